/* What is about to be sent, by name and size, before it is sent. */
attach("input[data-files]", (input) => {
  const list = document.createElement("ul");
  list.className = "file-list";
  const button = document.createElement("span");
  button.className = "button";
  button.textContent = input.dataset.choose;
  // The field itself stays for keys and for ears.
  button.setAttribute("aria-hidden", "true");
  button.addEventListener("click", () => input.click());
  input.classList.replace("input", "for-ears");
  input.after(button, list);
  const show = () => list.replaceChildren(...[...input.files].map((file) => line(input, file, show)));
  input.addEventListener("change", show);
  input.form?.addEventListener("reset", () => setTimeout(show));
});

const line = (input, file, changed) => {
  const item = document.createElement("li");
  const large = file.size > Number(input.dataset.files);
  const text = document.createElement("span");
  text.textContent = `${file.name}, ${size(file.size)}${large ? ` · ${input.dataset.tooLarge}` : ""}`;
  if (large) text.className = "meaning is-danger";
  const remove = document.createElement("button");
  remove.type = "button";
  remove.className = "button plain";
  remove.textContent = input.dataset.remove;
  remove.setAttribute("aria-label", `${input.dataset.remove}: ${file.name}`);
  remove.addEventListener("click", () => {
    input.files = without(input.files, file);
    changed();
    input.focus();
  });
  item.append(text, remove);
  return item;
};

const without = (files, gone) => {
  const rest = new DataTransfer();
  for (const file of files) if (file !== gone) rest.items.add(file);
  return rest.files;
};

const size = (bytes) =>
  new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit",
    unit: bytes < 1e6 ? "kilobyte" : "megabyte",
    maximumFractionDigits: bytes < 1e6 ? 0 : 1,
  }).format(bytes < 1e6 ? Math.max(1, bytes / 1e3) : bytes / 1e6);
