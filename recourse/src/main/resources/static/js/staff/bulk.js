/* The bar shows itself as soon as something is picked; this counts, clears, and picks a stretch with shift. */
let last;

onEvent("click", ".pick", (pick, event) => {
  const picks = [...pick.closest(".bulked").querySelectorAll(".pick")];
  if (event.shiftKey && last) {
    const [from, to] = [picks.indexOf(last), picks.indexOf(pick)].sort((one, other) => one - other);
    picks.slice(from, to + 1).forEach((between) => (between.checked = pick.checked));
  }
  last = pick;
  count(pick.closest(".bulked"));
});

onEvent("change", ".pick", (pick) => count(pick.closest(".bulked")));

onEvent("click", "[data-clear]", (button) => {
  const list = button.closest(".bulked");
  list.querySelectorAll(".pick").forEach((pick) => (pick.checked = false));
  count(list);
});

const count = (list) =>
  list.querySelectorAll("[data-count]").forEach((place) => {
    place.textContent = list.querySelectorAll(".pick:checked").length;
  });
