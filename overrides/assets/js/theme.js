// What Material's script reads and writes of what it remembers, and the colours that the reader chose, set before the first
// paint. Material prints this into every page; from a file of our own it runs under a policy without inline scripts.
// A classic script, since it has to be there when the body begins. `data-base` is the way to the site's first page.

const __md_scope = new URL(document.currentScript.dataset.base, location)

function __md_hash(text) {
  return [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0)
}

// A browser may refuse to keep anything, and what it keeps may be damaged: the page is shown all the same.

function __md_get(name, storage, scope = __md_scope) {
  try {
    return JSON.parse((storage ?? localStorage).getItem(`${scope.pathname}.${name}`))
  } catch {
    return null
  }
}

function __md_set(name, value, storage, scope = __md_scope) {
  try {
    ;(storage ?? localStorage).setItem(`${scope.pathname}.${name}`, JSON.stringify(value))
  } catch {}
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
