// The site's files as an engine, where the record is too large for the catalogue to hold every launch: of each the day is
// known, and what else a question needs is fetched. The order is that of the whole catalogue.

import { Launches } from "./files/launches.js"
import { Terms } from "./files/terms.js"
import { termsOf } from "./rank.js"

/** How many results are shown at first and then. */
const STEPS = [5, 50]
/** Values that are known of every launch by its day. */
const KNOWN = ["kind", "year"]

export class Files {
  /** `catalogue` knows every name, and no launch. */
  constructor(catalogue) {
    this.terms = new Terms(catalogue)
    this.launches = new Launches(catalogue.launches)
    const more = { isPartial: true, steps: STEPS, fill: (pages) => this.launches.fill(pages), complete: () => this.complete() }
    this.catalogue = catalogue.with(this.launches.all, more, catalogue.index)
  }

  /** The catalogue with every launch, and an index of what a query looks for. */
  async gather(query, asked = {}) {
    const codes = Object.entries(asked.filters ?? {}).flatMap(([facet, values]) => (KNOWN.includes(facet) ? [] : values.map((value) => ({ term: `${facet}=${value}` }))))
    const found = await this.terms.find([...termsOf(query, this.catalogue), ...codes])
    this.launches.learn(found)
    return Object.assign(Object.create(this.catalogue), { index: this.terms.index(found, this.launches.all) })
  }

  /** Learn all values of every launch, to count them. */
  complete() {
    const facets = this.catalogue.facets.filter(({ name }) => !KNOWN.includes(name))
    this.completed ??= this.terms.find(facets.map(({ name }) => ({ term: `${name}=`, prefix: true }))).then((found) => this.launches.learn(found))
    return this.completed
  }
}
