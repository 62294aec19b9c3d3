// The search box of every page: Ctrl K leads to it, and only what is typed in it loads the suggestions.
// Without this script it is a plain form. No bare key leads anywhere: who speaks to a browser may say it by chance (WCAG 2.1.4).

const boxes = document.querySelectorAll("[data-search-box]")
const first = () => document.querySelector("[data-search-field]") ?? [...boxes].findLast((box) => box.offsetParent)

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "k") return
  event.preventDefault()
  first()?.focus()
  first()?.select()
})

for (const box of boxes) {
  box.addEventListener("input", async () => (await import("./search/suggest.js")).attach(box), { once: true })
}
