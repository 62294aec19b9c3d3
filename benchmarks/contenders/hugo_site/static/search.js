// The ten best results of the query in the address, by Pagefind; nothing is loaded on other pages.
const list = document.querySelector("#results")
const query = new URLSearchParams(location.search).get("q")
if (list && query) {
  const { search } = await import("/pagefind/pagefind.js")
  const { results } = await search(query)
  const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()))
  for (const page of pages) {
    const link = list.appendChild(document.createElement("li")).appendChild(document.createElement("a"))
    link.href = page.url
    link.textContent = page.meta.title
  }
}
