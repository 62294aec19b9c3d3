// Zooming on the band: by dragging across it, by its keys, and by the buttons of the form.

import { drawChoice } from "./drawing.js";

const DRAG = 6; // pixels that a hand moves before a press is a drag
const STEP = 3; // how much closer one step comes

export class Zoom {
  // `timeline` has a picture; `zoomTo(first, last)` shows those months, without arguments everything.
  constructor(timeline, picture, signal) {
    Object.assign(this, { timeline, picture, svg: picture.svg, choice: null, press: null });
    const on = (type, handle) => this.svg.addEventListener(type, handle, { signal });
    on("pointerdown", (event) => this.pressed(event));
    on("pointermove", (event) => this.moved(event));
    on("pointerup", (event) => this.released(event));
    on("pointercancel", () => this.choose(null));
    on("dragstart", (event) => event.preventDefault());
    on("click", (event) => this.clicked(event));
    on("keydown", (event) => this.keyed(event));
    on("focusin", (event) => this.mind(event.target.closest(".timeline-mark")));
  }

  get window() {
    const { start, end } = this.picture.scale;
    return [start, end - 1];
  }

  get bars() {
    return [...this.svg.querySelectorAll(".timeline-bar")];
  }

  // By hand.

  slotAt(event) {
    const { left, width } = this.svg.getBoundingClientRect();
    const { slots } = this.picture.scale;
    return Math.min(slots - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * slots)));
  }

  pressed(event) {
    this.dragged = false;
    if (event.button === 0 && event.isPrimary) this.press = { x: event.clientX, slot: this.slotAt(event) };
  }

  moved(event) {
    if (!this.press || (!this.dragged && Math.abs(event.clientX - this.press.x) < DRAG)) return;
    this.dragged = true;
    this.svg.setPointerCapture(event.pointerId);
    this.choose([this.press.slot, this.slotAt(event)]);
  }

  released() {
    this.press = null;
    if (this.dragged) this.enter();
  }

  // A bar is a link; its months come nearer instead of the place in the list, unless they are all that is shown.
  clicked(event) {
    const mark = event.target.closest(".timeline-mark");
    const followed = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (this.dragged) event.preventDefault();
    else if (mark && !followed && (this.bars.length > 1 || mark.matches(".timeline-stretch"))) {
      event.preventDefault();
      this.timeline.zoomTo(...this.months(mark));
    }
  }

  months(mark) {
    return [Number(mark.dataset.first), Number(mark.dataset.last)];
  }

  // By keys.

  keyed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };
    const acts = { "+": "in", "=": "in", "-": "out", Escape: "clear", ArrowUp: "up", ArrowDown: "down" };
    if (event.key in steps) (event.shiftKey ? this.extend : this.walk).call(this, steps[event.key]);
    else if (event.key === "Enter" && this.choice) this.enter();
    else if (event.key in acts) this.step(acts[event.key]);
    else return;
    event.preventDefault();
  }

  walk(by) {
    this.choose(null);
    const row = this.focused?.matches(".timeline-stretch") ? [...this.svg.querySelectorAll(".timeline-stretch")] : this.bars;
    const at = row.indexOf(this.focused);
    const next = row[Math.min(row.length - 1, Math.max(0, at + by))];
    if (Number.isFinite(by) && (!next || next === this.focused)) this.step(by < 0 ? "earlier" : "later");
    else next?.focus();
  }

  // The bar with the focus is one end of the choice, the other end moves.
  extend(by) {
    const { slots, start, unit } = this.picture.scale;
    const here = this.focused ? Math.floor((this.months(this.focused)[0] - start) / unit) : 0;
    const [from, to] = this.choice || [here, here];
    this.choose([from, Math.min(slots - 1, Math.max(0, to + by))]);
  }

  step(act) {
    const [first, last] = this.window;
    const length = last - first + 1;
    const [from, to] = this.svg.contains(document.activeElement) && this.focused ? this.months(this.focused) : [first, last];
    if (act === "up") this.bars.find((bar) => this.months(bar)[1] >= this.months(this.focused || bar)[0])?.focus();
    else if (act === "down") this.svg.querySelector(".timeline-stretch")?.focus();
    else if (act === "clear") this.choice ? this.choose(null) : this.timeline.zoomTo();
    else if (act === "in") this.choice ? this.enter() : this.around((from + to + 1) / 2, Math.round(length / STEP));
    else if (act === "out") this.around((first + last + 1) / 2, length * STEP);
    else this.shift(act === "later" ? length : -length);
  }

  // A window of that many months, within the band; of whole years when it is long.
  around(middle, length) {
    const { start, end } = this.picture.whole;
    if (length >= end - start) return this.timeline.zoomTo();
    const grain = length >= 24 ? 12 : 1;
    const months = Math.max(1, Math.round(length / grain)) * grain;
    const first = Math.round((middle - months / 2) / grain) * grain;
    return this.zoomTo(Math.min(Math.max(first, start), end - months), months);
  }

  shift(by) {
    const { start, end } = this.picture.whole;
    const [first, last] = this.window;
    const months = last - first + 1;
    const moved = Math.min(Math.max(first + by, start), end - months);
    if (moved !== first) this.zoomTo(moved, months);
  }

  zoomTo(first, months) {
    this.timeline.zoomTo(first, first + months - 1);
  }

  // The choice is marked, then entered.

  choose(choice) {
    this.choice = choice;
    if (!choice) [this.press, this.dragged] = [null, false];
    const ordered = choice && [Math.min(...choice), Math.max(...choice)];
    drawChoice(this.picture.drawing, this.picture.scale, ordered);
    if (ordered) this.timeline.announce(this.picture.between(...ordered));
  }

  enter() {
    const { start, unit } = this.picture.scale;
    const [first, last] = [Math.min(...this.choice), Math.max(...this.choice)];
    this.choice = null;
    this.timeline.zoomTo(start + first * unit, start + (last + 1) * unit - 1);
  }

  // One mark at a time is in the order of the Tab key; the others are reached by arrows.

  mind(mark) {
    if (!mark) return;
    for (const other of this.svg.querySelectorAll(".timeline-mark")) other.setAttribute("tabindex", other === mark ? 0 : -1);
    this.focused = mark;
  }

  // After each drawing: the mark nearest to the one that had the focus takes its place.
  redrawn(hadFocus) {
    const marks = [...this.svg.querySelectorAll(".timeline-mark")];
    const wanted = this.focused ? this.months(this.focused)[0] : -Infinity;
    const far = (mark) => Math.max(this.months(mark)[0] - wanted, wanted - this.months(mark)[1], 0);
    const nearest = marks.reduce((best, mark) => (best && far(best) <= far(mark) ? best : mark), null);
    this.focused = null;
    this.svg.setAttribute("tabindex", marks.length ? -1 : 0);
    this.mind(nearest);
    if (hadFocus) (nearest || this.svg).focus({ preventScroll: true });
  }
}
