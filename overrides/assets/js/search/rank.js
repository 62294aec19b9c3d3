// Pages in the order in which they answer a query, as far as the catalogue can tell.

import { meets } from "./dates.js"
import { key, runs, stem, terms } from "./text.js"

/** How much a match counts by where it is found. A page of the very name outweighs all else. */
const WEIGHT = { page: 30, code: 4, title: 4, names: 3, summary: 1 }
const BM25 = { k: 1.2, b: 0.4, d: 0.5 }
/** Of three or more parts a page must have this share; of fewer, all. */
const SHARE = 0.6
/** A page without a date answers a query with a date, but less well than a launch of that time. */
const UNDATED = 0.1
/** A computed list is a way on, not an answer, unless the reader asks for launches: `failed launches`. */
const LIST = { asked: 3, else: 0.5 }
/** An ordinary word for a platform or a class, such as `train`, means the launches. */
const LAUNCHES_FIRST = 4

const code = (value, weight) => ({ queries: [value], fields: ["codes"], boost: { codes: weight } })

function word(term, { prefix = false, share = 1 } = {}) {
  const { title, names, summary } = WEIGHT
  return { queries: [term], fields: ["title", "names", "summary"], boost: { title: title * share, names: names * share, summary: summary * share }, prefix }
}

/** All words of a name, in one page. */
const together = (name, share) => ({ combineWith: "AND", queries: terms(name).map((term) => word(term, { share })) })

/** What a part of a query looks for: codes and words, each where it may stand; `own` weighs the pages of its very name. */
function wanted(part, own) {
  if (part.word) return word(part.word, part)
  const { name } = part
  const pages = name.common ? [] : [...name.pages].map(([url, weight]) => code(`page=${url}`, own * weight))
  const codes = [...name.codes].map((value) => code(value, WEIGHT.code))
  // Other spellings share one vote, or a page that lists all of them would outweigh every other.
  const spellings = [...name.said].map((said) => together(said, 1 / name.said.size))
  return { combineWith: "OR", queries: [...pages, ...codes, together(part.typed), ...spellings] }
}

/** The terms that a query looks for, as `{ term, prefix }`; but for words that stand nearly everywhere, where others narrow. */
export function termsOf(query, catalogue) {
  const needed = neededParts(query, catalogue)
  const telling = query.parts.filter((part) => needed.includes(part) || !catalogue.isCommon(part.word))
  return telling.flatMap((part) => leaves(wanted(part, 1)))
}

const leaves = ({ queries, prefix = false }) => queries.flatMap((query) => (typeof query === "string" ? [{ term: query, prefix }] : leaves(query)))

/** Words that say how things lie to each other, and those that every page here is about: they weigh, and narrow nothing. */
const OPTIONAL = new Set(
  "above after against before between during first last new off over through time under launch launches launched missile missiles test tests tested firing firings fired fires"
    .split(" "),
)

/** A word, or a name of such words, that stands nearly everywhere weighs, and narrows nothing. */
function isNeeded(part, catalogue) {
  return part.word ? !OPTIONAL.has(part.typed) && !catalogue.isCommon(part.word) : !runs(part.typed).every((run) => catalogue.isCommon(stem(run)))
}

/** The parts that narrow a query; all of them where none does and there is no date. */
export function neededParts({ parts, when }, catalogue) {
  const needed = parts.filter((part) => isNeeded(part, catalogue))
  return needed.length || when ? needed : parts
}

/**
 * `{ scores, complete }`: a `Map` of page to score, and how many of the pages have all that is needed.
 * With `some`, pages that have any part of the query at all.
 */
export function rank(catalogue, query, { some = false } = {}) {
  const needed = neededParts(query, catalogue)
  if (!needed.length) return counted(inTime(everything(catalogue, query), query.when))
  const own = query.when ? 1 : WEIGHT.page / needed.length ** 2
  const matches = query.parts.map((part) => match(catalogue, part, own, needed.includes(part)))
  const all = matches.reduce((sum, { worth }) => sum + worth, 0)
  const least = some ? 0 : needed.length < 3 ? 1 : SHARE
  const kept = [...gathered(matches)].filter(([page, { worth }]) => worth >= least * all - 1e-9 || isNamed(page, query))
  const complete = new Set(kept.filter(([, { worth }]) => worth >= all - 1e-9).map(([page]) => page))
  const scores = inTime(new Map(kept.map(([page, { score, worth }]) => [page, weighed(page, score, all ? worth / all : 1, query)])), query.when)
  return { scores, complete: [...scores.keys()].filter((page) => complete.has(page)).length }
}

const counted = (scores) => ({ scores, complete: scores.size })

/** The pages that have a part, and what it is worth to have it: a rare part is worth more. */
function match(catalogue, part, own, needed) {
  const hits = catalogue.index.search(wanted(part, own), { bm25: BM25 })
  const worth = needed ? Math.log(1 + catalogue.size / (pagesWith(part, hits, catalogue) || 1)) : 0
  // The library multiplies a score by the number of terms that were met, which would favour names with many spellings.
  return { worth, hits: hits.map(({ id, score, queryTerms }) => [catalogue.byUrl.get(id), ((needed ? 1 : 0.2) * score) / queryTerms.length]) }
}

/** How many pages have a part; of launches that are not all at hand the cluster knows. */
const pagesWith = (part, hits, { byUrl }) => (part.launches === undefined ? hits.length : part.launches + hits.filter(({ id }) => byUrl.get(id).kind !== "launch").length)

function gathered(matches) {
  const found = new Map()
  for (const { worth, hits } of matches) {
    for (const [page, score] of hits) {
      const before = found.get(page) ?? { score: 0, worth: 0 }
      found.set(page, { score: before.score + score, worth: before.worth + worth })
    }
  }
  return found
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
  return [...new Set(found.map(([, [name]]) => name.label))].filter((label) => key(label) !== wanted).slice(0, 4)
}
