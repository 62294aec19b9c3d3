// What must hold of a launch, in the server's language: https://typesense.org/docs/0.24.1/api/search.html#filter-parameters

import { spanOf } from "../facets.js"
import { isEastern, runs, stem } from "../text.js"

/** Words that begin as typed: enough of them for anyone who still types. */
const BEGUN = 40

const quoted = (value) => `\`${value.replaceAll("`", "")}\``
const isOne = (field, values) => `${field}:=[${values.map(quoted).join(",")}]`
const number = (day) => Number(day.replaceAll("-", ""))

/** All of some conditions; those that are empty do not count. */
export const all = (...conditions) => conditions.filter(Boolean).join(" && ")
const any = (...conditions) => (conditions.length > 1 ? `(${conditions.join(" || ")})` : conditions[0])

/** A launch that has a part of a query: by a code that its name stands for, or by its words. */
export function has(part, catalogue) {
  if (part.word) return isOne("words", forms(part.word, catalogue, part.prefix))
  const { name } = part
  const codes = [...name.codes, ...(name.common ? [] : [...name.pages.keys()].map((url) => `page=${url}`))]
  const spellings = [...new Set([part.typed, ...name.said])].map(runs).filter((said) => said.length && !said.some(isEastern))
  const said = spellings.map((words) => `(${all(...words.map((word) => isOne("words", forms(stem(word), catalogue))))})`)
  return any(...(codes.length ? [isOne("codes", codes)] : []), ...said)
}

/** The forms in which pages have a word: `launch`, `launches`. */
function forms(word, catalogue, prefix = false) {
  const known = prefix ? [...catalogue.words.atPrefix(word)].slice(0, BEGUN).map(([, entry]) => entry) : [catalogue.words.get(word)]
  const found = known.flatMap((entry) => [...(entry?.forms ?? [])])
  return found.length ? found : [word]
}

/** A launch of a time, as `readDate` gives it. */
export function within(when) {
  if (!when) return ""
  if (when.monthDay) return `month_day:=${Number(when.monthDay.replace("-", ""))}`
  return `first:<=${number(when.to)} && last:>=${number(when.from)}`
}

/** What the reader narrows by, facet by facet; the name of the time is `span`. */
export function chosen(asked) {
  const facets = Object.entries(asked.filters ?? {}).map(([name, values]) => [name, isOne(name, values)])
  const span = spanOf({ from: asked.from ?? "", to: asked.to ?? "" })
  return new Map([...facets, ...(span ? [["span", within(span)]] : [])])
}
