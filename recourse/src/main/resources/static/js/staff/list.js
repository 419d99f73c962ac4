/* A list does not move under a hand: what is new waits behind a chip that says how much. */
let waiting;

const keys = (list) => new Set([...list.querySelectorAll("[data-key]")].map((row) => row.dataset.key));
const held = (list) => list.matches(":hover, :focus-within") || list.querySelector(".pick:checked");

document.addEventListener("fresh", (event) => {
  const list = event.target;
  if (!list.matches("[data-live-list]")) return;
  const known = keys(list);
  const more = [...keys(event.detail)].filter((key) => !known.has(key)).length;
  if (more === 0 && !held(list)) return show(list, event.detail);
  waiting = { list, fresh: event.detail };
  if (more > 0) announce(more);
});

const announce = (more) => {
  const chip = document.querySelector("[data-fresh]");
  if (!chip) return;
  chip.textContent = (more === 1 ? chip.dataset.one : chip.dataset.many).replace("#", more);
  chip.hidden = false;
};

const show = (list, fresh) => {
  list.replaceWith(fresh);
  htmx.process(fresh);
  fresh.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true }));
};

onEvent("click", "[data-fresh]", (chip) => {
  chip.hidden = true;
  if (waiting?.list.isConnected) show(waiting.list, waiting.fresh);
  waiting = undefined;
});
