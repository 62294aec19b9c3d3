// Where the site stands, and how its files are fetched.

const ROOT = new URL("../../../", import.meta.url)

export const absolute = (url) => new URL(url, ROOT).href

/** The content of a JSON file of the site; a missing file is an error that names it. */
export async function fetched(path) {
  const answer = await fetch(absolute(path))
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}
