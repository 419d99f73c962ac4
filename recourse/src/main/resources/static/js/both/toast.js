onEvent("click", "[data-dismiss]", (button) => button.closest(".toast").remove());
