// Suggestions under the search box of every page: a combobox after the ARIA Authoring Practices, with links to go to.

import { element } from "./element.js"
import { ask } from "./engine.js"
import { ordered } from "./find.js"
import { inLanguages } from "./languages.js"
import { understand } from "./query.js"
import { rank } from "./rank.js"
import { absolute } from "./site.js"
import { key } from "./text.js"

const MOST = 7
const NAMED = 4

/** What to offer for an unfinished query: pages whose name begins so, then those that the catalogue ranks highest. */
export async function suggestions(text, engine) {
  const query = await understand(text, engine.catalogue)
  const catalogue = await engine.gather(query)
  const { scores } = rank(catalogue, query)
  const offered = [...new Set([...begun(text, catalogue).slice(0, NAMED), ...ordered(scores)])].slice(0, MOST)
  await catalogue.fill(offered)
  return offered
}

/** Pages with a name that begins so; those whose title it is first, then those with less left to type. */
function begun(text, catalogue) {
  const typed = key(text)
  const names = typed ? [...catalogue.names.atPrefix(typed)] : []
  const found = names.flatMap(([known, name]) => [...name.pages].map(([url, weight]) => ({ url, weight, known })))
  found.sort((one, other) => other.weight - one.weight || one.known.length - other.known.length || (one.known < other.known ? -1 : 1))
  return [...new Set(found.map(({ url }) => catalogue.byUrl.get(url)))].filter(Boolean)
}

/** Give a box its suggestions; from now on it answers every key. */
export function attach(box) {
  const id = `rh-suggest-${[...document.querySelectorAll("[data-search-box]")].indexOf(box)}`
  const panel = element("div", { id, className: "rh-suggest", role: "listbox", ariaLabel: "Suggestions", hidden: true })
  const status = element("span", { className: "rh-unseen", role: "status" })
  box.after(panel, status)
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false" })) box.setAttribute(name, value)
  const combobox = new Combobox(box, panel, status)
  box.addEventListener("input", () => combobox.fill())
  box.addEventListener("keydown", (event) => combobox.press(event))
  box.addEventListener("focus", () => combobox.open(panel.children.length > 0))
  box.addEventListener("blur", () => combobox.open(false))
  combobox.fill()
}

class Combobox {
  constructor(box, panel, status) {
    Object.assign(this, { box, panel, status, place: -1, turn: 0 })
    panel.addEventListener("pointerdown", (event) => event.preventDefault()) // or the box would lose the focus, and the panel go
  }

  async fill() {
    const mine = ++this.turn
    const text = this.box.value.trim()
    const pages = text ? await ask((engine) => suggestions(text, engine)) : []
    if (mine !== this.turn) return
    this.panel.replaceChildren(...pages.map((page, place) => this.option(page, place)))
    this.status.textContent = text ? `${pages.length} suggestion${pages.length === 1 ? "" : "s"}` : ""
    this.choose(-1)
    this.open(pages.length > 0 && document.activeElement === this.box)
  }

  option(page, place) {
    const properties = { id: `${this.panel.id}-${place}`, href: absolute(page.url), tabIndex: -1, role: "option", ariaSelected: "false" }
    return element("a", properties, element("span", {}, ...inLanguages(page.title)), element("small", { textContent: page.beside }))
  }

  open(isOpen) {
    this.panel.hidden = !isOpen
    this.box.setAttribute("aria-expanded", String(isOpen))
    if (!isOpen) this.choose(-1)
  }

  /** Move to an option; -1 is the box itself. */
  choose(place) {
    this.place = place
    const options = [...this.panel.children]
    for (const [other, option] of options.entries()) option.ariaSelected = String(other === place)
    options[place]?.scrollIntoView({ block: "nearest" })
    if (place < 0) this.box.removeAttribute("aria-activedescendant")
    else this.box.setAttribute("aria-activedescendant", options[place].id)
  }

  press(event) {
    const count = this.panel.children.length
    const steps = { ArrowDown: 1, ArrowUp: -1 }
    if (event.key in steps && count) {
      event.preventDefault()
      if (this.panel.hidden) this.open(true)
      this.choose(((this.place + 1 + steps[event.key] + count + 1) % (count + 1)) - 1)
    } else if (event.key === "Escape" && !this.panel.hidden) {
      event.preventDefault()
      this.open(false)
    } else if (event.key === "Enter" && this.place >= 0) {
      event.preventDefault()
      this.panel.children[this.place].click()
    }
  }
}
