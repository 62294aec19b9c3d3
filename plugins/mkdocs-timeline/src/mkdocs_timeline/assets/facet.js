// A facet of the form: what is ticked, and how many entries each value has.

export class Facet {
  constructor(fieldset) {
    this.name = fieldset.dataset.timelineFacet;
    this.boxes = [...fieldset.querySelectorAll("input[type=checkbox]")];
    this.parameter = this.boxes[0].name;
    this.fold = fieldset.closest(".timeline-folded");
  }

  get wanted() {
    return this.boxes.filter((box) => box.checked).map((box) => box.value);
  }

  set wanted(codes) {
    for (const box of this.boxes) box.checked = codes.includes(box.value);
    if (this.fold && this.wanted.length) this.fold.open = true;
  }

  // A test for entries. Values of one facet are alternatives; a facet without a choice admits everything.
  get admits() {
    const wanted = new Set(this.wanted);
    return (entry) => !wanted.size || entry.codesOf(this.name).some((code) => wanted.has(code));
  }

  count(entries) {
    const counts = new Map();
    for (const entry of entries)
      for (const code of entry.codesOf(this.name)) counts.set(code, (counts.get(code) || 0) + 1);
    for (const box of this.boxes) {
      const label = box.closest("label");
      const count = counts.get(box.value) || 0;
      label.querySelector("[data-timeline-count]").textContent = count;
      label.toggleAttribute("data-none", !count && !box.checked);
    }
    if (this.fold) this.fold.toggleAttribute("data-chosen", this.wanted.length > 0);
  }
}

// The entries that every test admits, and for each test those that all others admit, in one pass.
export function sift(entries, tests) {
  const shown = [];
  const but = tests.map(() => []);
  for (const entry of entries) {
    const failed = tests.flatMap((test, index) => (test(entry) ? [] : [index]));
    if (!failed.length) shown.push(entry);
    if (failed.length === 1) but[failed[0]].push(entry);
  }
  return { shown, but: but.map((more) => [...shown, ...more]) };
}
