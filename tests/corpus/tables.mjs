/** The score's tables as lines of text. */

const TYPES = ['agreed', 'committed', 'signed', 'announced', 'position', 'discussed'];
/** Lower ends of the bins of stated confidence. */
const BINS = [0.95, 0.9, 0.8, 0.7, 0.6, 0];
const KINDS = ['event', 'participant', 'mentioned', 'outcome', 'nextStep', 'quote'];

const pad = (cells, widths) => cells.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[i])));

/** What each type of the gold was called: a row for each, the found types across. */
export function confusionOfTypes(types) {
  const rows = [...TYPES, null];
  const count = (gold, found) => types.filter(([a, b]) => a === gold && b === found).length;
  const line = (cells) => pad(cells, [10, ...Array(TYPES.length + 1).fill(10)]).join(' ');
  return [
    line(['gold', ...TYPES, 'missed']),
    ...rows.map((gold) => line([gold ?? 'extra', ...[...TYPES, null].map((found) => count(gold, found) || '·')])),
  ];
}

/** Of the facts that state a confidence, how many are right: by bin over all kinds, then by kind. */
export function calibration(facts) {
  const share = (list) => (list.length === 0 ? '' : (list.filter((f) => f.right).length / list.length).toFixed(2));
  const mean = (list) => (list.length === 0 ? '' : (list.reduce((sum, f) => sum + f.confidence, 0) / list.length).toFixed(2));
  const line = (cells) => pad(cells, [12, 8, 6, 7, 12]).join(' ');
  const row = (name, list) => line([name, mean(list), list.length, list.filter((f) => f.right).length, share(list)]);
  const bins = BINS.map((from, i) => ({ from, to: BINS[i - 1] ?? 1.01 }));
  return [
    line(['confidence', 'stated', 'facts', 'right', 'share right']),
    ...bins
      .map(({ from, to }) => ({ from, to, list: facts.filter((f) => f.confidence >= from && f.confidence < to) }))
      .filter(({ list }) => list.length > 0)
      .map(({ from, to, list }) => row(to > 1 ? `${from} and up` : `${from}–${to}`, list)),
    ...KINDS.map((kind) => row(kind, facts.filter((f) => f.kind === kind))),
    row('all', facts),
  ];
}
