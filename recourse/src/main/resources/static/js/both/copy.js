attach("[data-copies]", (place) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button plain icon-only copy";
  button.dataset.copy = place.dataset.copies;
  button.dataset.copied = place.dataset.copied;
  button.setAttribute("aria-label", place.dataset.label);
  button.append(...place.childNodes);
  place.replaceWith(button);
});

onEvent("click", "[data-copy]", async (button) => {
  await navigator.clipboard.writeText(button.dataset.copy);
  say(button, button.dataset.copied);
});

/* Said beside the button and to a screen reader, then gone. */
const say = (button, text) => {
  const said = document.createElement("span");
  said.className = "copied";
  said.setAttribute("role", "status");
  button.after(said);
  said.textContent = text;
  setTimeout(() => said.remove(), 2000);
};
