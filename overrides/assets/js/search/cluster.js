// The cluster as an engine: it picks the launches that may answer, and finds in the full text; the order is ours, as without it.

import { COUNTED, FIELDS, page, remaining } from "./cluster/documents.js"
import { all, chosen, has, within } from "./cluster/filters.js"
import { searched } from "./cluster/nodes.js"
import { neededParts } from "./rank.js"
import { stem } from "./text.js"

export { SilentError } from "./cluster/nodes.js"

/** How many launches are fetched: exact ones, those that have most of the words, and pages by their text, asked for in how many other forms. */
const MOST = { exact: 100, loose: 40, text: 60, forms: 5 }
const FEW_PARTS = 3
/** Texts in the order of their weight. Letters are mended before the cluster is asked, so it mends none. */
const TEXT = { query_by: "title,names,about,summary,text,sources", query_by_weights: "12,10,6,4,1,1", num_typos: 0, drop_tokens_threshold: 0, sort_by: "_text_match:desc,standing:asc,first:desc" }
const NAMED = { query_by: "title,names,about,summary", query_by_weights: "4,3,2,1", num_typos: 0, drop_tokens_threshold: MOST.loose }
const LAUNCH = "kind:=launch"
const MARK = { highlight_fields: "text", highlight_affix_num_tokens: 12, highlight_start_tag: "\u0001", highlight_end_tag: "\u0002" }

export class Cluster {
  /** `catalogue` knows every name, and no launch. */
  constructor(catalogue) {
    this.catalogue = catalogue
  }

  /**
   * The catalogue with the launches that may answer a query. It also has `rest`: how many more have all of the query, with
   * the same by value of each facet, and how many would without the filters.
   */
  async gather(query, asked = {}) {
    await this.catalogue.rareWords()
    const narrow = chosen(asked)
    const parts = neededParts(query, this.catalogue)
    const having = parts.map((part) => has(part, this.catalogue))
    const isExact = parts.length > 0 || query.when || query.newest || !query.text
    const answers = await this.asked({
      ...(isExact ? exact(query, having, narrow, asked.sort) : {}),
      ...Object.fromEntries(having.map((condition, place) => [`part ${place}`, { q: "*", filter_by: all(LAUNCH, condition), per_page: 0 }])),
      ...(query.when?.day ? around(query.when) : {}),
    })
    parts.forEach((part, place) => (part.launches = answers[`part ${place}`].found))
    if (parts.length) Object.assign(answers, await this.asked(ordering(answers, query, this.said(parts), having, narrow)))
    const launches = new Map(Object.values(answers).flatMap(({ hits }) => hits.map(page)).map((found) => [found.url, found]))
    const rest = isExact && !query.phrases.length ? this.rest(answers, narrow, launches) : { launches: 0, values: {}, unfiltered: 0 }
    const gathered = this.catalogue.with([...launches.values()], { rest })
    gathered.search = (words) => this.text(words, query, narrow, gathered)
    return gathered
  }

  rest(answers, narrow, launches) {
    const hits = [...answers.exact.hits, ...(answers.near?.hits ?? [])]
    const exact = new Set(hits.map(({ document }) => launches.get(document.url)))
    const counts = answers.exact.facet_counts.map((counts) => (narrow.has(counts.field_name) ? answers[`of ${counts.field_name}`].facet_counts[0] : counts))
    return { launches: answers.exact.found - exact.size, values: remaining(counts, exact), unfiltered: answers.unfiltered?.found ?? 0 }
  }

  /** Pages with all the words, best first, as the full text of the files gives them; the catalogue learns those it lacks. */
  async text(words, query, narrow, gathered) {
    const when = query.when ? `(${all(within(query.when))} || first:=0)` : ""
    const common = { ...TEXT, ...MARK, filter_by: all(when, ...narrow.values()), per_page: MOST.text }
    const answers = await this.asked({ ...(await this.spellings(words)).map((q) => ({ ...common, q })) })
    const hits = Object.values(answers).flatMap(({ hits }) => hits).sort((one, other) => other.text_match - one.text_match)
    const best = new Map(hits.toReversed().map((hit) => [hit.document.url, hit]))
    for (const [url, hit] of best) if (!gathered.byUrl.has(url)) gathered.byUrl.set(url, page(hit))
    return [...best.values()].toReversed().map(({ document: { url, summary }, highlights }) => ({ url, excerpt: async () => marked(highlights[0]?.snippet ?? summary) }))
  }

  /**
   * The words, and the same with another form of one of them, since the server takes `count` and `counted` for two words;
   * without those that stand nearly everywhere, which cost it most and narrow nothing.
   */
  async spellings(words) {
    if (words.startsWith('"')) return [words]
    const rest = await this.catalogue.restOfWords()
    const typed = this.telling(words.split(" "))
    const forms = (word) => [...(this.catalogue.words.get(stem(word))?.forms ?? []), ...(rest.get(stem(word)) ?? [])]
    const others = typed.flatMap((word, place) => forms(word.toLowerCase()).map((form) => typed.with(place, form).join(" ")))
    return [...new Set([typed.join(" "), ...others])].slice(0, MOST.forms)
  }

  said(parts) {
    return this.telling(parts.flatMap((part) => (part.name?.label ?? part.corrected ?? part.typed).split(" "))).join(" ")
  }

  /** The words that do not stand nearly everywhere; all of them where none is left. */
  telling(words) {
    const rare = words.filter((word) => !this.catalogue.isCommon(stem(word.toLowerCase())))
    return rare.length ? rare : words
  }

  asked(searches) {
    const common = { include_fields: FIELDS, exclude_fields: "text,sources,words,codes", max_facet_values: 500 }
    const named = Object.entries(searches).map(([name, search]) => [name, { ...common, highlight_fields: "none", ...search }])
    return searched(this.catalogue.cluster, Object.fromEntries(named))
  }
}

/** Launches that have all of the query: the newest or oldest, how many, and of which values. */
function exact(query, having, narrow, sort) {
  const except = (name) => all(LAUNCH, within(query.when), ...having, ...[...narrow].filter(([other]) => other !== name).map(([, condition]) => condition))
  const searches = { exact: { q: "*", filter_by: except(), sort_by: `first:${sort === "oldest" ? "asc" : "desc"}`, per_page: MOST.exact, facet_by: COUNTED } }
  for (const name of narrow.keys()) if (name !== "span") searches[`of ${name}`] = { q: "*", filter_by: except(name), per_page: 0, facet_by: name }
  if (narrow.size) searches.unfiltered = { q: "*", filter_by: all(LAUNCH, within(query.when), ...having), per_page: 0 }
  return searches
}

/** Of more launches than were fetched those that say the words best; where all were fetched, those that have most of the query. */
function ordering({ exact }, query, said, having, narrow) {
  const common = { ...NAMED, q: said }
  const when = all(LAUNCH, within(query.when), ...narrow.values())
  if (exact.found > exact.hits.length) return { near: { ...common, filter_by: all(when, ...having), per_page: MOST.exact } }
  const searches = { loose: { ...common, filter_by: when, per_page: MOST.loose } }
  for (const place of having.length < FEW_PARTS ? [] : having.keys()) {
    searches[`without ${place}`] = { ...common, filter_by: all(when, ...having.toSpliced(place, 1)), per_page: MOST.loose }
  }
  return searches
}

/** The launches before and after a day. */
function around({ from, to }) {
  const [first, last] = [from, to].map((day) => Number(day.replaceAll("-", "")))
  const one = { q: "*", per_page: 1 }
  return {
    before: { ...one, filter_by: `month_day:>0 && first:<${first}`, sort_by: "first:desc" },
    after: { ...one, filter_by: `month_day:>0 && first:>${last}`, sort_by: "first:asc" },
  }
}

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\u0001": "<mark>", "\u0002": "</mark>" }
/** The text of a page is no HTML. */
const marked = (snippet) => snippet.replace(/[&<>"\u0001\u0002]/g, (sign) => SIGNS[sign])
