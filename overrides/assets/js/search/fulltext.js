// The full text, by Pagefind: asked only for what the catalogue cannot answer, since its engine weighs 90 kB.

import { everywhere } from "./further.js"
import { absolute } from "./site.js"

/** Long pages are not held against a match, and a rare word outweighs a frequent one. */
const RANKING = { pageLength: 0.1, termFrequency: 0.6, termSimilarity: 2.0 }
const EXCERPT = 28

let engine
let addresses

async function start(further = []) {
  const [module, lists] = await Promise.all([import(absolute("pagefind/pagefind.js")), everywhere("search/fulltext.json", further)])
  const options = { ranking: RANKING, excerptLength: EXCERPT }
  // The worker would load the same code a second time; a query takes some milliseconds without it.
  await module.options({ ...options, noWorker: true })
  for (const base of further) await module.mergeIndex(absolute(`${base}pagefind/`), options)
  // The same page in several builds has the same number; its address is that of the site's own.
  addresses = Object.assign({}, ...lists.reverse().map(({ base, content }) => Object.fromEntries(Object.entries(content).map(([id, url]) => [id, base + url]))))
  return module
}

/** Pages with all the words, best first, as `{ url, excerpt() }`, further builds included; words in quotes must stand together. */
export async function search(words, further) {
  engine ??= start(further)
  const { results } = await (await engine).search(words)
  return results.map((result) => ({ url: addresses[result.id], excerpt: async () => (await result.data()).excerpt }))
}
