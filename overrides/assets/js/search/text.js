// How typed text and the record's own are brought to one form: keys of names, words, and words of Korean and Japanese.

const HANGUL = "\\p{Script=Hangul}"
const EASTERN = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]"
const RUNS = new RegExp(`${EASTERN}+|${HANGUL}+|(?:(?!${EASTERN}|${HANGUL})[\\p{L}\\p{N}])+`, "gu")
const CJK = new RegExp(`${EASTERN}|${HANGUL}`, "u")

/** Lower case without Latin accents: `Hwasŏng` and `hwasong` are one. Korean and Japanese keep their marks. */
export const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").toLowerCase()

export const isEastern = (text) => CJK.test(text)

/** Runs of one script each: `화성-17형 KN-23` gives 화성, 17, 형, kn, 23. A possessive is dropped, a comma in a number too. */
export const runs = (text) => plain(text).replace(/['’]s\b/g, "").replace(/(\d),(?=\d{3})/g, "$1").match(RUNS) ?? []

/**
 * The stem of an English word: plurals, past tenses and a final e are one with the word (`launches`, `fired` and `fire`).
 * No more than that, since `train` must not find `training`.
 */
export const stem = (word) => (word.length < 4 ? word : singular(word).replace(/(?<=.{3})(?:(?<!e)ed|e)$/, ""))

// Near to Harman's S stemmer of 1991.
function singular(word) {
  if (/(us|ss|is)$/.test(word)) return word
  if (/[^ea]ies$/.test(word)) return word.replace(/ies$/, "y")
  if (/(sh|ch|x|ss)es$/.test(word)) return word.slice(0, -2)
  return word.replace(/s$/, "")
}

/** What a name is known by: its stems in a row. `KN-23`, `kn 23` and `KN23` are one, `submarines` and `submarine` too. */
export const key = (text) => runs(text).map((run) => (isEastern(run) ? run : stem(run))).join("")

/** Neighbouring pairs of letters, since Korean and Japanese do not part words as English does. */
export const pairs = (run) => (run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, place) => run.slice(place, place + 2)))

/** The terms that the index holds for a text. */
export const terms = (text) => runs(text).flatMap((run) => (isEastern(run) ? pairs(run) : [stem(run)]))

/** A text as parts, every second one a match of the expression. */
export const split = (text, expression) => (expression ? text.split(expression) : [text])

/** An expression that finds any of the words as whole words, to be marked in a text; null where there are none. */
export function marker(words) {
  const parts = words.filter(Boolean).sort((one, other) => other.length - one.length).map((word) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[-\s]+/g, "[-‑\\s]?")
    return isEastern(word) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?:e?s)?(?![\\p{L}\\p{N}])`
  })
  return parts.length ? new RegExp(`(${parts.join("|")})`, "giu") : null
}
