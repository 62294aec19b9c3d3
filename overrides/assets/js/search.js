// The search page: the address is the state, Pagefind answers, and the page's lists stand in without this script.

const FACETS = ["kind", "year", "platform", "class", "family", "site", "party", "outcome", "status"]
const MOST = 50
// Long pages are not held against a match, and a name in the title outweighs one in passing.
const RANKING = { pageLength: 0.1, termFrequency: 0.6, termSimilarity: 2.0 }

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")
const NOTHING = { results: [] }

const field = document.querySelector("[data-search-field]")
const state = document.querySelector("[data-search-state]")
const results = document.querySelector("[data-search-results]")
const help = document.querySelector("[data-search-help]")
const site = new URL("../../", import.meta.url)

/** What the address asks for: the words, and values by facet. */
function asked() {
  const parameters = new URLSearchParams(location.search)
  const chosen = FACETS.map((name) => [name, parameters.getAll(name).filter(Boolean)])
  return { words: (parameters.get("q") ?? "").trim(), filters: Object.fromEntries(chosen.filter(([, values]) => values.length)) }
}

/** The day that the words name, as 2021-09-15; null for anything else. */
function dayIn(words) {
  const [, day, month, year] = words.match(/^(\d{1,2}) ([a-z]{3})[a-z]*\.? (\d{4})$/i) ?? []
  const [, name, number, other] = words.match(/^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i) ?? []
  const place = MONTHS.indexOf((month ?? name ?? "").toLowerCase())
  return place < 0 ? null : [year ?? other, place + 1, day ?? number].map((part) => String(part).padStart(2, "0")).join("-")
}

/** Every page that answers: launches of the day named, pages with the words together, then the rest; and how many. */
async function find({ words, filters }) {
  const pagefind = await import(new URL("pagefind/pagefind.js", site))
  await pagefind.options({ ranking: RANKING, excerptLength: 28 })
  const any = Object.entries(filters).map(([name, values]) => [name, { any: values }])
  const options = { filters: Object.fromEntries(any), ...(words ? {} : { sort: { date: "desc" } }) }
  const found = await pagefind.search(words || null, options)
  const day = dayIn(words)
  const onDay = day ? await pagefind.search(null, { filters: { ...options.filters, day } }) : NOTHING
  const together = words.includes(" ") ? await pagefind.search(`"${words.replaceAll('"', "")}"`, options) : NOTHING
  const best = [...onDay.results, ...together.results, ...found.results]
  const results = [...new Map(best.map((result) => [result.id, result])).values()]
  return { pages: await Promise.all(results.slice(0, MOST).map((result) => result.data())), total: results.length }
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

/** One result: what it is, its title as a link, and the sentence that matched. */
function item(page) {
  const link = element("a", { href: new URL(page.url.replace(/^\//, ""), site), textContent: page.meta.title })
  link.dataset.searchResult = ""
  // Pagefind escapes the excerpt and adds <mark> alone.
  const excerpt = element("p", { innerHTML: page.excerpt })
  return element("li", {}, element("p", { className: "rh-rows__meta", textContent: page.meta.beside }), element("h2", {}, link), excerpt)
}

function heading({ words, filters }, total) {
  const narrowed = Object.values(filters).flat().join(", ")
  const number = total === 1 ? "1 result" : `${total} results`
  return `${number}${words ? ` for “${words}”` : ""}${narrowed ? `, only ${narrowed}` : ""}${total > MOST ? `, the first ${MOST} shown` : ""}`
}

async function show() {
  const question = asked()
  field.value = question.words
  if (!question.words && !Object.keys(question.filters).length) return
  state.textContent = "Searching…"
  const { pages, total } = await find(question)
  state.textContent = total ? heading(question, total) : `Nothing found for “${question.words}”. Try fewer words, another spelling, or the lists below.`
  help.hidden = total > 0
  results.replaceChildren(element("ol", { className: "rh-results" }, ...pages.map(item)))
  results.dataset.searchDone = question.words
}

show().catch(() => {
  state.textContent = "The search index could not be loaded. The lists below lead to every page."
})
