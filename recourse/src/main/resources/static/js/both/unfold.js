/* What is already whole has nothing to unfold. */
attach(".unfold", (unfold) => {
  const text = unfold.closest(".account")?.querySelector("blockquote");
  unfold.hidden = text !== undefined && text.scrollHeight <= text.clientHeight + 1;
});
