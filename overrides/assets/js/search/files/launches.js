// Launches that are known by number and day; the rest of each comes when it is shown or counted.

import { part } from "./part.js"

const DAY = 86_400_000
const iso = (days) => new Date(days * DAY).toISOString().slice(0, 10)

/** The launches of one build. Until one is filled its address is its number. */
function* launchesOf(source) {
  let day = 0
  for (const [number, step] of source.days.entries()) {
    const first = iso((day += step))
    const filters = { kind: ["launch"], year: [first.slice(0, 4)] }
    const id = `${source.base}${number}`
    yield { source, number, id, url: id, kind: "launch", days: [first, source.last[number] ?? first], filters }
  }
}

export class Launches {
  constructor(sources) {
    this.all = sources.flatMap((source) => [...launchesOf(source)])
    this.learned = new Set()
  }

  /** Fetch what a reader sees of some pages. */
  async fill(pages) {
    await Promise.all(pages.filter(({ source, title }) => source && !title).map((launch) => filled(launch)))
  }

  /** Note the values of launches that postings of codes tell, `{ term, at, found }`. */
  learn(postings) {
    for (const { term, at, fields } of postings) {
      const name = `${at} ${term}`
      if (!term.includes("=") || this.learned.has(name)) continue
      this.learned.add(name)
      const [facet, value] = term.split("=")
      for (const { numbers } of fields) for (const number of numbers) note(this.all[at + number].filters, facet, value)
    }
  }
}

function note(filters, facet, value) {
  filters[facet] ??= []
  if (!filters[facet].includes(value)) filters[facet].push(value)
}

async function filled(launch) {
  const { source, number } = launch
  const { rows } = await part(source, `launches/${Math.floor(number / source.each)}`)
  const row = rows[number % source.each]
  return Object.assign(launch, row, { url: source.base + row.url })
}
