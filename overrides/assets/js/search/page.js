// The search page: the address is its state, a plain form until this has loaded, lists where it cannot run.

import { Catalogue } from "./catalogue.js"
import { ask } from "./engine.js"
import { narrowed } from "./facets.js"
import { Filters } from "./filters.js"
import { find, ordered } from "./find.js"
import { onTimeline, onwards, summary, understood, wholeText } from "./message.js"
import { alike } from "./rank.js"
import { list } from "./results.js"
import { address, isEmpty, isNarrowed, readState } from "./state.js"

const FACETS = ["kind", "year", "platform", "class", "family", "site", "party", "outcome", "status", "disputed"]
/** How long the keys must rest before an answer is looked for. */
const REST = 120

const part = (name) => document.querySelector(`[data-search-${name}]`)
const [form, field, state, answer, results, help, filters, onward] = ["form", "field", "state", "answer", "results", "help", "filters", "onward"].map(part)

let boxes
let turn = 0

/** Show what the address asks for; an answer that comes late gives way to a newer one. */
async function show() {
  const asked = readState(FACETS)
  const mine = ++turn
  const isCurrent = () => mine === turn
  fill(asked)
  if (isEmpty(asked)) return clear()
  const early = (found) => render(asked, found, isCurrent, 1)
  const found = await ask((engine) => (asked.words ? find(asked.words, engine, asked, early) : everything(engine, asked)))
  await render(asked, found, isCurrent)
  await found.catalogue.complete()
  if (isCurrent()) conclude(asked, found)
}

async function everything(engine, asked) {
  const query = { text: "", parts: [], phrases: [], when: null }
  const catalogue = await engine.gather(query, asked)
  const pages = ordered(new Map(catalogue.pages.filter((page) => page.kind !== "list").map((page) => [page, 1])))
  return { catalogue, query, unknown: [], excerpts: new Map(), nearest: [], pages }
}

/** Show what was found, the best first: in so many steps, each as soon as it is there. */
async function render(asked, found, isCurrent, steps) {
  const { catalogue } = found
  const pages = sorted(isNarrowed(asked) ? narrowed(found.pages.filter((page) => page.kind !== "list"), asked) : found.pages, asked.sort)
  const listed = (pages.length ? pages : found.nearest).slice(0, catalogue.steps.at(-1))
  for (const step of catalogue.steps.slice(0, steps)) {
    await catalogue.fill(listed.slice(0, step))
    if (!isCurrent()) return
    paint(asked, found, pages, listed, step)
    if (listed.length <= step) return
  }
}

function paint(asked, found, pages, listed, step) {
  const { catalogue } = found
  state.replaceChildren(...understood(found, asked), ...summary(found, pages, asked, listed))
  const meant = found.pages.length && !found.partial ? [] : alike(catalogue, asked.words)
  onward.replaceChildren(...onwards(found, meant, pages, asked))
  const more = [...(found.offersText ? [wholeText(asked)] : []), ...(asked.words || !pages.some((page) => page.days) ? [] : [onTimeline(asked)])]
  const held = document.activeElement?.href
  results.replaceChildren(list(listed.slice(0, step), found, labels(catalogue)), ...more)
  if (held) [...results.querySelectorAll("[data-search-result]")].find(({ href }) => href === held)?.focus()
  help.hidden = listed.length > 0
}

/** Count what the boxes would leave, which takes all values of every page. */
function conclude(asked, found) {
  const { catalogue } = found
  boxes ??= new Filters(filters, catalogue.facets, () => go({ ...readState(FACETS), filters: boxes.chosen }))
  boxes.show(found.pages.filter((page) => page.kind !== "list"), asked, catalogue.rest)
  form.dataset.searchReady = ""
  Object.assign(results.dataset, { searchDone: asked.words, searchEngine: catalogue.rest ? "cluster" : "files" })
}

const labels = (catalogue) => new Map(catalogue.facets.flatMap((facet) => facet.values.map((value) => [`${facet.name}=${value.code}`, value.label])))

function sorted(pages, sort) {
  if (sort === "best") return pages
  const day = (page) => page.days?.[0] ?? (sort === "newest" ? "" : "9999")
  const sign = sort === "newest" ? -1 : 1
  return [...pages].sort((one, other) => sign * (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0))
}

function clear() {
  delete results.dataset.searchDone
  state.replaceChildren()
  onward.replaceChildren()
  results.replaceChildren()
  help.hidden = false
}

/** Put the state into the form, except into a field in which the reader is typing. */
function fill(asked) {
  const values = { q: asked.words, from: asked.from, to: asked.to, sort: asked.sort }
  for (const [name, value] of Object.entries(values)) if (form.elements[name].value.trim() !== value) form.elements[name].value = value
  document.title = asked.words ? document.title.replace(/^[^·]*·/, `${asked.words} ·`) : document.title
}

/** Go to a state: a new entry in the history, or in place of this one while the reader types. */
function go(next, { replace = false } = {}) {
  const url = address(next)
  if (url !== location.search) history[replace ? "replaceState" : "pushState"](null, "", url === "?" ? location.pathname : url)
  show().catch(fail)
}

function typed() {
  const fields = Object.fromEntries(new FormData(form))
  return { ...readState(FACETS), words: fields.q.trim(), from: fields.from.trim(), to: fields.to.trim(), sort: fields.sort, asTyped: false, wholeText: false }
}

function fail(error) {
  state.textContent = "The search index could not be loaded. The lists below lead to every page."
  help.hidden = false
  throw error
}

field.addEventListener("focus", () => Catalogue.load().catch(fail), { once: true }) // who turns to the field is about to ask
let waiting
field.addEventListener("input", () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => go(typed(), { replace: readState(FACETS).words !== "" }), REST)
})
form.addEventListener("submit", (event) => (event.preventDefault(), clearTimeout(waiting), go(typed())))
form.addEventListener("change", ({ target }) => ["from", "to", "sort"].includes(target.name) && go(typed()))
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-search-go]")
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  go(readState(FACETS, link.search))
  answer.focus() // the link is about to go
})
/** Arrows lead from the field through the results, Escape back to the field. */
document.addEventListener("keydown", (event) => {
  const stops = [field, ...results.querySelectorAll("[data-search-result]")]
  const place = stops.indexOf(document.activeElement)
  const next = { ArrowDown: place + 1, ArrowUp: place - 1, Escape: place > 0 ? 0 : -1 }[event.key]
  if (place < 0 || !stops[next]) return
  event.preventDefault()
  stops[next].focus()
})
part("narrow").open = matchMedia("(min-width: 52rem)").matches
addEventListener("popstate", () => show().catch(fail))
show().catch(fail)
