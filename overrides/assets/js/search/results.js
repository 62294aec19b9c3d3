// The list of results: what each page is, its title as a link, and the sentence that matched.

import { element } from "./element.js"
import { inLanguages } from "./languages.js"
import { absolute } from "./site.js"
import { isEastern, marker, split } from "./text.js"

const KINDS = { launch: "Launch", topic: "Topic", term: "Glossary", page: "About", list: "List" }
/** Sentences from the full text are fetched when their result comes into view. */
const NEAR = "200px"

/** The words to mark in titles and summaries. */
export function marked(query) {
  const named = query.parts.flatMap((part) => (part.name ? [...part.name.said, part.typed] : [part.word, part.typed]))
  return marker([...new Set([...named, ...query.phrases])].filter((word) => word.length > 1 || isEastern(word)))
}

function withMarks(text, expression) {
  return pieces(split(text, expression))
}

/** An excerpt as Pagefind writes it, with `<mark>` around words and no other tag, as text and elements: it is never read as HTML. */
const excerptPieces = (excerpt) => pieces(excerpt.split(/<\/?mark>/).map((part) => part.replaceAll("&lt;", "<").replaceAll("&gt;", ">")))

/** Texts of which every second one is to be marked. */
const pieces = (texts) => texts.flatMap((text, place) => (place % 2 ? [element("mark", {}, ...inLanguages(text))] : inLanguages(text)))

/** The list of pages as an `ol`; `labels` gives the printed name of a code. */
export function list(pages, found, labels) {
  const expression = marked(found.query)
  const watcher = new IntersectionObserver((seen) => seen.filter((entry) => entry.isIntersecting).forEach(({ target }) => (watcher.unobserve(target), target.fill())), { rootMargin: NEAR })
  return element("ol", { className: "rh-results" }, ...pages.map((page) => item(page, found, expression, labels, watcher)))
}

function item(page, found, expression, labels, watcher) {
  const link = element("a", { href: absolute(page.url), data: { searchResult: "" } }, ...withMarks(page.title, expression))
  const text = element("p", { className: "rh-results__text" }, ...withMarks(page.summary ?? "", expression))
  const made = element("li", { className: `rh-results__${page.kind}` }, element("p", { className: "rh-rows__meta" }, ...about(page, labels)), element("h2", {}, link), text)
  const excerpt = found.excerpts.get(page)
  if (excerpt && !text.querySelector("mark")) watcher.observe(Object.assign(made, { fill: async () => text.replaceChildren("… ", ...excerptPieces(await excerpt()), " …") }))
  return made
}

function about(page, labels) {
  const { site = [], class: classes = [], platform = [], disputed } = page.filters
  const values = [...site.map((code) => labels.get(`site=${code}`)), ...classes.map((code) => labels.get(`class=${code}`)), ...platform.map((code) => labels.get(`platform=${code}`))]
  const words = [KINDS[page.kind], ...(page.days ? [page.beside] : []), ...(page.kind === "launch" ? values : [])].join(" · ")
  return disputed?.includes("true") ? [`${words} · `, element("b", { className: "rh-disputed", textContent: "disputed" })] : [words]
}
