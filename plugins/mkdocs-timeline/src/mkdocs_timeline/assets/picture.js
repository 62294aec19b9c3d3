// The band in the page: its drawing, caption, legend and table of numbers follow the entries that are shown.

import { bandOf } from "./band.js";
import { draw } from "./drawing.js";
import { count, fill, joined, period } from "./phrase.js";
import { Scale } from "./scale.js";

export class Picture {
  constructor(figure, words, link) {
    this.figure = figure;
    this.words = words;
    this.link = link;
    this.drawing = figure.querySelector("[data-timeline-drawing]");
    this.svg = this.drawing.ownerSVGElement;
    const { start, unit, slots } = this.svg.dataset;
    this.whole = new Scale(Number(start), Number(unit), Number(slots));
    this.keys = [...figure.querySelectorAll("[data-timeline-key]")];
    this.paints = this.keys.length ? this.keys.map((key) => key.dataset.timelineKey) : ["1"];
    this.labels = this.keys.map((key) => key.querySelector("[data-timeline-label]").textContent);
  }

  // `days` is the span to show, null for the whole band.
  show(entries, days) {
    this.days = days;
    this.entries = entries;
    this.scale = days ? this.whole.part(days, this.width) : this.whole;
    const band = bandOf(entries, this.paints, this.scale);
    const say = { bar: (bar) => this.nameBar(bar), stretch: (stretch) => this.nameStretch(stretch), tick: (month) => this.tick(month) };
    draw(this.drawing, band, this.paints, this.figure.dataset.timelineBand, say, this.link);
    this.figure.querySelector("[data-timeline-caption]").textContent = this.caption(band);
    this.count(entries);
    this.tabulate(band);
  }

  get width() {
    return this.svg.getBoundingClientRect().width;
  }

  // A screen of another width has room for other slots.
  resized() {
    if (this.days && this.whole.part(this.days, this.width).unit !== this.scale.unit) this.show(this.entries, this.days);
  }

  count(entries) {
    for (const key of this.keys)
      key.querySelector("[data-timeline-count]").textContent = entries.filter((entry) => entry.paint === key.dataset.timelineKey).length;
  }

  tabulate(band) {
    const rows = band.bars.map((bar) => {
      const row = document.createElement("tr");
      const link = Object.assign(document.createElement("a"), { href: this.link(bar.entries[0]), textContent: this.period(bar.slot) });
      const head = Object.assign(document.createElement("th"), { scope: "row" });
      head.append(link);
      const numbers = [bar.entries.length, ...(this.keys.length ? bar.counts : [])];
      row.append(head, ...numbers.map((number) => Object.assign(document.createElement("td"), { textContent: number })));
      return row;
    });
    this.figure.querySelector("[data-timeline-rows]").replaceChildren(...rows);
  }

  period(slot) {
    return this.between(slot, slot);
  }

  // From one slot to another, in words. A slot that the span cuts is named for the part that is shown.
  between(from, to) {
    const [first, last] = [this.scale.first(from), this.scale.last(to)];
    const days = this.days || { first, last };
    return period(first > days.first ? first : days.first, last < days.last ? last : days.last, this.words);
  }

  nameBar(bar) {
    const said = fill(this.words.bar, { period: this.period(bar.slot), entries: count(bar.entries.length, this.words) });
    const parts = this.labels.map((label, index) => (bar.counts[index] ? fill(this.words.part, { count: bar.counts[index], label }) : ""));
    return joined([said, ...parts.filter(Boolean)], this.words);
  }

  nameStretch({ entries }) {
    const what = entries.length > 1 ? count(entries.length, this.words) : entries[0].title;
    return fill(this.words.bar, { period: entries[0].when, entries: what });
  }

  tick(month) {
    return month % 12 ? this.words.short_months[month % 12] : fill(this.words.year, { year: month / 12 });
  }

  caption(band) {
    const span = this.between(0, this.scale.slots - 1);
    const entries = count(band.total, this.words);
    const across = band.across ? ` ${fill(this.words.across, { entries: count(band.across, this.words) })}` : "";
    if (!band.peak) return fill(this.words.bar, { period: span, entries }) + across;
    const pattern = band.tied ? this.words.band_tied : this.words.band;
    return fill(pattern, { entries, span, period: this.period(band.peak.slot), peak: band.peak.entries.length }) + across;
  }
}
