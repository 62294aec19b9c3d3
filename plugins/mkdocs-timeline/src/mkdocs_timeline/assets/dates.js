// Days as texts (2021-09-15), which sort as they are, and months counted from January of the year 0.

const EDTF = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/;

export const EARLIEST = "0001-01-01";
export const LATEST = "9999-12-31";

export const monthOf = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const two = (number) => String(number).padStart(2, "0");
export const firstDay = (month) => `${monthText(month)}-01`;
export const lastDay = (month) => `${monthText(month)}-${two(daysIn(month))}`;
export const monthText = (month) => `${String(Math.floor(month / 12)).padStart(4, "0")}-${two((month % 12) + 1)}`;

function daysIn(month) {
  const year = Math.floor(month / 12);
  if (month % 12 === 1) return year % 4 || (!(year % 100) && year % 400) ? 28 : 29;
  return [3, 5, 8, 10].includes(month % 12) ? 30 : 31;
}

// The first and last day that a date in EDTF may mean; null for what is no date.
export function readDate(text) {
  const match = EDTF.exec(text.trim());
  if (!match) return null;
  const [, year, month, day] = match;
  if (month && year.includes("X")) return null;
  const first = `${year.replaceAll("X", "0")}-${month || "01"}-${day || "01"}`;
  const start = monthOf(first);
  const last = day ? first : month ? lastDay(start) : `${year.replaceAll("X", "9")}-12-31`;
  const exists = (!month || (month >= "01" && month <= "12")) && (!day || (day >= "01" && first <= lastDay(start)));
  return exists ? { first, last } : null;
}
