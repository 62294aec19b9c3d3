// The span of time to which the entries are narrowed: two fields of the form, empty for no limit.

import { EARLIEST, LATEST, monthText, readDate } from "./dates.js";

export class Span {
  constructor(form) {
    this.fields = ["from", "to"].map((end) => form.querySelector(`[data-timeline-${end}]`)).filter(Boolean);
  }

  get parameters() {
    return this.fields.map((field) => field.name);
  }

  get texts() {
    return this.fields.map((field) => field.value.trim());
  }

  set texts(texts) {
    this.fields.forEach((field, index) => (field.value = texts[index] || ""));
  }

  set months([first, last]) {
    this.texts = [monthText(first), monthText(last)];
  }

  // What was written and is no date; it counts as empty.
  get faults() {
    return this.texts.filter((text) => text !== "" && !readDate(text));
  }

  mark() {
    for (const field of this.fields)
      if (this.faults.includes(field.value.trim())) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
  }

  // The first and last day, in order however they were written; null for no limit.
  get days() {
    const [from, to] = this.texts.map((text) => readDate(text));
    if (!from && !to) return null;
    if (from && to && from.first > to.last) return { first: to.first, last: from.last };
    return { first: from ? from.first : EARLIEST, last: to ? to.last : LATEST };
  }

  // A test for entries: any day that the entry may cover lies in the span.
  get admits() {
    const days = this.days;
    return (entry) => !days || (entry.last >= days.first && entry.first <= days.last);
  }
}
