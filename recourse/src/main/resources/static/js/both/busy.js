/* A form goes out once: the second press of an impatient hand is not a second complaint. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog" || form.method === "get") return;
  if (form.ariaBusy === "true") return event.preventDefault();
  // After this event, or the name and value of the pressed button would not be sent.
  setTimeout(() => {
    if (!event.defaultPrevented) busy(form, event.submitter, "true");
  });
});

const busy = (form, button, state) => {
  form.ariaBusy = state;
  if (button) button.ariaBusy = state;
};

const free = () =>
  document.querySelectorAll("[aria-busy='true']").forEach((element) => (element.ariaBusy = null));
document.addEventListener("htmx:afterRequest", free);
/* The page comes back as it was left when somebody goes back. */
addEventListener("pageshow", (event) => event.persisted && free());
