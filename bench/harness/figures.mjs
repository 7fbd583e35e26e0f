/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Judges one figure: by its ratio to the floor's, or by a limit of its own. */
export function judge({ name, unit, ratio, max }, values, ours) {
  const isRatio = ratio !== undefined;
  const times = isRatio && values.floor ? values[ours] / values.floor : undefined;
  const isMet = isRatio ? times !== undefined && times <= ratio : max === undefined || values[ours] <= max;
  return {
    name,
    unit,
    ...values,
    times,
    target: isRatio ? `≤ ${ratio}×` : max === undefined ? '' : `≤ ${max}`,
    isMet,
  };
}

const round = (value) => (value === undefined ? '' : String(Math.round(value * 100) / 100));

/** The judged figures as lines of a table. */
export function table(judged, subjects) {
  const heads = ['', ...subjects, 'unit', 'ratio', 'target', ''];
  const lines = judged.map((figure) => [
    figure.name,
    ...subjects.map((subject) => round(figure[subject])),
    figure.unit,
    round(figure.times),
    figure.target,
    figure.target ? (figure.isMet ? 'met' : 'MISSED') : '',
  ]);
  const widths = heads.map((_, column) => Math.max(...[heads, ...lines].map((line) => line[column].length)));
  const isNumber = (column) => (column > 0 && column <= subjects.length) || column === subjects.length + 2;
  return [heads, ...lines]
    .map((line) =>
      line
        .map((cell, i) => (isNumber(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
