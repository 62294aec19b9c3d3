// How many entries there are in each slot, and when those are of which no month is known; see band.py.

export function bandOf(entries, paints, scale) {
  const bars = new Map();
  const months = new Map();
  const vague = new Map();
  for (const entry of entries) {
    const slot = scale.slot(entry);
    if (slot >= 0) add(bars, slot, entry);
    if (entry.firstMonth === entry.lastMonth) add(months, entry.firstMonth, entry);
    else add(vague, [...scale.clip(entry), entry.paint].join(" "), entry);
  }
  const made = [...bars].sort(([a], [b]) => a - b).map(([slot, inside]) => ({ slot, entries: inside, counts: counts(inside, paints) }));
  const highest = Math.max(0, ...made.map((bar) => bar.entries.length));
  const peaks = made.filter((bar) => bar.entries.length === highest);
  return {
    scale,
    bars: made,
    peak: peaks[0] || null,
    tied: peaks.length > 1,
    months: [...months].map(([month, inside]) => [month, inside.length]).sort(([a], [b]) => a - b),
    stretches: rows(vague),
    across: entries.length - made.reduce((sum, bar) => sum + bar.entries.length, 0),
    total: entries.length,
  };
}

function add(map, key, entry) {
  if (!map.has(key)) map.set(key, []);
  map.get(key).push(entry);
}

const counts = (entries, paints) => paints.map((paint) => entries.filter((entry) => entry.paint === paint).length);

// Each stretch in the first row where it is free of those before it.
function rows(vague) {
  const ends = [];
  const found = [...vague].map(([key, entries]) => {
    const [first, last, paint] = key.split(" ");
    return { first: Number(first), last: Number(last), paint, entries };
  });
  const order = (a, b) => a.first - b.first || a.last - b.last || (a.paint < b.paint ? -1 : 1);
  return found.sort(order).map((stretch) => {
    const free = ends.findIndex((end) => end < stretch.first);
    const row = free < 0 ? ends.length : free;
    ends[row] = stretch.last;
    return { ...stretch, row };
  });
}
