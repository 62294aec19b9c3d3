// A query understood: its phrases, its date, the names it holds, and the words that are left.

import { readDate } from "./dates.js"
import { isEastern, key, runs, stem } from "./text.js"

const LONGEST_NAME = 7
const IDLE = new Set(
  ("a about all an and any are as at be been by call called can carried did do does every explain for from give given had happened has have how i in " +
    "into is it its list many me mean meaning much near of on or out railhead really s say says said show since so tell than that the their then there they " +
    "this to us was we were what when where which who whom whose why will with would you 미사일 발사 ミサイル 発射")
    .split(" "),
)
/** Words by which a reader asks for many launches rather than for one page. */
const MANY = /\b(launches|tests|firings|failures|list|all|every)\b/i
const NEWEST = /\b(latest|newest|most recent)\b/i
/** Japanese particles and endings are written in hiragana. */
const ENDINGS = /\p{Script=Hiragana}+/u
const PHRASE = /["“”「]([^"“”「」]+)["“”」]/g

/**
 * A part of a query, with what was typed for it:
 * a name has `name`, a word has `word`; `typed` differs from what is meant where a letter was wrong.
 */
export async function understand(text, catalogue, asTyped = false) {
  const phrases = [...text.matchAll(PHRASE)].map((match) => match[1].trim())
  const query = { text, phrases, parts: [], when: null, newest: NEWEST.test(text), browses: MANY.test(text), corrected: false }
  const bare = text.replace(PHRASE, " ").replace(NEWEST, " ")
  if (asTyped) return { ...query, parts: runs(bare).map((run) => ({ typed: run, word: stem(run) })) }
  const masked = maskNumberedNames(bare, catalogue)
  const { when, rest } = readDate(masked.text)
  query.when = when
  query.parts = await partsOf(restored(rest, masked.names), catalogue)
  query.corrected = query.parts.some((part) => part.corrected)
  return query
}

// `hwasong 12 september 2017`: the number belongs to the name. So names with numbers are put aside before dates are read.
function maskNumberedNames(text, catalogue) {
  const names = []
  const masked = text.replace(/(?<![\p{L}\p{N}])(\p{L}[\p{L}’'-]*)[- ]?(\d{1,3}[\p{L}]*)(?![\p{N}])/gu, (typed) => {
    if (!catalogue.names.has(key(typed))) return typed
    names.push(typed)
    return ` \u0001${names.length - 1}\u0001 `
  })
  return { text: masked, names }
}

const restored = (text, names) => text.replace(/\u0001(\d+)\u0001/g, (_, place) => names[place])

async function partsOf(text, catalogue) {
  const tokens = text.split(/[\s,;:?!/]+/).filter((token) => key(token))
  const parts = []
  for (let place = 0; place < tokens.length; ) {
    const found = await longestName(tokens.slice(place, place + LONGEST_NAME), catalogue)
    if (found) parts.push(found.part)
    else for (const run of runs(tokens[place])) parts.push(...(await wordParts(run, catalogue)))
    place += found ? found.length : 1
  }
  return parts
}

/** The longest name that the tokens begin with; a name as it is written goes before one with a wrong letter. */
async function longestName(tokens, catalogue) {
  for (const read of [exactName, nearName]) {
    for (let length = tokens.length; length > 0; length--) {
      const typed = tokens.slice(0, length).join(" ")
      const found = isIdle(typed, catalogue) ? null : await read(typed, catalogue)
      if (found) return { length, part: { typed, ...found } }
    }
  }
  return null
}

const isIdle = (typed, catalogue) => runs(typed).every((word) => IDLE.has(word) || /^\d+$/.test(word) || catalogue.isCommon(stem(word)))

/** The name as it is written, in the stem, or without the Korean or Japanese word for model or number. */
function exactName(typed, catalogue) {
  const wanted = key(typed)
  const found = [wanted, wanted.replace(/[형호型号]$/u, "")].find((form) => catalogue.names.has(form))
  return found ? { name: catalogue.names.get(found), key: found } : null
}

/** The nearest name, if it is near and what was typed is no word of any page. */
async function nearName(typed, catalogue) {
  const wanted = key(typed)
  const near = wanted.length < 5 ? undefined : nearest(catalogue.names, wanted, wanted.length < 9 ? 1 : 2)
  if (near === undefined || (await areWords(typed, catalogue))) return null
  return { name: catalogue.names.get(near), key: near, corrected: catalogue.names.get(near).label }
}

async function areWords(typed, catalogue) {
  const isIn = (map) => (run) => /\d/.test(run) === false && map.has(stem(run))
  if (runs(typed).every(isIn(catalogue.words))) return true
  const [elsewhere] = await Promise.all([catalogue.restOfWords(), catalogue.rareWords()])
  return runs(typed).every((run) => isIn(catalogue.words)(run) || isIn(elsewhere)(run))
}

/** The nearest key of a map, at most so many letters away. Digits are never a typing error: Hwasong-15 is not Hwasong-17. */
export function nearest(map, wanted, most) {
  const digits = (text) => text.replace(/\D/g, "")
  const found = [...map.fuzzyGet(wanted, most)].filter(([other]) => digits(other) === digits(wanted) && other[0] === wanted[0])
  found.sort(([one, [, near]], [other, [, far]]) => near - far || one.length - other.length || (one < other ? -1 : 1))
  return found[0]?.[0]
}

async function wordParts(run, catalogue) {
  if (IDLE.has(run)) return []
  if (isEastern(run)) return easternParts(run, catalogue)
  const word = stem(run)
  if (catalogue.words.has(word)) return [{ typed: run, word }]
  if (word.length < 3 || /\d/.test(word)) return [{ typed: run, word, elsewhere: true }]
  if ((await catalogue.rareWords()).has(word)) return [{ typed: run, word }]
  if ((await catalogue.restOfWords()).has(word)) return [{ typed: run, word, elsewhere: true }]
  if (catalogue.words.atPrefix(word).size) return [{ typed: run, word, prefix: true }]
  return [mended(run, word, catalogue)]
}

function mended(run, word, catalogue) {
  const most = word.length < 6 ? 1 : 2
  const near = nearest(catalogue.names, word, most)
  if (near) return { typed: run, name: catalogue.names.get(near), key: near, corrected: catalogue.names.get(near).label }
  const other = nearest(catalogue.words, word, most)
  return other ? { typed: run, word: other, corrected: catalogue.words.get(other).form } : { typed: run, word, unknown: true }
}

/** Names inside a run without blanks, the longest first; what stands between them is a word if it is longer than an ending. */
function easternParts(run, catalogue) {
  const parts = []
  let loose = ""
  const flush = () => {
    for (const typed of loose.split(ENDINGS)) if (typed.length > 1 && !IDLE.has(typed)) parts.push({ typed, word: typed, elsewhere: true })
    loose = ""
  }
  for (let place = 0; place < run.length; ) {
    const found = inRun(run, place, catalogue)
    if (found) flush(), parts.push({ typed: found, name: catalogue.names.get(found), key: found })
    else loose += run[place]
    place += found ? found.length : 1
  }
  flush()
  return parts.length ? parts : [{ typed: run, word: run, elsewhere: true }]
}

function inRun(run, place, catalogue) {
  for (let length = Math.min(20, run.length - place); length > 1; length--) {
    const found = run.slice(place, place + length)
    if (catalogue.names.has(found)) return found
  }
  return null
}
