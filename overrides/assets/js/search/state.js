// The address of the search page is its state: words, values by facet, a span of time, the order.

const ORDERS = ["best", "newest", "oldest"]

/** What the address asks for. */
export function readState(facets, address = location.search) {
  const parameters = new URLSearchParams(address)
  const chosen = facets.map((name) => [name, [...new Set(parameters.getAll(name).filter(Boolean))]])
  return {
    words: (parameters.get("q") ?? "").trim(),
    filters: Object.fromEntries(chosen.filter(([, values]) => values.length)),
    from: parameters.get("from") ?? "",
    to: parameters.get("to") ?? "",
    sort: ORDERS.includes(parameters.get("sort")) ? parameters.get("sort") : "best",
    asTyped: parameters.has("typed"),
    wholeText: parameters.has("text"),
  }
}

/** The address of a state, within the page. */
export function address(state) {
  const parameters = new URLSearchParams()
  if (state.words) parameters.set("q", state.words)
  for (const [name, values] of Object.entries(state.filters)) for (const value of values) parameters.append(name, value)
  for (const name of ["from", "to"]) if (state[name]) parameters.set(name, state[name])
  if (state.sort !== "best") parameters.set("sort", state.sort)
  if (state.asTyped) parameters.set("typed", "1")
  if (state.wholeText) parameters.set("text", "1")
  return `?${parameters}`
}

export const isEmpty = (state) => !state.words && !isNarrowed(state)

export const isNarrowed = (state) => Object.keys(state.filters).length > 0 || Boolean(state.from || state.to)
