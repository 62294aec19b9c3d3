// Documents of the cluster as the catalogue has its pages.

const FACETS = ["kind", "year", "platform", "class", "family", "site", "party", "outcome", "status", "disputed"]

/** What of a document is sent. */
export const FIELDS = ["url", "title", "summary", "beside", "names", "topics", "first", "last", ...FACETS].join(",")
export const COUNTED = FACETS.join(",")

const iso = (day) => String(day).replace(/(\d{4})(\d\d)(\d\d)/, "$1-$2-$3")

/** The page of a hit. */
export function page({ document }) {
  const { url, title, summary, beside, names, topics, first, last } = document
  const filters = Object.fromEntries(FACETS.filter((name) => document[name]?.length).map((name) => [name, document[name]]))
  return { url, kind: first ? "launch" : "", title, summary, beside, names, topics, filters, ...(first ? { days: [iso(first), iso(last)] } : {}) }
}

/** How many launches have each value, by facet, without those at hand. */
export function remaining(counts, pages) {
  const values = Object.fromEntries(counts.map(({ field_name: name, counts }) => [name, Object.fromEntries(counts.map(({ value, count }) => [value, count]))]))
  for (const { filters } of pages) {
    for (const [name, codes] of Object.entries(filters)) for (const code of codes) if (values[name]?.[code]) values[name][code]--
  }
  return values
}
