// The slash key puts the cursor into the search box. Without this script the box is a plain form.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]")
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  document.querySelector("[data-search-field], [data-search-box]")?.focus()
})
