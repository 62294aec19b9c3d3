// Further builds of the site, one for each year for instance: their launches and lists are found here, too.

import { fetched } from "./site.js"

/** A file of the site and of each further build, as `[{ base, content }]`; the site's own, whose base is empty, comes first. */
export const everywhere = (file, further = []) =>
  Promise.all(["", ...further].map(async (base) => ({ base, content: await fetched(`${base}${file}`) })))

/** The site's catalogue with what further builds have besides. */
export async function joined(own, file) {
  const launches = ({ base, content }) => (content.launches ? [{ base, ...content.launches }] : [])
  if (!own.further) return { ...own, launches: launches({ base: "", content: own }) }
  const [, ...others] = await everywhere(file, own.further)
  const pages = others.flatMap(({ base, content }) => content.pages.filter((page) => page.kind === "launch").map((page) => ({ ...page, url: base + page.url })))
  const known = [{ base: "", content: own }, ...others].flatMap(launches)
  return { ...own, launches: known, pages: [...own.pages, ...pages], facets: own.facets.map((facet) => widened(facet, others)) }
}

/** A facet with the values that only further builds have; years stand in their order. */
function widened(facet, others) {
  const values = new Map(facet.values.map((value) => [value.code, value]))
  for (const { base, content } of others) {
    for (const value of content.facets.find(({ name }) => name === facet.name).values) {
      if (!values.has(value.code)) values.set(value.code, { ...value, ...(value.url ? { url: base + value.url } : {}) })
    }
  }
  const listed = [...values.values()]
  return { ...facet, values: facet.name === "year" ? listed.sort((one, other) => other.code - one.code) : listed }
}
