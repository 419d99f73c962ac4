/* Whoever is sent to a panel finds it open, also where the panels stand behind a tab. */
const reveal = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let at = target; at; at = at.parentElement) if (at.matches("details")) at.open = true;
  const part = target.closest(".facts, .story, .work");
  const tab = part && document.getElementById(`tab-${part.classList[0]}`);
  if (tab) tab.checked = true;
  target.scrollIntoView({ block: "start" });
};
addEventListener("hashchange", reveal);
reveal();
