// Dates and numbers in the words of the site.

import { EARLIEST, LATEST, firstDay, lastDay, monthOf } from "./dates.js";

// The pattern with each name in braces replaced by its value.
export const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);

export const count = (number, words) => fill(number === 1 ? words.entry : words.entries, { count: number });

export const joined = (parts, words) => parts.reduce((first, second) => fill(words.comma, { first, second }));

// All days from the first to the last, as shortly as they can be said: 2021, March 2021, 2016 to 2019.
export function period(first, last, words) {
  if (last === LATEST) return fill(words.since, { start: beginning(first, words) });
  if (first === EARLIEST) return fill(words.until, { end: ending(last, words) });
  const [from, to] = [parts(first, words), parts(last, words)];
  const years = first.endsWith("-01-01") && last.endsWith("-12-31");
  if (years) return wholeYears(from.year, to.year, words);
  const [start, end] = [monthOf(first), monthOf(last)];
  if (first === firstDay(start) && last === lastDay(end)) return wholeMonths(from, to, words);
  if (first === last) return fill(words.day, from);
  const shorter = from.year !== to.year ? words.day : start === end ? words.day_in_month : words.day_in_year;
  return fill(words.span, { start: fill(shorter, from), end: fill(words.day, to) });
}

// The year or month that a day begins, or the day.
function beginning(day, words) {
  const last = day.endsWith("-01-01") ? `${day.slice(0, 4)}-12-31` : day.endsWith("-01") ? lastDay(monthOf(day)) : day;
  return period(day, last, words);
}

// The year or month that a day ends, or the day.
function ending(day, words) {
  const month = firstDay(monthOf(day));
  const first = day.endsWith("-12-31") ? `${day.slice(0, 4)}-01-01` : day === lastDay(monthOf(day)) ? month : day;
  return period(first, day, words);
}

const parts = (day, words) => ({
  year: Number(day.slice(0, 4)),
  month: words.months[monthOf(day) % 12],
  day: Number(day.slice(8)),
});

function wholeYears(start, end, words) {
  if (start === end) return fill(words.year, { year: start });
  if (start % 100 === 0 && end === start + 99) return fill(words.century, { year: start, last: end });
  if (start % 10 === 0 && end === start + 9) return fill(words.decade, { year: start });
  return fill(words.span, { start: fill(words.year, { year: start }), end: fill(words.year, { year: end }) });
}

function wholeMonths(from, to, words) {
  if (from.year === to.year && from.month === to.month) return fill(words.month, to);
  const shorter = from.year === to.year ? words.month_in_year : words.month;
  return fill(words.span, { start: fill(shorter, from), end: fill(words.month, to) });
}
