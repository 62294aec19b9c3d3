// What the search page says of a query: how it was understood, how much was found, and what to try next.

import { element } from "./element.js"
import { inLanguages } from "./languages.js"
import { absolute } from "./site.js"
import { address } from "./state.js"

const number = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`

const link = (text, state) => element("a", { href: address(state), data: { searchGo: "" } }, ...inLanguages(text))

const bold = (text) => element("b", {}, ...inLanguages(text))

/** How the query was understood, where that is not plain from what was typed. */
export function understood({ query }, state) {
  const names = query.parts.filter((part) => part.corrected || (part.name && part.name.label.toLowerCase() !== part.typed.toLowerCase()))
  if (!names.length && !query.when) return []
  const meant = names.flatMap((part, place) => [place ? ", " : " ", bold(part.name?.label ?? part.corrected)])
  const when = query.when ? [query.when.day ? " on " : query.when.monthDay ? " on " : " in ", bold(query.when.label)] : []
  return ["Understood as", ...(names.length ? meant : []), ...(names.length ? when : [" ", when[1]]), ". ", ...otherDay(query, state), link("Search for the words as typed", { ...state, asTyped: true }), ". "]
}

function otherDay({ when }, state) {
  return when?.other ? [link(`Or ${when.other.label}?`, { ...state, words: when.other.label }), " "] : []
}

/** How much was found, and how much of it is shown. */
export function summary(found, pages, state, listed = pages) {
  const count = (some) => some.filter((page) => page.kind !== "list").length
  const all = count(pages) + (found.catalogue.rest?.launches ?? 0)
  const here = count(listed)
  const best = all > here ? `, of which the ${here.toLocaleString("en")} ${state.sort === "best" ? "best" : state.sort} stand here: filters narrow them` : ""
  const shown = number(all, "result")
  const words = state.words ? ` for “${state.words}”` : ""
  if (!pages.length) return state.words ? inLanguages(`Nothing found${words}. `) : ["Nothing has all of these. "]
  if (found.partial) return inLanguages(`No page has all of “${state.words}”; ${shown} with some of it${best}. `)
  return [`${shown}${best}. `]
}

/** What else the reader may want: the full text, names like the one typed, the launches before and after. */
export function onwards(found, alike, pages, state) {
  const lines = []
  if (found.unknown.length) lines.push(inLanguages(`No page has ${found.unknown.map((part) => `“${part.typed}”`).join(" or ")}.`))
  if (alike.length) lines.push(["Did you mean ", ...alike.flatMap((name, place) => [place ? ", " : "", link(name, { ...state, words: name, asTyped: false })]), "?"])
  const unfiltered = found.pages.length + (found.catalogue.rest?.unfiltered ?? 0)
  if (!pages.length && unfiltered) lines.push([link(`${number(unfiltered, "result")} without the filters`, { ...state, filters: {}, from: "", to: "" })])
  if (found.nearest.length) lines.push(["No launch on that day is on record. The launches before and after:"])
  return lines.map((line) => element("p", {}, ...line))
}

/** The same launches on the timeline, whose filters have the same names. */
export function onTimeline(state) {
  const { kind, ...filters } = state.filters
  return element("p", {}, element("a", { href: absolute(`timeline/${address({ ...state, filters, words: "", sort: "best" })}`), textContent: "See these launches on the timeline" }))
}

export const wholeText = (state) => element("p", {}, link("Search the full text of every page as well", { ...state, wholeText: true }))
