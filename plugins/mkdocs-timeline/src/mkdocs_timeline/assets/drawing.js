// The shapes of a band; see drawing.py, which draws the first ones. Both must draw the same.

const TOP = 18;
const HIGHEST = 24;
const MONTHS = 14;
const ROW = 10;
const LABEL = 20;
const SPARE = 0.08;
const [WIDE, NARROW] = [45, 14];
const [TICKS_WIDE, TICKS_NARROW] = [14, 5];
const STEPS = [1, 2, 5, 10, 20, 50, 100];
const STEPS_IN_MONTHS = [1, 3, 12, 24, 60];
const FEWER = [1, 2, 4, 10, 20];

const number = (value) => String(Math.floor(value * 1000 + 0.5) / 1000);
const percent = (part, whole) => `${number((100 * part) / whole)}%`;

function make(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const axisOf = (group) => TOP + Number(group.ownerSVGElement.dataset.plot);

// Draws into a group. `say` has the words: bar, stretch, tick; `link` the address of an entry's group. The axis stays
// where it was drawn first, so that nothing jumps.
export function draw(group, band, paints, prefix, say, link) {
  const axis = axisOf(group);
  const lane = band.months.length && band.scale.unit > 1 ? MONTHS + 4 : 4;
  const depth = lane + Math.max(0, ...band.stretches.map((stretch) => stretch.row + 1)) * ROW;
  const pen = { axis, band, paints, say, link, lane, fill: (paint) => `url(#${prefix}-${paint})` };
  group.replaceChildren(
    ...months(band, axis),
    make("line", { class: "timeline-axis", x1: 0, x2: "100%", y1: axis, y2: axis }),
    ...ticks(band.scale, axis + depth + LABEL - 4, say),
    ...band.bars.map((bar) => drawBar(bar, pen)),
    ...band.stretches.map((stretch) => drawStretch(stretch, pen)),
  );
  group.ownerSVGElement.setAttribute("height", axis + depth + LABEL + 2);
}

// Each mark knows the months it stands for, for those who zoom to it.
function drawBar(bar, { axis, band, paints, say, link, fill }) {
  const { slots } = band.scale;
  const scale = Math.min(HIGHEST, (axis - TOP) / band.peak.entries.length);
  const place = { x: percent(bar.slot + SPARE, slots), width: percent(1 - 2 * SPARE, slots) };
  const rects = [];
  let top = axis;
  bar.counts.forEach((count, index) => {
    if (!count) return;
    top -= count * scale;
    const height = number(Math.max(count * scale - 1, 0.5));
    rects.push(make("rect", { x: place.x, y: number(top), width: place.width, height, fill: fill(paints[index]) }));
  });
  const area = { x: percent(bar.slot, slots), y: 0, width: percent(1, slots), height: axis };
  const made = mark("bar", say.bar(bar), link(bar.entries[0]), area, rects);
  const first = band.scale.start + bar.slot * band.scale.unit;
  Object.assign(made.dataset, { first, last: first + band.scale.unit - 1 });
  if (slots <= WIDE || bar === band.peak) {
    const fit = slots <= NARROW || bar === band.peak ? "narrow" : "wide";
    const text = { class: `timeline-number timeline-fit-${fit}`, x: percent(bar.slot + 0.5, slots), y: number(top - 4) };
    made.append(make("text", text, bar.entries.length));
  }
  return made;
}

function drawStretch(stretch, { axis, band, say, link, lane, fill }) {
  const { start, end } = band.scale;
  const place = { x: percent(stretch.first - start, end - start), width: percent(stretch.last + 1 - stretch.first, end - start) };
  const y = axis + lane + stretch.row * ROW;
  const rect = make("rect", { x: place.x, y: y + 1, width: place.width, height: ROW - 3, fill: fill(stretch.paint) });
  const area = { x: place.x, y, width: place.width, height: ROW };
  const made = mark("stretch", say.stretch(stretch), link(stretch.entries[0]), area, [rect]);
  Object.assign(made.dataset, { first: stretch.first, last: stretch.last });
  return made;
}

function mark(kind, name, href, area, rects) {
  const hit = make("rect", { class: "timeline-area", ...area });
  return make("a", { class: `timeline-mark timeline-${kind}`, href }, make("title", {}, name), hit, ...rects);
}

function months({ scale, months }, axis) {
  if (scale.unit === 1) return [];
  const height = Math.min(4, MONTHS / Math.max(1, ...months.map(([, count]) => count)));
  return months.map(([month, count]) =>
    make("rect", {
      class: "timeline-month",
      x: percent(month - scale.start, scale.end - scale.start),
      y: axis + 3,
      width: percent(1, scale.end - scale.start),
      height: number(count * height),
    }),
  );
}

// The names of the slots that are round: the years that can be divided by 5, or the Januaries.
function ticks(scale, y, say) {
  const steps = scale.unit === 1 ? STEPS_IN_MONTHS : STEPS;
  const wide = steps.find((step) => scale.slots / step <= TICKS_WIDE);
  const narrow = wide * FEWER.find((fewer) => scale.slots / (wide * fewer) <= TICKS_NARROW);
  const made = [];
  for (let slot = 0; slot < scale.slots; slot += 1) {
    const place = Math.floor(scale.start / scale.unit) + slot;
    if (place % wide) continue;
    const fit = place % narrow ? "wide" : "narrow";
    const text = { class: `timeline-tick timeline-fit-${fit}`, x: percent(slot + 0.5, scale.slots), y };
    made.push(make("text", text, say.tick(scale.start + slot * scale.unit)));
  }
  return made;
}

// Marks the slots from one to another, or none.
export function drawChoice(group, scale, choice) {
  group.querySelector(".timeline-choice")?.remove();
  if (!choice) return;
  const [first, last] = choice;
  const place = { x: percent(first, scale.slots), width: percent(last - first + 1, scale.slots), y: 0, height: axisOf(group) };
  group.prepend(make("rect", { class: "timeline-choice", ...place }));
}
