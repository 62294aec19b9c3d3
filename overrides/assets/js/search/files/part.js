// One of the files in which the launches of a build stand.

import { fetched } from "../site.js"

const parts = new Map()

/** The content of a file, once fetched kept; raises an Error if it belongs to another build than the catalogue does. */
export function part({ base, of }, name) {
  const path = `${base}search/${name}.json`
  if (!parts.has(path)) parts.set(path, fetched(path).then((content) => ofThat(of, path, content)))
  return parts.get(path)
}

function ofThat(of, path, content) {
  if (content.of !== of) throw new Error(`${path}: the site was built anew since this page was loaded`)
  return content
}
