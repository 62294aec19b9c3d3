// The stretch of time that a band shows, cut into slots of equal length; see scale.py.

import { firstDay, lastDay, monthOf } from "./dates.js";

const UNITS = [1, 12, 120, 1200];
const SLOT = 10; // pixels that a slot needs

export class Scale {
  constructor(start, unit, slots) {
    Object.assign(this, { start, unit, slots });
  }

  get end() {
    return this.start + this.slots * this.unit;
  }

  first(slot) {
    return firstDay(this.start + slot * this.unit);
  }

  last(slot) {
    return lastDay(this.start + (slot + 1) * this.unit - 1);
  }

  // The slot that holds all of an entry, or -1.
  slot(entry) {
    const first = Math.floor((entry.firstMonth - this.start) / this.unit);
    const last = Math.floor((entry.lastMonth - this.start) / this.unit);
    return first === last && first >= 0 && first < this.slots ? first : -1;
  }

  clip(entry) {
    return [Math.max(entry.firstMonth, this.start), Math.min(entry.lastMonth, this.end - 1)];
  }

  // The part of this scale that shows a span of days, in slots as short as a width in pixels has room for.
  part(span, width) {
    const first = Math.max(monthOf(span.first), this.start);
    const last = Math.min(monthOf(span.last), this.end - 1);
    if (first > last) return this;
    const cut = (unit) => {
      const start = Math.floor(first / unit) * unit;
      return new Scale(start, unit, Math.floor((last - start) / unit) + 1);
    };
    const fits = UNITS.filter((unit) => unit < this.unit).map(cut).find((scale) => scale.slots * SLOT <= width);
    return fits || cut(this.unit);
  }
}
