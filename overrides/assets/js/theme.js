// What Material's script reads and writes of what it remembers, and the colours that the reader chose, set before the first
// paint. Material prints this into every page; from a file of our own it runs under a policy without inline scripts.
// A classic script, since it has to be there when the body begins. `data-base` is the way to the site's first page.

const __md_scope = new URL(document.currentScript.dataset.base, location)

function __md_hash(text) {
  return [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0)
}

function __md_get(name, storage = localStorage, scope = __md_scope) {
  return JSON.parse(storage.getItem(`${scope.pathname}.${name}`))
}

function __md_set(name, value, storage = localStorage, scope = __md_scope) {
  try {
    storage.setItem(`${scope.pathname}.${name}`, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing shows the page all the same.
  }
}

/** Colours as chosen, where there is a choice; until then the style sheet goes by the system's. */
function paint(colours) {
  for (const [name, value] of Object.entries(colours)) document.body.setAttribute(`data-md-color-${name}`, value)
  document.documentElement.classList.remove("no-js")
}

const chosen = __md_get("__palette")?.color
if (chosen) {
  const body = new MutationObserver(() => {
    if (!document.body) return
    body.disconnect()
    paint(chosen)
  })
  body.observe(document.documentElement, { childList: true })
}
