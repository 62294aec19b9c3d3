// The search box of every page: `/` or Ctrl K leads to it, and only what is typed in it loads the suggestions.
// Without this script it is a plain form.

const boxes = document.querySelectorAll("[data-search-box]")
const first = () => document.querySelector("[data-search-field]") ?? [...boxes].findLast((box) => box.offsetParent)

document.addEventListener("keydown", (event) => {
  const control = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k"
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]")
  const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey
  if (!control && !slash) return
  event.preventDefault()
  first()?.focus()
  first()?.select()
})

for (const box of boxes) {
  box.addEventListener("input", async () => (await import("./search/suggest.js")).attach(box), { once: true })
}
