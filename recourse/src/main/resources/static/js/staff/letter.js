/* A formatted message is as tall as it is: nobody scrolls a page inside a page. */
attach("iframe[data-letter]", (frame) => {
  frame.addEventListener("load", () => {
    const page = frame.contentDocument?.documentElement;
    if (page) frame.height = Math.min(page.scrollHeight + 2, 4000);
  });
});
