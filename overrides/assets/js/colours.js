// Light or dark: as the system has it until the reader chooses otherwise, and set before the first paint. Hence a classic script in
// the head, in place of Material's inline one. `<colour-switch>` becomes a button; without this script the style sheet goes
// by the system. `data-base` is the way to the site's first page, so that sites of one host keep apart what they remember.

const root = document.documentElement
const system = matchMedia("(prefers-color-scheme: dark)")
const MEMORY = `${new URL(document.currentScript.dataset.base, location).pathname}colours`
const COLOURS = ["light", "dark"]

const isDark = () => (root.dataset.colours ? root.dataset.colours === "dark" : system.matches)

// A browser may refuse to keep anything, and what it keeps may be damaged: the page is shown all the same.

function remembered() {
  try {
    return COLOURS.find((colours) => colours === localStorage.getItem(MEMORY))
  } catch {}
}

function remember(colours) {
  try {
    if (colours) localStorage.setItem(MEMORY, colours)
    else localStorage.removeItem(MEMORY)
  } catch {}
}

/** Show these colours, or without a word the system's. */
function paint(colours) {
  if (colours) root.dataset.colours = colours
  else delete root.dataset.colours
}

class ColourSwitch extends HTMLElement {
  connectedCallback() {
    this.button ??= this.insertButton()
    this.show()
    system.addEventListener("change", () => this.show())
  }

  insertButton() {
    const button = document.createElement("button")
    button.type = "button"
    button.title = button.ariaLabel = "Dark colours"
    button.addEventListener("click", () => this.turn())
    this.append(button)
    return button
  }

  /** To the other colours; whoever comes back to the system's follows it again. */
  turn() {
    const wanted = COLOURS[isDark() ? 0 : 1]
    const chosen = wanted === COLOURS[system.matches ? 1 : 0] ? undefined : wanted
    paint(chosen)
    remember(chosen)
    this.show()
  }

  show() {
    this.button.ariaPressed = String(isDark())
  }
}

paint(remembered())
customElements.define("colour-switch", ColourSwitch)
