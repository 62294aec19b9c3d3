// Filters a timeline by its facets and keeps the address of the page in step.
// Without this script every entry is shown and the form stays hidden.

const codesOf = (entry, facet) => (entry.getAttribute(`data-facet-${facet}`) || "").split(" ");

class Facet {
  constructor(fieldset) {
    this.name = fieldset.dataset.timelineFacet;
    this.boxes = [...fieldset.querySelectorAll("input[type=checkbox]")];
    this.parameter = this.boxes[0].name;
  }

  get wanted() {
    return this.boxes.filter((box) => box.checked).map((box) => box.value);
  }

  set wanted(codes) {
    for (const box of this.boxes) box.checked = codes.includes(box.value);
  }

  // Values of one facet are alternatives; a facet without a choice admits everything.
  admits(entry) {
    const wanted = this.wanted;
    return !wanted.length || codesOf(entry, this.name).some((code) => wanted.includes(code));
  }

  count(entries) {
    const counts = new Map();
    for (const entry of entries)
      for (const code of codesOf(entry, this.name)) counts.set(code, (counts.get(code) || 0) + 1);
    for (const box of this.boxes) {
      const label = box.closest("label");
      const count = counts.get(box.value) || 0;
      label.querySelector("[data-timeline-count]").textContent = count;
      label.toggleAttribute("data-none", !count && !box.checked);
    }
  }
}

class Timeline extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("[data-timeline-form]");
    if (!this.form) return;
    this.entries = [...this.querySelectorAll("[data-timeline-entry]")];
    this.facets = [...this.form.querySelectorAll("[data-timeline-facet]")].map((set) => new Facet(set));
    this.listen();
    this.readAddress();
    this.form.hidden = false;
  }

  // Themes with instant navigation take the element away without leaving the page.
  disconnectedCallback() {
    this.listening?.abort();
  }

  listen() {
    this.listening = new AbortController();
    const { signal } = this.listening;
    const changed = () => (this.show(), this.writeAddress());
    this.form.addEventListener("change", changed, { signal });
    this.form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.clearButton.addEventListener("click", () => (this.clear(), changed()), { signal });
    window.addEventListener("popstate", () => this.readAddress(), { signal });
  }

  get clearButton() {
    return this.form.querySelector("[data-timeline-clear]");
  }

  // The button is about to disappear, so the focus goes to where the filters begin.
  clear() {
    for (const facet of this.facets) facet.wanted = [];
    this.facets[0].boxes[0].focus();
  }

  show() {
    const admitted = (but) => this.entries.filter((entry) => this.facets.every((facet) => facet === but || facet.admits(entry)));
    const shown = new Set(admitted());
    for (const entry of this.entries) entry.hidden = !shown.has(entry);
    for (const group of this.querySelectorAll("[data-timeline-group]"))
      group.hidden = !group.querySelector("[data-timeline-entry]:not([hidden])");
    for (const facet of this.facets) facet.count(admitted(facet));
    this.clearButton.hidden = !this.facets.some((facet) => facet.wanted.length);
    this.say(shown.size);
  }

  say(shown) {
    const values = { shown, total: this.entries.length };
    this.form.querySelector("[data-timeline-status]").textContent = this.dataset.shown.replace(
      /\{(shown|total)\}/g,
      (_, name) => values[name],
    );
  }

  readAddress() {
    const query = new URLSearchParams(location.search);
    for (const facet of this.facets) facet.wanted = query.getAll(facet.parameter);
    this.show();
  }

  // Parameters of others stay as they are, in their order.
  writeAddress() {
    const url = new URL(location.href);
    for (const facet of this.facets) {
      url.searchParams.delete(facet.parameter);
      for (const code of facet.wanted) url.searchParams.append(facet.parameter, code);
    }
    if (url.href !== location.href) history.replaceState(history.state, "", url);
  }
}

if (!customElements.get("mkdocs-timeline")) customElements.define("mkdocs-timeline", Timeline);
