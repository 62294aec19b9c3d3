// Which launches have a term: files in the order of their terms, of which the catalogue knows how each begins.

import { read } from "../index.js"
import { part } from "./part.js"

/** Codes of pages alone. */
const ELSEWHERE = "page="

export class Terms {
  /** `catalogue` has the index of all pages that are no launches. */
  constructor({ index, launches }) {
    const { index: terms, ...rest } = index.toJSON()
    Object.assign(this, { pages: new Map(terms), rest, sources: [] })
    let at = 0
    for (const source of launches) {
      this.sources.push({ source, at })
      at += source.count
    }
  }

  /** The postings of terms, or of all that begin so, as `[{ term, at, fields }]`: `at` is the first place of a build's launches. */
  async find(asked) {
    const found = await Promise.all(this.sources.flatMap((one) => asked.map((ask) => postings(one, ask))))
    return [...new Map(found.flat().map((one) => [`${one.at} ${one.term}`, one])).values()].map((one) => ({ ...one, fields: one.fields.map(decoded) }))
  }

  /** An index of terms that were found, in pages and launches alike; its statistics are those of an index of all. */
  index(found, launches) {
    const { nextId, documentCount, averageFieldLength, ...rest } = this.rest
    const written = { ...rest, documentIds: { ...rest.documentIds }, fieldLength: { ...rest.fieldLength }, nextId: nextId + launches.length }
    const terms = new Map(this.pages)
    for (const { term, at, fields } of found) terms.set(term, merged(terms.get(term), nextId + at, fields, written, (number) => launches[at + number]))
    const count = documentCount + launches.length
    const total = (field) => this.sources.reduce((sum, { source }) => sum + source.lengths[field], averageFieldLength[field] * documentCount)
    return read({ ...written, documentCount: count, averageFieldLength: averageFieldLength.map((_, field) => total(field) / count), index: [...terms] })
  }
}

/** The postings of a term in one build; those that begin so with `prefix`. */
async function postings({ source, at }, { term, prefix }) {
  if (term.startsWith(ELSEWHERE)) return []
  const last = place(source.terms, prefix ? `${term}\uffff` : term)
  const first = prefix ? place(source.terms, term) : last
  const names = Array.from({ length: last - first + 1 }, (_, step) => `terms/${first + step}`)
  const parts = await Promise.all(names.map((name) => part(source, name)))
  const fits = (other) => (prefix ? other.startsWith(term) : other === term)
  return parts.flatMap(({ terms }) => Object.entries(terms).filter(([other]) => fits(other)).map(([other, fields]) => ({ term: other, at, fields })))
}

/** The last of the files that begin before a term or with it. */
function place(begins, term) {
  const after = begins.findIndex((begin) => begin > term)
  return Math.max(0, (after < 0 ? begins.length : after) - 1)
}

/** Launches that have a term in a field: their numbers, how long the field is in each, and how often it is there if more than once. */
function decoded([field, steps, lengths, repeated = []]) {
  let number = 0
  const times = new Map(Array.from({ length: repeated.length / 2 }, (_, pair) => [repeated[2 * pair], repeated[2 * pair + 1]]))
  return { field, numbers: steps.map((step) => (number += step)), lengths, times }
}

/** Postings of a term in pages with those in launches, which are told to the index that is being written. */
function merged(own, at, fields, { documentIds, fieldLength }, launch) {
  const all = { ...own }
  for (const { field, numbers, lengths, times } of fields) {
    all[field] = { ...all[field] }
    numbers.forEach((number, place) => {
      const document = at + number
      all[field][document] = times.get(place) ?? 1
      documentIds[document] ??= launch(number).id
      ;(fieldLength[document] ??= [])[field] = lengths[place]
    })
  }
  return all
}
