// The nodes of the cluster, asked as one: where one does not answer, the next one is asked.

/** How long a node may take; one that is down is known at once. */
const PATIENCE = 4000

export class SilentError extends Error {}

let first

/** The answers to searches, under the names of the searches; raises SilentError where no node gives them. */
export async function searched({ nodes, key, collection }, searches) {
  const names = Object.keys(searches)
  if (!names.length) return {}
  const body = JSON.stringify({ searches: names.map((name) => ({ collection, ...searches[name] })) })
  first ??= Math.floor(Math.random() * nodes.length) // readers spread over the nodes
  for (let turn = 0; turn < nodes.length; turn++) {
    const place = (first + turn) % nodes.length
    const results = await asked(`${nodes[place]}/multi_search?x-typesense-api-key=${encodeURIComponent(key)}`, body)
    if (!results) continue
    first = place
    return Object.fromEntries(names.map((name, index) => [name, results[index]]))
  }
  throw new SilentError("no node of the search cluster answers")
}

/** The results of one node; null where it is down, too slow, or has no answer to one of the searches. */
async function asked(address, body) {
  try {
    // Plain text and the key in the address: anything else would cost a second request, to ask whether this one is allowed.
    const answer = await fetch(address, { method: "POST", body, headers: { "Content-Type": "text/plain" }, signal: AbortSignal.timeout(PATIENCE) })
    const { results } = answer.ok ? await answer.json() : {}
    return results?.every((result) => result.hits) ? results : null
  } catch {
    return null
  }
}
