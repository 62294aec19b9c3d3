// The panel of findings, on every page of the preview: those of the page at hand first, then the rest.
// It is closed and opened by its heading and stays so over reloads; without findings there is none.

const SHUT = "railhead-findings-shut"
const site = new URL("..", import.meta.url)

const answer = await fetch(new URL("findings.json", import.meta.url), { cache: "no-store" })
const pages = await answer.json()
const here = pages.filter((page) => address(page) === location.pathname)
const rest = pages.filter((page) => address(page) !== location.pathname)
if (pages.length > 0) document.body.append(panel())

/** The path at which the preview serves a page. */
function address(page) {
  return new URL(page.url, site).pathname
}

function panel() {
  const details = element("details", heading(), element("div", ...parts()))
  details.open = sessionStorage.getItem(SHUT) === null
  details.addEventListener("toggle", () => (details.open ? sessionStorage.removeItem(SHUT) : sessionStorage.setItem(SHUT, "")))
  const aside = element("aside", details)
  aside.className = "preview-findings"
  aside.setAttribute("aria-label", "Findings")
  return aside
}

function heading() {
  return element("summary", `${counted(here)} on this page, ${count(rest)} elsewhere`)
}

function* parts() {
  for (const page of here) yield* [element("h2", `This page: ${page.path}`), list(page)]
  for (const page of rest) yield* [element("h2", link(page.path, page.url)), list(page)]
}

function list(page) {
  return element("ul", ...page.findings.map(item))
}

function item({ line, column, rule, severity, message, hint }) {
  const place = element("span", `line ${line}, column ${column}: ${severity} `, link(rule, `about/rules/#${rule.toLowerCase()}`))
  return element("li", place, element("strong", message), element("em", hint))
}

function link(text, url) {
  const a = element("a", text)
  a.href = new URL(url, site)
  return a
}

function counted(pages) {
  const number = count(pages)
  return number === 1 ? "1 finding" : `${number} findings`
}

function count(pages) {
  return pages.reduce((sum, page) => sum + page.findings.length, 0)
}

function element(name, ...content) {
  const node = document.createElement(name)
  node.append(...content)
  return node
}
