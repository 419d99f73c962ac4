/* "in 2 days" stays true while the page stays open; the browser knows the words of every language. */
const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
const midnight = (date) => new Date(date).setHours(0, 0, 0, 0);

const say = (instant) => {
  const minutes = Math.round((instant - Date.now()) / 60000);
  if (Math.abs(minutes) < 60) return words.format(minutes, "minute");
  const days = Math.round((midnight(instant) - midnight(Date.now())) / 86400000);
  if (days === 0 || Math.abs(minutes) < 720) return words.format(Math.round(minutes / 60), "hour");
  if (Math.abs(days) < 21) return words.format(days, "day");
  if (Math.abs(days) < 60) return words.format(Math.trunc(days / 7), "week");
  return Math.abs(days) < 730
    ? words.format(Math.trunc(days / 30), "month")
    : words.format(Math.trunc(days / 365), "year");
};

const update = () => {
  for (const beside of document.querySelectorAll("time > [data-relative]")) {
    const text = ` · ${say(new Date(beside.parentElement.dateTime))}`;
    if (beside.textContent !== text) beside.textContent = text;
  }
};
setInterval(update, 60000);
document.addEventListener("visibilitychange", () => document.hidden || update());
