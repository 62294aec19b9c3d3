// Values to narrow by: alternatives within a facet, all facets together; and how many pages each value leaves.

import { meets, readDate } from "./dates.js"

/** The span of the fields From and To, each a date in any form; an empty or strange one sets no bound. */
export function spanOf({ from, to }) {
  if (!from && !to) return null
  return { from: readDate(from).when?.from ?? "0001-01-01", to: readDate(to).when?.to ?? "9999-12-31" }
}

function admits(page, filters, span, except) {
  if (span && !(page.days && meets(page.days, span))) return false
  return Object.entries(filters).every(([name, values]) => name === except || page.filters[name]?.some((value) => values.includes(value)))
}

/** The pages that the filters leave. */
export function narrowed(pages, state) {
  const span = spanOf(state)
  return pages.filter((page) => admits(page, state.filters, span))
}

/** For each facet a `Map` of value to number of pages, counted as if that facet were not narrowed itself. */
export function counts(pages, state, facets) {
  const span = spanOf(state)
  return new Map(facets.map(({ name }) => [name, tally(pages.filter((page) => admits(page, state.filters, span, name)), name)]))
}

function tally(pages, name) {
  const numbers = new Map()
  for (const page of pages) for (const value of page.filters[name] ?? []) numbers.set(value, (numbers.get(value) ?? 0) + 1)
  return numbers
}
