// The table of accounts as it could have been drawn up on an earlier day: `<as-known-on>` around the table and the list
// of days. A statement tells by `data-since` and `data-until` on which of them it was made and replaced, counted from 0;
// without either it stood from the first day, or stands still. Parties and measures of which nothing was known yet, and
// what editors added later, are left out. The address is the state: `?as-of=2022-03-25`. Without this script the list tells the same in words.

const SHOWN = "td > div:not([hidden])"

class AsKnownOn extends HTMLElement {
  connectedCallback() {
    this.days ??= [...this.querySelectorAll("details > ol > li")].map(spoken)
    this.told ??= [...this.querySelectorAll("table td > div")].map(statement)
    this.chooser ??= this.insertChooser()
    this.follow = () => this.show(this.asked())
    addEventListener("popstate", this.follow)
    this.follow()
  }

  disconnectedCallback() {
    removeEventListener("popstate", this.follow)
  }

  /** A select with every day, before the table, and a line that says what the table now shows. */
  insertChooser() {
    const chooser = document.createElement("select")
    chooser.append(new Option("today", ""), ...this.days.map((day) => new Option(day.text, day.date)))
    chooser.addEventListener("change", () => this.choose(chooser.value))
    const label = document.createElement("label")
    label.append("As known on ", chooser)
    this.status = document.createElement("span")
    this.status.setAttribute("role", "status")
    const bar = document.createElement("p")
    bar.className = "rh-as-known-on"
    bar.append(label, " ", this.status)
    this.prepend(bar)
    return chooser
  }

  /** The day that the address names, by its number; nothing for today and for a day on which nobody spoke. */
  asked() {
    const asked = new URLSearchParams(location.search).get("as-of")
    const day = this.days.findIndex(({ date }) => date === asked)
    return day < 0 ? null : day
  }

  choose(day) {
    const address = new URL(location)
    if (day) address.searchParams.set("as-of", day)
    else address.searchParams.delete("as-of")
    history.replaceState(null, "", address)
    this.follow()
  }

  show(day) {
    this.chooser.value = day === null ? "" : this.days[day].date
    for (const told of this.told) told.show(day)
    fold(this.querySelector("table"))
    for (const part of this.querySelectorAll(".rh-hindsight")) part.hidden = day !== null
    this.status.textContent = day === null ? "" : this.says(day)
  }

  /** `4 of 9 statements had been made.` */
  says(day) {
    const count = (days) => days.reduce((sum, { statements }) => sum + statements, 0)
    return `${count(this.days.slice(0, day + 1))} of ${count(this.days)} statements had been made.`
  }
}

/** A day of the list. */
function spoken(item) {
  const time = item.querySelector("time")
  return { date: time.dateTime, text: time.textContent, statements: item.querySelectorAll("li").length }
}

/** A statement in a cell, and how it looked on a day. */
function statement(element) {
  const since = Number(element.dataset.since ?? 0)
  const until = Number(element.dataset.until ?? Infinity)
  const struck = element.querySelector("s")
  const plain = document.createElement("span")
  plain.textContent = struck?.textContent
  const later = element.querySelector("small > span")
  return {
    show(day) {
      element.hidden = day !== null && day < since
      const standing = day !== null && day < until
      if (struck) (standing ? struck : plain).replaceWith(standing ? plain : struck)
      if (later) later.hidden = standing
    },
  }
}

/** Hide the rows and columns that hold no statement, and mark the cells that will hold one. */
function fold(table) {
  const rows = [...table.tBodies[0].rows]
  for (const row of rows) row.hidden = !row.querySelector(SHOWN)
  for (const head of table.tHead.rows[0].cells) {
    const column = rows.map((row) => row.cells[head.cellIndex])
    const empty = head.cellIndex > 0 && !column.some((cell) => cell.querySelector(SHOWN))
    for (const cell of [head, ...column]) cell.hidden = empty
    for (const cell of column) cell.classList.toggle("rh-not-yet", !cell.querySelector(SHOWN) && !!cell.querySelector("div"))
  }
}

customElements.define("as-known-on", AsKnownOn)
