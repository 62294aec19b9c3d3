// A table that readers can sort: `<sortable-table>` around a table whose rows are bodies (`tbody`), built newest first.
// A header with `data-sort` becomes a button; `data-first` is the direction of its first click, `asc` unless given.
// A cell is sorted by its text, or by `data-key` where it has one. The address is the state: `?sort=count&dir=desc`,
// of every table of the page alike. Without this script the tables stand as they were built.

const BUILT = { sort: "date", dir: "desc" }
const order = new Intl.Collator("en", { numeric: true })

class SortableTable extends HTMLElement {
  connectedCallback() {
    this.bodies ??= [...this.querySelectorAll("tbody")]
    this.heads ??= new Map([...this.querySelectorAll("th[data-sort]")].map((head) => [head.dataset.sort, this.button(head)]))
    this.follow = () => this.sort(this.asked())
    addEventListener("popstate", this.follow)
    this.follow()
  }

  disconnectedCallback() {
    removeEventListener("popstate", this.follow)
  }

  /** The header, its words made a button. */
  button(head) {
    const button = document.createElement("button")
    button.type = "button"
    button.append(...head.childNodes)
    button.addEventListener("click", () => this.turn(head))
    head.append(button)
    return head
  }

  /** What the address asks for; the order of the page for anything it does not name. */
  asked() {
    const parameters = new URLSearchParams(location.search)
    const sort = parameters.get("sort")
    if (!this.heads.has(sort)) return BUILT
    const dir = parameters.get("dir")
    return { sort, dir: ["asc", "desc"].includes(dir) ? dir : first(this.heads.get(sort)) }
  }

  /** Sort by a header, the other way round where it was sorted by it already, and write that into the address. */
  turn(head) {
    const now = this.asked()
    const sort = head.dataset.sort
    const dir = now.sort !== sort ? first(head) : now.dir === "asc" ? "desc" : "asc"
    const address = new URL(location)
    for (const [name, value] of Object.entries({ sort, dir })) address.searchParams.set(name, value)
    history.pushState(null, "", address)
    dispatchEvent(new PopStateEvent("popstate"))
  }

  sort({ sort, dir }) {
    for (const head of this.heads.values()) head.removeAttribute("aria-sort")
    const head = this.heads.get(sort)
    head.setAttribute("aria-sort", dir === "asc" ? "ascending" : "descending")
    this.querySelector("table").append(...this.sorted(head, dir))
  }

  /** The rows in order. The page was built by date, to the minute; equal rows keep that order. */
  sorted(head, dir) {
    const { sort } = head.dataset
    if (sort === BUILT.sort) return dir === BUILT.dir ? this.bodies : this.bodies.toReversed()
    const known = (body) => !cell(body, head).matches(".rh-none")
    const text = new Map(this.bodies.map((body) => [body, key(cell(body, head))]))
    const sign = dir === "asc" ? 1 : -1
    return this.bodies.toSorted((a, b) => known(b) - known(a) || sign * order.compare(text.get(a), text.get(b)))
  }
}

const first = (head) => head.dataset.first ?? "asc"
const key = (cell) => cell.dataset.key ?? cell.textContent.trim()
const cell = (body, head) => body.rows[0].cells[head.cellIndex]

customElements.define("sortable-table", SortableTable)
