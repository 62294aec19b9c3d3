// One question, one list: what the catalogue and the full text answer, fused.

import { meets } from "./dates.js"
import { understand } from "./query.js"
import { nearestLaunches, neededParts, rank, timely } from "./rank.js"
import { isEastern, runs } from "./text.js"

/** With so many pages that have every word in title, names or summary, the full text is asked only on demand. */
const ENOUGH = 10
/** Of a long query the full text is asked for so many parts. */
const RAREST = 4
/** So many pages with a phrase are looked at. */
const MOST = 100
/** The share of the full text's opinion in the order, and how fast it fades down its list. */
const TEXT = { weight: 0.6, fade: 10 }

/**
 * What answers a query, and before that, if it takes a full text and the rest of the record is not at hand either, what is
 * known until then, told to `early`: `{ catalogue, query, unknown, pages, partial, excerpts, offersText, nearest }`.
 * `pages` are ordered best first; `partial` says that none has all of the query, `unknown` which parts no page has;
 * `excerpts` gives for some pages the way to the sentence that matched.
 */
export async function find(text, engine, asked = {}, early = async () => {}) {
  const { asTyped = false, wholeText = false } = asked
  const query = await understand(text, engine.catalogue, asTyped)
  const unknown = query.parts.filter((part) => part.unknown)
  query.parts = query.parts.filter((part) => !part.unknown)
  const catalogue = await engine.gather(query, asked)
  const { scores: named, complete } = rank(catalogue, query)
  const found = { catalogue, query, unknown, excerpts: new Map(), inText: false, nearest: [] }
  const asksText = needsText(query, catalogue, complete, wholeText || asTyped)
  if (asksText && catalogue.isPartial && complete && !query.phrases.length) await early({ ...found, pages: ordered(named, query) })
  const scores = asksText ? await withText(query, catalogue, named, found) : named
  found.pages = ordered(scores, query)
  if (!found.pages.length) await fallBack(found, catalogue, early)
  found.partial = query.parts.length > 0 && found.pages.length > 0 && !complete && !found.inText
  found.offersText = !asksText && words(query, catalogue).length > 0
  return found
}

const words = (query, catalogue) => rare(neededParts(query, catalogue), catalogue).filter((part) => part.word && !catalogue.isCommon(part.word))

function needsText(query, catalogue, complete, wanted) {
  if (query.phrases.length) return true
  if (wanted) return query.parts.length > 0
  return words(query, catalogue).length > 0 && complete < ENOUGH
}

/** What is typed into the full text for a part: a mended or foreign name by the name that pages print. */
const spelled = (part) => (part.name && (part.corrected || isEastern(part.typed)) ? part.name.label : (part.corrected ?? part.typed))

async function withText(query, catalogue, named, found) {
  const scores = new Map()
  const best = Math.max(...named.values(), 0)
  for (const [page, score] of named) scores.set(page, score / best)
  const { together, quoted } = await asked(query, catalogue)
  for (const list of [...together, ...quoted]) addRanks(list, catalogue, query, scores, found.excerpts)
  found.inText = [...together, ...quoted].some((list) => list.length > 0)
  if (together.length && !together[0].length) await addEach(query, catalogue, scores, found.excerpts)
  return query.phrases.length ? withPhrases(query, inAll(scores, quoted, catalogue), catalogue) : scores
}

async function withPhrases(query, scores, catalogue) {
  await catalogue.fill(ordered(scores).slice(0, MOST))
  for (const phrase of query.phrases) addPhrase(phrase, scores)
  return scores
}

/** Lists of the full text: pages with the rarest words, those in which all stand together, and one for each phrase in quotes. */
async function asked(query, catalogue) {
  const rarest = rare(neededParts(query, catalogue), catalogue).map(spelled).join(" ")
  const whole = query.parts.map(spelled).join(" ")
  const isShort = query.parts.length > 1 && query.parts.length <= RAREST
  const lists = (texts) => Promise.all(texts.map(catalogue.search))
  const together = await lists([...(rarest ? [rarest] : []), ...(isShort ? [`"${whole}"`] : [])])
  return { together, quoted: await lists(query.phrases.map((phrase) => `"${phrase}"`)) }
}

/** The rarest parts, as typed: each further word costs a piece of the index, and a page that has these has the rest. */
function rare(parts, catalogue) {
  const pages = (part) => (part.word ? (catalogue.words.get(part.word)?.pages ?? 0) : 0)
  const kept = new Set([...parts].sort((one, other) => pages(one) - pages(other)).slice(0, RAREST))
  return parts.filter((part) => kept.has(part))
}

function addRanks(list, catalogue, query, scores, excerpts, weight = TEXT.weight) {
  list.forEach(({ url, excerpt }, rank) => {
    const page = catalogue.byUrl.get(url)
    if (!page || !fits(page, query)) return
    scores.set(page, (scores.get(page) ?? 0) + (timely(page, query.when) * weight) / (1 + rank / TEXT.fade))
    excerpts.set(page, excerpt)
  })
}

/** No page has all the words: pages that were found by their names gain by each they have, and so do those that have half. */
async function addEach(query, catalogue, scores, excerpts) {
  const lists = await Promise.all(words(query, catalogue).map((part) => catalogue.search(spelled(part))))
  const having = Map.groupBy(lists.flat(), ({ url }) => url)
  const worthy = ({ url }) => scores.has(catalogue.byUrl.get(url)) || having.get(url).length * 2 >= lists.length
  for (const list of lists) addRanks(list.filter(worthy), catalogue, query, scores, excerpts, TEXT.weight / lists.length)
}

/** A phrase in a title or a summary outweighs one in the text. */
function addPhrase(phrase, scores) {
  const has = (text) => Number(runs(text ?? "").join(" ").includes(runs(phrase).join(" ")))
  for (const [page, score] of scores) scores.set(page, score + 2 * has(page.title) + has(page.summary))
}

function inAll(scores, lists, catalogue) {
  const sets = lists.map((list) => new Set(list.map(({ url }) => catalogue.byUrl.get(url))))
  return new Map([...scores].filter(([page]) => sets.every((set) => set.has(page))))
}

const fits = (page, { when }) => !when || !page.days || meets(page.days, when)

/** Best first; equals by date, the newest first, and pages without a date after them; numbers are in that order, too. */
export function ordered(scores, { newest = false } = {}) {
  const day = (page) => page.days?.[0] ?? ""
  const byName = (one, other) => (one.source && other.source ? other.number - one.number : one.title < other.title ? -1 : 1)
  const byDay = ([one], [other]) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : byName(one, other))
  const byScore = ([, one], [, other]) => other - one
  const order = newest ? byDay : (one, other) => byScore(one, other) || byDay(one, other)
  return [...scores].sort(order).map(([page]) => page)
}

/** Nothing has it all: what has some of it, and on a day without a launch those before and after. */
async function fallBack(found, catalogue, early) {
  const { query } = found
  if (query.phrases.length) return
  if (!query.parts.length && query.when) return onThatDay(found, catalogue, early)
  found.pages = ordered(rank(catalogue, query, { some: true }).scores)
}

/** No launch on that day: pages that speak of it, and the launches before and after. */
async function onThatDay(found, catalogue, early) {
  const { when } = found.query
  found.nearest = when.day ? nearestLaunches(catalogue, when) : []
  if (catalogue.isPartial) await early(found)
  const list = (when.day ? await catalogue.search(`"${when.label}"`) : []).filter(({ url }) => catalogue.byUrl.has(url))
  found.pages = list.map(({ url }) => catalogue.byUrl.get(url))
  found.excerpts = new Map(list.map(({ url, excerpt }) => [catalogue.byUrl.get(url), excerpt]))
}
