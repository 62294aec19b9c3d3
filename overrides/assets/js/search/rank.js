// Pages in the order in which they answer a query, as far as the catalogue can tell.

import { meets } from "./dates.js"
import { key, runs, stem, terms } from "./text.js"

/** How much a match counts by where it is found. A page of the very name outweighs all else. */
const WEIGHT = { page: 30, code: 4, title: 4, names: 3, summary: 1 }
const BM25 = { k: 1.2, b: 0.4, d: 0.5 }
/** Of three or more parts a page must have this share; of fewer, all. */
const SHARE = 0.6
/** A page without a date answers a query with a date, but less well than a launch of that time. */
const UNDATED = 0.3
/** A computed list is a way on, not an answer, unless the reader asks for launches: `failed launches`. */
const LIST = { asked: 3, else: 0.5 }
/** An ordinary word for a platform or a class, such as `train`, means the launches. */
const LAUNCHES_FIRST = 4

const code = (value, weight) => ({ queries: [value], fields: ["codes"], boost: { codes: weight } })

const word = (term, prefix = false) => ({ queries: [term], fields: ["title", "names", "summary"], boost: WEIGHT, prefix })

/** All words of a name, in one page. */
const together = (name) => ({ combineWith: "AND", queries: terms(name).map((term) => word(term)) })

/** What a part of a query looks for: codes and words, each where it may stand. */
function wanted(part) {
  if (part.word) return word(part.word, part.prefix)
  const { name } = part
  const pages = name.common ? [] : [...name.pages].map(([url, weight]) => code(`page=${url}`, WEIGHT.page * weight))
  const codes = [...name.codes].map((value) => code(value, WEIGHT.code))
  return { combineWith: "OR", queries: [...pages, ...codes, ...[...name.said, part.typed].map(together)] }
}

/** Words that say how things lie to each other. */
const RELATIVE = new Set("above after against before between during first last off over through under".split(" "))

/** A word, or a name of such words, that stands nearly everywhere weighs, and narrows nothing. */
function isNeeded(part, catalogue) {
  return part.word ? !RELATIVE.has(part.typed) && !catalogue.isCommon(part.word) : !runs(part.typed).every((run) => catalogue.isCommon(stem(run)))
}

/** The parts that narrow a query; all of them where none does and there is no date. */
export function neededParts({ parts, when }, catalogue) {
  const needed = parts.filter((part) => isNeeded(part, catalogue))
  return needed.length || when ? needed : parts
}

/** `Map` of page to score. With `some`, pages that have any part of the query at all. */
export function rank(catalogue, query, { some = false } = {}) {
  const needed = neededParts(query, catalogue)
  if (!needed.length) return inTime(everything(catalogue, query), query.when)
  const found = new Map()
  for (const part of query.parts) gather(found, catalogue, part, needed.includes(part))
  const least = some ? 1 : needed.length < 3 ? needed.length : Math.ceil(SHARE * needed.length)
  const kept = [...found].filter(([page, { covered }]) => covered >= least || isNamed(page, query))
  return inTime(new Map(kept.map(([page, { score, covered }]) => [page, weighed(page, score, covered / needed.length, query)])), query.when)
}

function gather(found, catalogue, part, needed) {
  for (const { id, score } of catalogue.index.search(wanted(part), { bm25: BM25 })) {
    const page = catalogue.byUrl.get(id)
    const { score: before, covered } = found.get(page) ?? { score: 0, covered: 0 }
    found.set(page, { score: before + (needed ? score : 0.2 * score), covered: covered + Number(needed) })
  }
}

const isNamed = (page, { parts }) => parts.some(({ name }) => name && !name.common && name.pages.has(page.url))

function weighed(page, score, share, { parts, browses, when }) {
  const common = parts.every((part) => part.word || part.name.common)
  const kind = page.kind === "list" ? (browses && !when ? LIST.asked : LIST.else) : page.kind === "launch" && common && !browses ? LAUNCHES_FIRST : 1
  return score * share ** 2 * kind
}

// A query of a date alone: all launches of that time, and the list of the year where it is a year.
function everything(catalogue, { when, newest }) {
  if (!when && !newest) return new Map()
  const year = catalogue.byUrl.get(`briefings/${when?.year}/`)
  return new Map([...(year ? [[year, 9]] : []), ...catalogue.pages.filter((page) => page.days).map((page) => [page, exactness(page, when)])])
}

const exactness = (page, when) => (when?.day && page.days[0] !== page.days[1] ? 0.5 : 1)

function inTime(found, when) {
  if (!when) return found
  const dated = [...found].filter(([page]) => !page.days || meets(page.days, when))
  return new Map(dated.map(([page, score]) => [page, score * timely(page, when)]))
}

/** How much a page counts for a query with a date, or without. */
export const timely = (page, when) => (!when || page.days || page.filters.year?.includes(when.year) ? 1 : UNDATED)

/** The launch just before and the one just after a day on which there was none. */
export function nearestLaunches(catalogue, { from }) {
  const dated = catalogue.pages.filter((page) => page.days && page.days[0] === page.days[1]).sort((one, other) => (one.days[0] < other.days[0] ? -1 : 1))
  const after = dated.findIndex((page) => page.days[0] > from)
  return after < 0 ? dated.slice(-1) : dated.slice(Math.max(0, after - 1), after + 1)
}

/** Names like the one typed, for whoever found nothing. */
export function alike(catalogue, text) {
  const wanted = key(text)
  const found = wanted.length < 4 ? [] : [...catalogue.names.fuzzyGet(wanted, 3)].sort((one, other) => one[1][1] - other[1][1])
  return [...new Set(found.map(([, [name]]) => name.label))].slice(0, 4)
}
