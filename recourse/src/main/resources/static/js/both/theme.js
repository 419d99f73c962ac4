/* The link works without this; with it nothing reloads, and the first press turns what the system shows. */
const root = document.documentElement;
const dark = () =>
  (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

onEvent("click", "[data-theme-switch]", (link, event) => {
  event.preventDefault();
  root.dataset.theme = dark() ? "light" : "dark";
  document.cookie = `theme=${root.dataset.theme};path=/;max-age=31536000;samesite=lax`;
});
