// Narrows a timeline to a span and by its facets, and keeps the address of the page in step.
// Without this script every entry is shown, the bars of the band are links, and the form stays hidden.

import { Entry } from "./entry.js";
import { Facet, sift } from "./facet.js";
import { fill, period } from "./phrase.js";
import { Picture } from "./picture.js";
import { Span } from "./span.js";
import { Zoom } from "./zoom.js";

const NARROW = 640; // pixels: below, the filters are folded, so that the entries are near

class Timeline extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("[data-timeline-form]");
    if (!this.form) return;
    this.words = JSON.parse(this.dataset.words);
    this.entries = [...this.querySelectorAll("[data-timeline-entry]")].map((element) => new Entry(element));
    this.facets = [...this.form.querySelectorAll("[data-timeline-facet]")].map((set) => new Facet(set));
    this.span = new Span(this.form);
    this.listen();
    this.readAddress();
    this.form.hidden = false;
    if (this.clientWidth < NARROW) this.form.querySelector("[data-timeline-fields]")?.removeAttribute("open");
  }

  // Themes with instant navigation take the element away without leaving the page.
  disconnectedCallback() {
    this.listening?.abort();
    this.resizing?.disconnect();
  }

  listen() {
    this.listening = new AbortController();
    const { signal } = this.listening;
    const figure = this.querySelector("[data-timeline-band]");
    if (figure) this.attach(figure, signal);
    this.form.addEventListener("change", () => this.changed(), { signal });
    this.form.addEventListener("input", () => this.span.faults.length || this.show(), { signal });
    this.form.addEventListener("submit", (event) => (event.preventDefault(), this.changed()), { signal });
    this.clearButton.addEventListener("click", () => this.clear(), { signal });
    window.addEventListener("popstate", () => this.readAddress(), { signal });
  }

  attach(figure, signal) {
    this.picture = new Picture(figure, this.words, (entry) => `#${this.anchors.get(entry.year)}`);
    this.zoom = new Zoom(this, this.picture, signal);
    for (const button of this.form.querySelectorAll("[data-timeline-step]"))
      button.addEventListener("click", () => this.zoom.step(button.dataset.timelineStep), { signal });
    this.resizing = new ResizeObserver(() => this.picture.resized());
    this.resizing.observe(figure);
    this.picture.svg.toggleAttribute("data-ready", true);
  }

  // The id of the first entry of each year, or of the heading above it.
  get anchors() {
    this.places ||= new Map();
    if (!this.places.size)
      for (const entry of this.entries)
        if (!this.places.has(entry.year))
          this.places.set(entry.year, entry.element.id || entry.element.closest("[data-timeline-group]").getAttribute("aria-labelledby"));
    return this.places;
  }

  get clearButton() {
    return this.form.querySelector("[data-timeline-clear]");
  }

  // The button is about to disappear, so the focus goes to where the form begins.
  clear() {
    this.span.texts = ["", ""];
    for (const facet of this.facets) facet.wanted = [];
    this.changed();
    [...this.form.querySelectorAll("input, summary")].find((field) => field.checkVisibility()).focus();
  }

  zoomTo(first, last) {
    if (first === undefined) this.span.texts = ["", ""];
    else this.span.months = [first, last];
    this.changed();
  }

  changed() {
    this.show();
    this.writeAddress();
  }

  show() {
    const tests = [...this.facets.map((facet) => facet.admits), this.span.admits];
    const { shown, but } = sift(this.entries, tests);
    const visible = new Set(shown);
    for (const entry of this.entries) entry.element.hidden = !visible.has(entry);
    for (const group of this.querySelectorAll("[data-timeline-group]"))
      group.hidden = !group.querySelector("[data-timeline-entry]:not([hidden])");
    this.facets.forEach((facet, index) => facet.count(but[index]));
    this.form.querySelector("[data-timeline-fields]")?.toggleAttribute("data-chosen", this.filtered);
    this.clearButton.hidden = !this.filtered && !this.span.texts.some(Boolean);
    this.redraw(shown);
    this.say(shown.length);
  }

  get filtered() {
    return this.facets.some((facet) => facet.wanted.length);
  }

  redraw(shown) {
    if (!this.picture) return;
    const hadFocus = this.picture.svg.contains(document.activeElement);
    this.picture.show(shown, this.span.days);
    this.zoom.redrawn(hadFocus);
  }

  say(shown) {
    const [fault] = this.span.faults;
    this.span.mark();
    const days = this.span.days;
    const total = this.entries.length;
    if (fault) this.announce(fill(this.words.no_date, { text: fault }));
    else if (days) this.announce(fill(this.words.shown_within, { span: period(days.first, days.last, this.words), shown, total }));
    else this.announce(fill(this.words.shown, { shown, total }));
  }

  announce(text) {
    this.form.querySelector("[data-timeline-status]").textContent = text;
  }

  readAddress() {
    const query = new URLSearchParams(location.search);
    for (const facet of this.facets) facet.wanted = query.getAll(facet.parameter);
    this.span.texts = this.span.parameters.map((name) => query.get(name) || "");
    this.show();
    this.leadOn();
  }

  // Parameters of others stay as they are, in their order. Each change is a step that "back" takes back.
  writeAddress() {
    const url = new URL(location.href);
    const facets = this.facets.map((facet) => [facet.parameter, facet.wanted]);
    const values = [...facets, ...this.span.parameters.map((name, index) => [name, [this.span.texts[index]].filter(Boolean)])];
    for (const [name, texts] of values) {
      url.searchParams.delete(name);
      for (const text of texts) url.searchParams.append(name, text);
    }
    if (url.href !== location.href) history.pushState(history.state, "", url);
    this.leadOn();
  }

  // The same choice in the other form, list or table.
  leadOn() {
    const twin = this.querySelector("[data-timeline-twin]");
    if (twin) twin.search = location.search;
  }
}

if (!customElements.get("mkdocs-timeline")) customElements.define("mkdocs-timeline", Timeline);
