// Dates as readers write them. All are Korean local dates, like those of the record.

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
const NAME = "[a-z]{3,10}\\.?"
const YEAR = "(?:19[5-9]\\d|20[0-4]\\d)"
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?"

const two = (number) => String(number).padStart(2, "0")
const lastDay = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** 1 to 12 for a name of a month, short or with one or two letters wrong; 0 for anything else. */
export function monthOf(name) {
  const typed = name.toLowerCase().replace(".", "")
  const exact = MONTHS.findIndex((month) => month.startsWith(typed))
  if (typed.length >= 3 && exact >= 0) return exact + 1
  if (typed === "sept") return 9
  return typed.length < 5 ? 0 : MONTHS.findIndex((month) => month[0] === typed[0] && similar(month, typed)) + 1
}

// Two words that share nearly all their pairs of letters.
function similar(one, other) {
  const pairs = (word) => Array.from({ length: word.length - 1 }, (_, place) => word.slice(place, place + 2))
  const shared = pairs(one).filter((pair) => pairs(other).includes(pair)).length
  return shared * 2 >= 0.7 * (one.length + other.length - 2)
}

/** A span of days with its wording; null where no such day exists. */
function span(year, month, day) {
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31`, label: String(year), year: String(year) }
  if (month > 12 || month < 1) return null
  const name = MONTHS[month - 1][0].toUpperCase() + MONTHS[month - 1].slice(1)
  const start = `${year}-${two(month)}`
  if (!day) return { from: `${start}-01`, to: `${start}-${two(lastDay(year, month))}`, label: `${name} ${year}` }
  if (day < 1 || day > lastDay(year, month)) return null
  return { from: `${start}-${two(day)}`, to: `${start}-${two(day)}`, label: `${day} ${name} ${year}`, day: true }
}

/** A day without a year: the same day of any year. */
function anyYear(month, day) {
  const found = span(2024, month, day)
  return found && { monthDay: found.from.slice(5), label: found.label.replace("2024", "of any year") }
}

function numbers(first, second, year) {
  const european = span(year, second, first)
  const american = span(year, first, second)
  if (!european || !american || first === second) return european ?? american
  return { ...european, other: american }
}

const named = (name, make) => {
  const month = monthOf(name)
  return month ? make(month) : null
}

function between(first, last) {
  return last < first ? null : { from: `${first}-01-01`, to: `${last}-12-31`, label: `${first} to ${last}` }
}

// Each form with what it means; the first that fits is taken. Longer forms stand before those they contain.
const FORMS = [
  [`(?:from |between )?(${YEAR}) ?(?:-|–|to|until|and|through) ?(${YEAR})`, (first, last) => between(+first, +last)],
  [`(?:since|after) (${YEAR})`, (year) => ({ from: `${year}-01-01`, to: "9999-12-31", label: `since ${year}` })],
  [`(?:before|until) (${YEAR})`, (year) => ({ from: "0001-01-01", to: `${year - 1}-12-31`, label: `before ${year}` })],
  [`(${YEAR})[-/.] ?(\\d{1,2})[-/.] ?(\\d{1,2})\\.?`, (year, month, day) => span(+year, +month, +day)],
  [`(\\d{1,2})[-/.](\\d{1,2})[-/.](${YEAR})`, (first, second, year) => numbers(+first, +second, +year)],
  [`(${YEAR}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]`, (year, month, day) => span(+year, +month, +day)],
  [`(${YEAR}) ?[年년] ?(\\d{1,2}) ?[月월]`, (year, month) => span(+year, +month)],
  [`(${YEAR}) ?[年년]`, (year) => span(+year)],
  [`(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]`, (month, day) => anyYear(+month, +day)],
  [`${DAY} (?:of )?(${NAME}),? (${YEAR})`, (day, name, year) => named(name, (month) => span(+year, month, +day))],
  [`(${NAME}) ${DAY},? (${YEAR})`, (name, day, year) => named(name, (month) => span(+year, month, +day))],
  [`(${YEAR}) (${NAME}) ${DAY}`, (year, name, day) => named(name, (month) => span(+year, month, +day))],
  [`(${NAME}),? (?:of )?(${YEAR})`, (name, year) => named(name, (month) => span(+year, month))],
  [`(${YEAR}),? (${NAME})`, (year, name) => named(name, (month) => span(+year, month))],
  [`(${YEAR})[-/](0[1-9]|1[0-2])`, (year, month) => span(+year, +month)],
  [`(0?[1-9]|1[0-2])/(${YEAR})`, (month, year) => span(+year, +month)],
  [`${DAY} (?:of )?(${NAME})`, (day, name) => named(name, (month) => anyYear(month, +day))],
  [`(${NAME}) ${DAY}`, (name, day) => named(name, (month) => anyYear(month, +day))],
  [`(19[5-9]|20[0-4])0s`, (decade) => ({ ...between(+`${decade}0`, +`${decade}9`), label: `the ${decade}0s` })],
  [`(${YEAR})`, (year) => span(+year)],
].map(([form, read]) => [new RegExp(`(?<![\\p{L}\\p{N}-])(?:(?:in|on|of) )?${form}(?![\\p{L}\\p{N}]|-\\d)`, "giu"), read])

// Korean and Japanese write the year's sign, and particles, without a blank.
const UNBLANKED = FORMS.filter(([form]) => /[年월月]/.test(form.source)).map(([form, read]) => [new RegExp(form.source.replace(/\(\?!\[\\p\{L\}[^)]*\)$/, ""), "giu"), read])

/** The date in a query, and the query without it: `{ when, rest }`; `when` is null where there is none. */
export function readDate(query) {
  for (const [form, read] of [...UNBLANKED, ...FORMS]) {
    for (const match of query.matchAll(form)) {
      const when = read(...match.slice(1))
      if (when) return { when, rest: `${query.slice(0, match.index)} ${query.slice(match.index + match[0].length)}`.trim() }
    }
  }
  return { when: null, rest: query }
}

/** Whether the days of a page, `[first, last]`, meet what was asked for. */
export function meets(days, when) {
  if (when.monthDay) return days[0] === days[1] && days[0].slice(5) === when.monthDay
  return days[0] <= when.to && days[1] >= when.from
}
