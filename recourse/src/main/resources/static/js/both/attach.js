/* What is on the page now and what comes into it later are met by the same behaviour, once. */
const met = new WeakMap();

window.attach = (selector, behave) => {
  const meet = (root) => {
    const found = [...root.querySelectorAll(selector)];
    if (root.matches?.(selector)) found.unshift(root);
    for (const element of found) {
      const known = met.get(element) ?? new Set();
      if (known.has(behave)) continue;
      met.set(element, known.add(behave));
      behave(element);
    }
  };
  meet(document.documentElement);
  document.addEventListener("htmx:load", (event) => meet(event.target));
};

/* Listens once on the document, so that it needs no attaching. */
window.onEvent = (kind, selector, act) =>
  document.addEventListener(kind, (event) => {
    const element = event.target.closest?.(selector);
    if (element) act(element, event);
  });
