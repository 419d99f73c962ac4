/* A menu closes when one looks elsewhere, and gives the focus back on escape. */
const open = () => document.querySelectorAll("details[data-menu][open]");

document.addEventListener("click", (event) =>
  open().forEach((menu) => menu.contains(event.target) || menu.removeAttribute("open")),
);

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  open().forEach((menu) => {
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  });
});
