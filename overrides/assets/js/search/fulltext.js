// The full text, by Pagefind: asked only for what the catalogue cannot answer, since its engine weighs 90 kB.

import { absolute, fetched } from "./site.js"

/** Long pages are not held against a match, and a rare word outweighs a frequent one. */
const RANKING = { pageLength: 0.1, termFrequency: 0.6, termSimilarity: 2.0 }
const EXCERPT = 28

let engine
let addresses

async function start() {
  const [module, urls] = await Promise.all([import(absolute("pagefind/pagefind.js")), fetched("search/fulltext.json")])
  // The worker would load the same code a second time; a query takes some milliseconds without it.
  await module.options({ ranking: RANKING, excerptLength: EXCERPT, noWorker: true })
  addresses = urls
  return module
}

/** Pages with all the words, best first, as `{ url, excerpt() }`; words in quotes must stand together. */
export async function search(words) {
  engine ??= start()
  const { results } = await (await engine).search(words)
  return results.map((result) => ({ url: addresses[result.id], excerpt: async () => (await result.data()).excerpt }))
}
