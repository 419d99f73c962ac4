/* A link to one kind of entry, such as #note, chooses its tab and puts the hand into it. */
const choose = () => {
  const name = decodeURIComponent(location.hash.slice(1));
  const tab = name && document.querySelector(`.tabbed input[type="radio"][value="${CSS.escape(name)}"]`);
  if (!tab) return;
  tab.checked = true;
  const part = [...tab.closest(".tabbed").querySelectorAll(":scope > .part")].find(
    (one) => one.dataset.part === name,
  );
  part?.querySelector("textarea, input:not([type='hidden'])")?.focus();
};
addEventListener("hashchange", choose);
choose();
