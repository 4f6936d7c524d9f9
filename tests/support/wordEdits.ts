/**
 * What colleagues do to a document, written into its XML the way Word writes it: runs parted anywhere, marks of
 * editing sessions and of proofing, tracked changes with author and time, controls moved or taken off.
 */

export type Told = string;
/** A document's XML with what was done to it, in the words of the test; null where there is no place for such an edit. */
export type Edited = { xml: string; told: Told[] };
export type Edit = { name: string; apply(xml: string, pick: Pick): Edited | null };
/** Picks a whole number below `n`; the same seed picks the same. */
export type Pick = (n: number) => number;

/** Mulberry32, a small generator of even numbers in the public domain. */
export function picker(seed: number): Pick {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) % Math.max(1, n)) | 0;
  };
}

type Control = { whole: string; inner: string; run: string; words: string };
const CONTROL = /<w:sdt><w:sdtPr>(?:(?!<w:sdtContent>).)*<\/w:sdtPr><w:sdtContent>((?:(?!<w:sdt>).)*?)<\/w:sdtContent><\/w:sdt>/g;
const RUN = /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/;
/** A paragraph whose words stand in one run, outside of any control. */
const PLAIN = /<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?<w:r><w:t[^>]*>([^<]{12,})<\/w:t><\/w:r><\/w:p>/g;

/** Claims of one run, whose words are plain enough to be written out again. */
const controls = (xml: string): Control[] =>
  [...xml.matchAll(CONTROL)].flatMap(([whole, inner = '']) => {
    const run = RUN.exec(inner);
    return run && run[0] === inner && run[1] && !run[1].includes('&') && run[1].split(' ').length > 4
      ? [{ whole, inner, run: run[0], words: run[1] }]
      : [];
  });
const plain = (xml: string): Array<{ whole: string; words: string }> =>
  [...xml.matchAll(PLAIN)].flatMap(([whole, words = '']) => (words.includes('&') ? [] : [{ whole, words }]));

const RSIDS = 'w:rsidR="00A77427" w:rsidRPr="00C81E9B"';
const text = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`;
const run = (words: string): string => (words === '' ? '' : `<w:r ${RSIDS}>${text(words)}</w:r>`);
const BY = 'w:id="901" w:author="B. Colleague" w:date="2026-03-04T10:00:00Z"';
const inserted = (words: string): string => `<w:ins ${BY}><w:r ${RSIDS}>${text(words)}</w:r></w:ins>`;
const deleted = (words: string): string =>
  words === '' ? '' : `<w:del ${BY}><w:r ${RSIDS}><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
/** Words in several runs with a spelling mark between, as Word leaves them. */
function parted(words: string, pick: Pick): string {
  const at = 1 + pick(words.length - 1);
  return `${run(words.slice(0, at))}<w:proofErr w:type="spellStart"/>${run(words.slice(at))}<w:proofErr w:type="spellEnd"/>`;
}
/** A word in the middle of the words, with what stands before and after it. */
function middle(words: string, pick: Pick): { before: string; word: string; after: string } {
  const all = words.split(' ');
  const at = 1 + pick(all.length - 2);
  return { before: `${all.slice(0, at).join(' ')} `, word: all[at] ?? '', after: ` ${all.slice(at + 1).join(' ')}` };
}

const inClaim =
  (change: (control: Control, pick: Pick) => { inner: string; told: Told[] }) =>
  (xml: string, pick: Pick): Edited | null => {
    const all = controls(xml);
    const control = all[pick(all.length)];
    if (!control) return null;
    const { inner, told } = change(control, pick);
    return { xml: xml.replace(control.whole, () => control.whole.replace(control.inner, () => inner)), told };
  };
const inPlain =
  (change: (words: string, whole: string, pick: Pick) => Edited) =>
  (xml: string, pick: Pick): Edited | null => {
    const all = plain(xml);
    const paragraph = all[pick(all.length)];
    if (!paragraph) return null;
    const { xml: now, told } = change(paragraph.words, paragraph.whole, pick);
    return { xml: xml.replace(paragraph.whole, () => now), told };
  };

function inPlainMoved(xml: string, pick: Pick): Edited | null {
  const all = plain(xml);
  const paragraph = all[pick(all.length)];
  const end = xml.lastIndexOf('<w:sectPr');
  if (!paragraph || end < 0) return null;
  const without = xml.slice(0, end).replace(paragraph.whole, () => '');
  return { xml: without + paragraph.whole + xml.slice(end), told: [`“${paragraph.words}” moved`] };
}

/** Every kind of edit. */
export const EDITS: readonly Edit[] = [
  {
    name: 'nothing but marks of the editing session',
    apply: inClaim(({ words }, pick) => ({ inner: parted(words, pick), told: [] })),
  },
  {
    name: 'another word in a claim, typed over',
    apply: inClaim(({ words }, pick) => {
      const { before, after } = middle(words, pick);
      const now = `${before}probably${after}`;
      return { inner: parted(now, pick), told: [`claim “${words}” → “${now}”`] };
    }),
  },
  {
    name: 'another word in a claim, tracked',
    apply: inClaim(({ words }, pick) => {
      const { before, word, after } = middle(words, pick);
      return {
        inner: run(before) + deleted(word) + inserted('possibly') + run(after),
        told: [`claim “${words}” → “${before}possibly${after}” by B. Colleague`],
      };
    }),
  },
  {
    name: 'the end of a claim cut off',
    apply: inClaim(({ words }, pick) => {
      const { before } = middle(words, pick);
      return { inner: run(before.trimEnd()), told: [`claim “${words}” → “${before.trimEnd()}”`] };
    }),
  },
  {
    name: 'a claim deleted, tracked',
    apply: inClaim(({ words }) => ({ inner: deleted(words), told: [`claim “${words}” gone by B. Colleague`] })),
  },
  {
    name: 'a claim deleted with its control and bookmark',
    apply: (xml, pick) => {
      const all = controls(xml);
      const control = all[pick(all.length)];
      if (!control) return null;
      const at = xml.indexOf(control.whole);
      const start = xml.lastIndexOf('<w:bookmarkStart', at);
      const end = xml.indexOf('/>', xml.indexOf('<w:bookmarkEnd', at)) + 2;
      return { xml: xml.slice(0, start) + xml.slice(end), told: [`claim “${control.words}” gone`] };
    },
  },
  {
    name: 'a control taken off, its words kept',
    apply: (xml, pick) => {
      const all = controls(xml);
      const control = all[pick(all.length)];
      return control ? { xml: xml.replace(control.whole, () => parted(control.words, pick)), told: [] } : null;
    },
  },
  {
    name: 'a control and its bookmark taken off, the words kept',
    apply: (xml, pick) => {
      const all = controls(xml);
      const control = all[pick(all.length)];
      if (!control) return null;
      const at = xml.indexOf(control.whole);
      const start = xml.lastIndexOf('<w:bookmarkStart', at);
      const end = xml.indexOf('/>', xml.indexOf('<w:bookmarkEnd', at)) + 2;
      return { xml: xml.slice(0, start) + parted(control.words, pick) + xml.slice(end), told: [] };
    },
  },
  {
    name: 'a control taken off, its words changed',
    apply: (xml, pick) => {
      const all = controls(xml);
      const control = all[pick(all.length)];
      if (!control) return null;
      const { before, after } = middle(control.words, pick);
      const now = `${before}presumably${after}`;
      return { xml: xml.replace(control.whole, () => run(now)), told: [`claim “${control.words}” → “${now}”`] };
    },
  },
  {
    name: 'words typed in front of a claim',
    apply: (xml, pick) => {
      const all = controls(xml);
      const control = all[pick(all.length)];
      if (!control) return null;
      const at = xml.lastIndexOf('<w:bookmarkStart', xml.indexOf(control.whole));
      return { xml: xml.slice(0, at) + run('As reported, ') + xml.slice(at), told: ['typed “As reported, ” beside a claim'] };
    },
  },
  {
    name: 'a comment on a claim',
    apply: inClaim(({ words, inner }) => ({
      inner: `<w:commentRangeStart w:id="77"/>${inner}<w:commentRangeEnd w:id="77"/><w:r><w:commentReference w:id="77"/></w:r>`,
      told: [`B. Colleague on “${words}”: Is this so?`],
    })),
  },
  {
    name: 'a paragraph of the author’s own changed',
    apply: inPlain((words, whole, pick) => {
      const now = `${words} (sic)`;
      return { xml: whole.replace(/<w:r>.*<\/w:r>/, () => parted(now, pick)), told: [`“${words}” → “${now}”`] };
    }),
  },
  {
    name: 'a paragraph of the author’s own deleted',
    apply: inPlain((words) => ({ xml: '', told: [`“${words}” gone`] })),
  },
  {
    name: 'a paragraph of the author’s own deleted, tracked',
    apply: inPlain((words, whole) => ({
      xml: whole.replace(/<w:r>.*<\/w:r>/, () => deleted(words)),
      told: [`“${words}” gone by B. Colleague`],
    })),
  },
  {
    name: 'a paragraph moved to the end',
    apply: inPlainMoved,
  },
  {
    name: 'a paragraph added, tracked',
    apply: inPlain((_words, whole) => ({
      xml: `${whole}<w:p ${RSIDS}><w:pPr><w:rPr><w:ins ${BY}/></w:rPr></w:pPr>${inserted('Sent to the mission for comment.')}</w:p>`,
      told: ['new “Sent to the mission for comment.” by B. Colleague'],
    })),
  },
];
