/* Before what cannot be undone. Without a script the form simply goes out, and the server still checks. */
const dialog = document.getElementById("confirm");
let waiting;

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    const question = event.submitter?.dataset.confirm ?? form.dataset.confirm;
    if (!dialog || !question || waiting?.sure === form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    waiting = { form, button: event.submitter };
    dialog.querySelector("h2").textContent = question;
    dialog.returnValue = "no";
    dialog.showModal();
  },
  true,
);

dialog?.addEventListener("close", () => {
  if (dialog.returnValue === "yes") {
    waiting.sure = waiting.form;
    waiting.form.requestSubmit(waiting.button);
  }
  waiting = undefined;
});
