// What is known of every page before any full text is asked: names, values, titles, summaries; exact and small.

import SearchableMap from "../vendor/searchable-map.js"
import * as fulltext from "./fulltext.js"
import { part } from "./files/part.js"
import { everywhere, joined } from "./further.js"
import { indexed } from "./index.js"
import { fetched } from "./site.js"
import { isEastern, key, runs, stem } from "./text.js"

const CATALOGUE = "search/catalogue.json"
/** A word that more than this share of the pages has narrows nothing down. */
const COMMON = 0.25
/** How surely a page is meant by a name: one of its title, or any other of its names. */
const OWN = { title: 1.5, alias: 1 }

/** One name, with everything it stands for: codes of launches, and pages of its own. */
class Name {
  /** `label` is what is printed, `common` says that it is an ordinary word, `said` holds all spellings. */
  constructor(label) {
    this.label = label
    this.codes = new Set()
    this.pages = new Map()
    this.said = new Set()
    this.common = true
  }

  /** A page of this very name, and how surely: the highest weight counts. */
  own(url, weight) {
    this.pages.set(url, Math.max(weight, this.pages.get(url) ?? 0))
  }
}

export class Catalogue {
  /** Fetch and index it; once a page. */
  static load() {
    Catalogue.loaded ??= fetched(CATALOGUE).then((own) => joined(own, CATALOGUE)).then((data) => new Catalogue(data))
    return Catalogue.loaded
  }

  /** `launches` says of those that are not among the pages what can be known before they are asked for, one entry for each build. */
  constructor({ pages, facets, further, cluster, launches = [] }) {
    Object.assign(this, { facets, further, cluster, launches, names: new SearchableMap(), words: new SearchableMap() })
    this.search = (words) => fulltext.search(words, further)
    this.hold([...pages, ...lists(facets)])
    this.size = launches.reduce((sum, { count }) => sum + count, this.pages.length)
    for (const facet of facets) for (const value of facet.values) this.learnValue(facet, value)
    for (const page of pages) this.learnPage(page)
    for (const page of this.pages) this.count(page)
    for (const { words } of launches) this.countWords(words)
  }

  /** The pages to find, and the index of them. */
  hold(pages, index = indexed(pages)) {
    this.pages = pages
    this.byUrl = new Map(pages.map((page) => [page.url, page]))
    this.index = index
  }

  /** The same catalogue with launches, and what else is told of them. */
  with(launches, more, index) {
    const made = Object.assign(Object.create(this), more)
    made.hold([...this.pages, ...launches], index)
    return made
  }

  /** How many results are shown at first and then; what a reader sees of each is at hand. */
  steps = [Infinity]
  fill() {}

  /** See to it that every page has all its values. */
  complete() {}

  /** Whether a word stands in the title, names or summary of so many pages that it narrows nothing. */
  isCommon(word) {
    return (this.words.get(word)?.pages ?? 0) > COMMON * this.size
  }

  /** All words of titles, names and summaries, those of few launches too, where these are not at hand. */
  async rareWords() {
    this.rare ??= Promise.all(this.launches.map((source) => part(source, "rare-words"))).then((lists) => lists.forEach(({ words }) => this.countWords(words)))
    await this.rare
    return this.words
  }

  /** Words of the full text that are in no title, name or summary: stem to forms. */
  restOfWords() {
    this.otherWords ??= everywhere("search/words.json", this.further).then((lists) => Map.groupBy(new Set(lists.flatMap(({ content }) => content)), stem))
    return this.otherWords
  }

  learnValue(facet, value) {
    if (facet.name === "kind" || facet.name === "year") return
    const all = [value.label, value.full, ...value.names].filter(Boolean)
    for (const said of all) {
      const name = this.name(said, value.label)
      name.codes.add(`${facet.name}=${value.code}`)
      name.common &&= facet.common && said !== value.label && said !== value.full
      if (value.page) name.own(value.page, OWN.alias)
      for (const other of all) name.said.add(other)
    }
  }

  learnPage(page) {
    if (page.kind === "launch") return
    const titles = parts(page.title)
    for (const said of [...titles, ...(page.names ?? []), slug(page.url)]) {
      const name = this.name(said, said)
      name.own(page.url, titles.includes(said) ? OWN.title : OWN.alias)
      name.common = false
      name.said.add(said)
      for (const topic of page.topics ?? []) name.codes.add(`topic=${topic}`)
    }
  }

  name(said, label) {
    const known = key(said)
    if (!this.names.has(known)) this.names.set(known, new Name(label))
    return this.names.get(known)
  }

  count(page) {
    const text = [page.title, page.summary ?? "", ...(page.names ?? [])].join(" · ")
    const forms = new Map(runs(text).map((run) => [isEastern(run) ? run : stem(run), run]))
    for (const form of forms.values()) this.countWord(form, 1)
  }

  countWords(words) {
    for (const [form, number] of Object.entries(words)) this.countWord(form, number)
  }

  countWord(form, pages) {
    const word = isEastern(form) ? form : stem(form)
    const known = this.words.get(word)
    this.words.set(word, { form, pages: (known?.pages ?? 0) + pages, forms: (known?.forms ?? new Set()).add(form) })
  }
}

/** The computed lists, as pages: each value of a facet that has one. */
function lists(facets) {
  const values = facets.flatMap((facet) => facet.values.filter((value) => value.url).map((value) => ({ facet, value })))
  return values.map(({ facet, value }) => ({
    url: value.url, kind: "list", title: value.title, beside: "List", names: [value.label, ...value.names], filters: { [facet.name]: [value.code] },
  }))
}

/** The names in a title: `KN-23, or Hwasong-11A` and `Exclusive economic zone (EEZ)` have two, `Hwasong-17 and the dispute` one. */
function parts(title) {
  return title.split(/(?:,(?! or) | and |: ).*$|,? or |[()]/).map((part) => part?.trim()).filter((part) => part && runs(part).length)
}

const slug = (url) => url.split("/").at(-2).replaceAll("-", " ")
