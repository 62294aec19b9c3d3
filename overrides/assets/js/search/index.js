// The index of titles, names, summaries and codes: of all pages of a catalogue, or of a few terms alone.

import MiniSearch from "../vendor/minisearch.js"
import { terms } from "./text.js"

const FIELDS = { title: terms, names: terms, summary: terms, codes: (codes) => codes.split(" ") }
const OPTIONS = {
  idField: "url",
  fields: Object.keys(FIELDS),
  extractField: (page, field) => (field === "codes" ? codes(page).join(" ") : [page[field] ?? ""].flat().join(" · ")),
  tokenize: (text, field) => FIELDS[field]?.(text) ?? [text],
  processTerm: (term) => term,
}

/** The index of pages. */
export function indexed(pages) {
  const index = new MiniSearch(OPTIONS)
  index.addAll(pages)
  return index
}

/** An index as the library writes it down (`toJSON`), with all of it or a few terms. */
export const read = (written) => MiniSearch.loadJS(written, OPTIONS)

/** The codes by which a page is found when a name in the query stands for them. */
function codes(page) {
  const values = Object.entries(page.filters).flatMap(([facet, codes]) => codes.map((code) => `${facet}=${code}`))
  return [`page=${page.url}`, ...values, ...(page.topics ?? []).map((topic) => `topic=${topic}`)]
}
