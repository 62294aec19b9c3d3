// An entry as the list or table holds it.

import { EARLIEST, LATEST, monthOf } from "./dates.js";

export class Entry {
  constructor(element) {
    const { date, start, end, paint } = element.dataset;
    const vague = start || end;
    this.element = element;
    this.first = vague ? start || EARLIEST : date.slice(0, 10);
    this.last = vague ? end || LATEST : date.slice(0, 10);
    this.firstMonth = monthOf(this.first);
    this.lastMonth = monthOf(this.last);
    this.paint = paint || "1";
    this.codes = new Map();
  }

  codesOf(facet) {
    if (!this.codes.has(facet)) {
      const value = this.element.getAttribute(`data-facet-${facet}`);
      this.codes.set(facet, value ? value.split(" ") : []);
    }
    return this.codes.get(facet);
  }

  get year() {
    return Number(this.element.dataset.date.replace("../", "").replace(/^\//, "").slice(0, 4).replaceAll("X", "0"));
  }

  get when() {
    return this.element.querySelector(".timeline-when").textContent.trim();
  }

  get title() {
    return this.element.querySelector(".timeline-title a").textContent.trim();
  }
}
