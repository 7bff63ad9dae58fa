// Tables of what was measured, in Markdown.

const sorted = list => list.filter(Number.isFinite).toSorted((a, b) => a - b);

/** The value below which this share of all values lies. */
export function at(list, share) {
  const known = sorted(list);
  return known[Math.min(known.length - 1, Math.floor(known.length * share))] ?? NaN;
}

/** Milliseconds, or whatever else. */
export const number = (value, digits = value < 10 ? 1 : 0) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

export const mib = bytes => (bytes / 2 ** 20).toFixed(1);

export function table(head, rows) {
  console.log([head, head.map((_, i) => (i ? '---:' : '---')), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n') + '\n');
}

/** A row of median, 95th percentile and greatest value. */
export const line = (label, values) => [label, number(at(values, 0.5)), number(at(values, 0.95)), number(at(values, 1))];

/** A row of median and 95th percentile of ratios. */
export const ratio = (label, values) => [label, number(at(values, 0.5), 2), number(at(values, 0.95), 2)];
