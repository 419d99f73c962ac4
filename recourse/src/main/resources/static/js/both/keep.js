/* Nothing typed is ever lost: a form marked data-keep="name" is kept on this device until it has arrived. */
const WEEK = 7 * 24 * 60 * 60 * 1000;
const place = (name) => `kept:${name}`;
const kept = (form) =>
  [...form.elements].filter(
    (field) => field.name && !/^(hidden|password|file|submit|button)$/.test(field.type),
  );

const keep = (form) => {
  const values = kept(form).map((field) => [field.name, field.value, field.checked]);
  localStorage.setItem(place(form.dataset.keep), JSON.stringify({ at: Date.now(), values }));
  form.querySelectorAll("[data-kept]").forEach(tell);
};

/* Said only once it is true; a browser without scripts never reads it. */
const tell = (note) => {
  if (note.dataset.kept && !note.textContent.trim()) note.append(note.dataset.kept);
  note.hidden = false;
};

const restore = (form) => {
  const draft = read(form.dataset.keep);
  if (!draft) return;
  for (const [name, value, checked] of draft.values) {
    for (const field of kept(form)) if (field.name === name) fill(field, value, checked);
  }
};

/* What the server put there is newer than any draft. */
const fill = (field, value, checked) => {
  const box = field.type === "checkbox" || field.type === "radio";
  if (box && field.value === value) field.checked = checked;
  if (!box && !field.defaultValue) field.value = value;
};

const read = (name) => {
  try {
    const draft = JSON.parse(localStorage.getItem(place(name)));
    return draft && Date.now() - draft.at < WEEK ? draft : null;
  } catch {
    return null;
  }
};

/* What was sent from here has arrived when the next page says so; without that the draft stays. */
const sent = sessionStorage.getItem("sent");
sessionStorage.removeItem("sent");
if (sent && document.querySelector(".toast")) localStorage.removeItem(place(sent));
onEvent("submit", "form[data-keep]", (form) => sessionStorage.setItem("sent", form.dataset.keep));

attach("form[data-keep]", (form) => {
  restore(form);
  let later;
  form.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(() => keep(form), 400);
  });
  addEventListener("pagehide", () => later && form.isConnected && keep(form));
});

/* The page after a form says which one has arrived. */
attach("[data-kept-until-here]", (element) => localStorage.removeItem(place(element.dataset.keptUntilHere)));
onEvent("submit", "form[data-forget-all]", () => {
  for (const name of Object.keys(localStorage)) if (name.startsWith("kept:")) localStorage.removeItem(name);
});
