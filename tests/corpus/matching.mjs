/** When two texts, names or items count as the same. The measure of docs/corpus-schema.md: change nothing here lightly. */

export const fold = (s) =>
  String(s ?? '')
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
export const words = (s) =>
  fold(s)
    .replace(/'s\b/g, '')
    .replace(/(\p{L})\./gu, '$1')
    .replace(/[^\p{L}\p{N}' -]/gu, ' ')
    .split(/[\s-]+/)
    .filter(Boolean);
const STOP = new Set(['the', 'of', 'for', 'and', 'a', 'an', 'to', 'in', 'on', 'at', 'with', 'between']);
const HONORIFICS = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'ambassador', 'amb', 'sir', 'lord', 'hon', 'hed', 'h', 'e']);
const content = (s) => words(s).filter((w) => !STOP.has(w));
export const nameWords = (s) => words(s).filter((w) => w !== 'the' && w !== 'of' && !HONORIFICS.has(w));
export const overlap = (a, b) => {
  // token F1
  const A = content(a),
    B = [...content(b)];
  if (!A.length && !B.length) return 1;
  let n = 0;
  for (const w of A) {
    const i = B.indexOf(w);
    if (i >= 0) {
      n++;
      B.splice(i, 1);
    }
  }
  const p = n / (A.length || 1),
    r = n / (content(b).length || 1);
  return p + r ? (2 * p * r) / (p + r) : 0;
};
export const sameName = (a, b) => {
  const A = nameWords(a),
    B = nameWords(b);
  if (!A.length || !B.length) return false;
  const [s, l] = A.length <= B.length ? [A, B] : [B, A];
  return s.every((w) => l.includes(w)) && (s.length > 1 || l.includes(s[0]));
};
export const hasKeys = (text, keys) => {
  const t = fold(text);
  return keys.every((k) => t.includes(fold(k)));
};
export const sameText = (a, b, min = 0.5) => overlap(a, b) >= min;
export const eqDate = (a, b) => (a ?? null) === (b ?? null);

// one-to-one matching: the most pairs, then the best (Hungarian method on a square cost matrix)
export function match(gold, pred, score) {
  const n = Math.max(gold.length, pred.length);
  const w = gold.map((g) =>
    pred.map((p) => {
      const s = score(g, p);
      return s > 0 ? 100 + s : 0;
    }),
  );
  const cost = (i, j) => -(w[i - 1]?.[j - 1] ?? 0);
  const u = new Float64Array(n + 1),
    v = new Float64Array(n + 1),
    row = new Int32Array(n + 1),
    way = new Int32Array(n + 1);
  for (let i = 1; i <= n; i++) {
    row[0] = i;
    let j0 = 0;
    const min = new Float64Array(n + 1).fill(Infinity),
      used = new Uint8Array(n + 1);
    do {
      used[j0] = 1;
      let delta = Infinity,
        j1 = 0;
      for (let j = 1; j <= n; j++)
        if (!used[j]) {
          const c = cost(row[j0], j) - u[row[j0]] - v[j];
          if (c < min[j]) {
            min[j] = c;
            way[j] = j0;
          }
          if (min[j] < delta) {
            delta = min[j];
            j1 = j;
          }
        }
      for (let j = 0; j <= n; j++)
        if (used[j]) {
          u[row[j]] += delta;
          v[j] -= delta;
        } else min[j] -= delta;
      j0 = j1;
    } while (row[j0] !== 0);
    do {
      const j1 = way[j0];
      row[j0] = row[j1];
      j0 = j1;
    } while (j0);
  }
  const pairs = [];
  for (let j = 1; j <= n; j++) if (w[row[j] - 1]?.[j - 1]) pairs.push([row[j] - 1, j - 1]);
  pairs.sort((a, b) => a[0] - b[0]);
  const gi = new Set(pairs.map((x) => x[0])),
    pj = new Set(pairs.map((x) => x[1]));
  return { pairs, missed: gold.filter((_, i) => !gi.has(i)), extra: pred.filter((_, j) => !pj.has(j)) };
}
