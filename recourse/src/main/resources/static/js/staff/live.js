/*
 * Only the visible tab listens. An event is a topic without content; what stands under data-live="topic …"
 * is fetched again through the ordinary permission, at most once in two seconds.
 */
const PAUSE = 2000;
const due = new Map();
let stream;

const living = () => [...document.querySelectorAll("[data-live]")];
const topics = () => [...new Set(living().flatMap((part) => part.dataset.live.split(" ")))];

const listen = () => {
  stream?.close();
  stream = undefined;
  const address = document.body.dataset.stream;
  if (document.hidden || !address || topics().length === 0) return;
  const wanted = new URLSearchParams(topics().map((topic) => ["topic", topic]));
  stream = new EventSource(`${address}?${wanted}`);
  stream.addEventListener("message", (event) => heard(event.data));
};

const heard = (topic) =>
  living()
    .filter((part) => part.dataset.live.split(" ").includes(topic))
    .forEach((part) => soon(from(part)));

/* Parts that come from one address are fetched once. */
const from = (part) => part.dataset.liveFrom ?? location.pathname + location.search;

const soon = (address) => {
  if (due.has(address)) return;
  due.set(
    address,
    setTimeout(() => {
      due.delete(address);
      fetchAgain(address);
    }, PAUSE),
  );
};

const fetchAgain = async (address) => {
  const answer = await fetch(address, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of living().filter((one) => from(one) === address)) {
    const fresh = page.getElementById(part.id);
    if (fresh) part.dispatchEvent(new CustomEvent("fresh", { detail: fresh, bubbles: true }));
  }
};

/* What somebody opened stays open. */
const carry = (part, fresh) => {
  for (const one of part.querySelectorAll("details[id][open]"))
    fresh.querySelector(`#${CSS.escape(one.id)}`)?.setAttribute("open", "");
  if (part.querySelector(".earlier[open]")) fresh.querySelector(".earlier")?.setAttribute("open", "");
  for (const one of part.querySelectorAll(".entry[id]:has(.unfold :checked)")) {
    const box = fresh.querySelector(`#${CSS.escape(one.id)} .unfold input`);
    if (box) box.checked = true;
  }
};

/* An act that is unfolded, a field that was filled: replacing it would take the words away. */
const inHand = (part) =>
  part.contains(document.activeElement) ||
  part.querySelector(".panel details[open]") ||
  [...part.querySelectorAll(".panel :is(textarea, input)")].some((field) => field.value !== field.defaultValue);

/* A part that somebody is writing in waits for the next news. A list decides for itself in list.js. */
document.addEventListener("fresh", (event) => {
  const part = event.target;
  if (part.matches("[data-live-list]") || inHand(part)) return;
  carry(part, event.detail);
  part.replaceWith(event.detail);
  htmx.process(event.detail);
  event.detail.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true }));
});

/* What was missed while hidden is fetched when the tab is looked at again. */
document.addEventListener("visibilitychange", () => {
  listen();
  if (!document.hidden) living().forEach((part) => soon(from(part)));
});
document.addEventListener("htmx:historyRestore", listen);
listen();
