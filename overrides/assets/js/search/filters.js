// The boxes of the search page: made once from the catalogue, then only ticked, counted and hidden.

import { counts } from "./facets.js"
import { element } from "./element.js"

/** Facets with many values are folded up. */
const LONG = 12

export class Filters {
  constructor(host, facets, changed) {
    this.host = host
    this.facets = facets
    this.boxes = new Map()
    host.replaceChildren(...facets.map((facet) => this.group(facet)))
    host.addEventListener("change", changed)
  }

  group(facet) {
    const boxes = facet.values.map((value) => this.box(facet, value))
    const set = element("fieldset", { className: "rh-filter" }, element("legend", { textContent: facet.label }), ...boxes)
    if (facet.values.length <= LONG) return set
    return element("details", { className: "rh-filter__fold" }, element("summary", { textContent: facet.label }), set)
  }

  box(facet, { code, label }) {
    const input = element("input", { type: "checkbox", name: facet.name, value: code })
    const number = element("span", { className: "rh-filter__count" })
    const box = element("label", {}, input, element("span", { textContent: label }), number)
    this.boxes.set(input, { box, number, facet: facet.name, code })
    return box
  }

  /** What is ticked, by facet. */
  get chosen() {
    const chosen = {}
    for (const [input, { facet, code }] of this.boxes) if (input.checked) (chosen[facet] ??= []).push(code)
    return chosen
  }

  /**
   * Tick what the state says and count what each box would leave; a value that leaves nothing is not offered.
   * `rest` has the numbers of what was found and is not among the pages.
   */
  show(pages, state, rest) {
    const numbers = counts(pages, state, this.facets)
    for (const [input, { box, number, facet, code }] of this.boxes) {
      const count = (numbers.get(facet).get(code) ?? 0) + (rest?.values[facet]?.[code] ?? 0)
      input.checked = state.filters[facet]?.includes(code) ?? false
      number.textContent = count
      box.hidden = !count && !input.checked && input !== document.activeElement // else the focus would be lost
    }
    for (const group of this.host.children) this.fold(group)
  }

  fold(group) {
    group.hidden = !group.querySelector("label:not([hidden])")
    if (group.querySelector("input:checked")) group.open = true
  }
}
