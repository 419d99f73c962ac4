/* j k enter x in a list, a to accept what is proposed, / to search, ? for the sheet; silent while somebody writes. */
const rows = () => [...document.querySelectorAll("#main .rows > .row:not([hidden])")];
const titles = () =>
  rows()
    .map((row) => row.querySelector("a.title"))
    .filter(Boolean);
const row = () => document.activeElement.closest?.(".row");

const step = (by) => {
  const links = titles();
  const here = links.indexOf(row()?.querySelector("a.title"));
  const next = links[here < 0 ? 0 : Math.min(Math.max(here + by, 0), links.length - 1)];
  next?.focus({ preventScroll: true });
  next?.closest(".row").scrollIntoView({ block: "nearest" });
};

const search = () => {
  const field = document.querySelector("[data-search]");
  field?.focus();
  field?.select();
};

const sheet = () => document.getElementById("keys")?.showModal();

const acts = {
  j: () => step(1),
  k: () => step(-1),
  x: () => row()?.querySelector(".pick")?.click(),
  a: () => [...document.querySelectorAll("#main [data-accept]")].find((act) => act.checkVisibility())?.click(),
  "/": search,
  "?": sheet,
};

const writing = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

document.addEventListener("keydown", (event) => {
  const jump = event.key === "k" && (event.metaKey || event.ctrlKey);
  if (!jump && (event.metaKey || event.ctrlKey || event.altKey)) return;
  if (!jump && writing(event.target) && !event.target.matches(".pick")) return;
  if (document.querySelector("dialog[open]")) return;
  const act = jump ? search : acts[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

onEvent("click", "[data-keys]", sheet);
