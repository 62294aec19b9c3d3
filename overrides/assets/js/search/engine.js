// What answers: the cluster, where the site names one and it answers; else the site's own files, the catalogue alone where it has all.

import { Catalogue } from "./catalogue.js"

/** After a silence of all nodes the files answer for so long, so that no reader waits twice. */
const REST = 60_000

let silentUntil = 0

/**
 * The answer to a question: a function of an engine, `{ catalogue, gather(query, asked) }`. Its `catalogue` knows every name;
 * `gather` gives the same with the launches that may answer a query. All ways the answer is made by the same code.
 */
export async function ask(question) {
  const catalogue = await Catalogue.load()
  if (catalogue.cluster && Date.now() >= silentUntil) {
    const { Cluster, SilentError } = await import("./cluster.js")
    try {
      return await question(new Cluster(catalogue))
    } catch (error) {
      if (!(error instanceof SilentError)) throw error
      silentUntil = Date.now() + REST
    }
  }
  return question(await ownFiles(catalogue))
}

let files
async function ownFiles(catalogue) {
  if (!catalogue.launches.length) return { catalogue, gather: () => catalogue }
  const { Files } = await import("./files.js")
  return (files ??= new Files(catalogue))
}
