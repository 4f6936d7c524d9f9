/** Judges what the parser found in one article against its gold facts; every figure of the score comes from here. */
import { eqDate, fold, hasKeys, match, nameWords, overlap, sameName, sameText, words } from './matching.mjs';

const prf = () => ({ tp: 0, fp: 0, fn: 0 });
const acc = () => ({ ok: 0, n: 0 });
const F = ({ tp, fp, fn }) => (tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn));
const A = ({ ok, n }) => (n ? ok / n : 1);

const GROUP = { agreed: 'a', committed: 'c', signed: 's', announced: 'n', position: 'p', discussed: 'd' };
const MAX_WORDS = 80; // an outcome is a sentence at most, not a paragraph
const MAX_QUOTE_WORDS = 150;

/** Counts over all articles; `judge` adds to them. */
export const newTally = () => ({
  articles: 0,
  event: { name: acc(), kind: acc(), round: acc(), start: acc(), end: acc(), city: acc(), venue: acc() },
  parties: prf(),
  people: prf(),
  peopleStrict: prf(),
  mentioned: prf(),
  role: acc(),
  party: acc(),
  head: acc(),
  outcomes: prf(),
  outcomesTyped: prf(),
  next: prf(),
  nextWhere: acc(),
  nextWhen: acc(),
  quotes: prf(),
  speaker: acc(),
  spans: acc(),
  published: acc(),
  /** What each found fact says of itself, and whether all of it is right: `{ kind, rule, confidence, right }`. */
  facts: [],
  /** Types of outcomes as `[gold, found]`; null where the other side has nothing. */
  types: [],
});

const hit = (count, ok) => {
  count.n++;
  if (ok) count.ok++;
  return ok;
};
const add = (count, { pairs, missed, extra }) => {
  count.tp += pairs.length;
  count.fn += missed.length;
  count.fp += extra.length;
};

/**
 * Adds one article to the tally and tells what was missed, extra or wrong, a line each, with the rule that said it.
 * A fact is right when everything it says is: a participant with role and side, an outcome with its type, a next step
 * with place and time, a quotation with its speaker.
 */
export function judge(T, { text, gold: g, found: p }) {
  const notes = [];
  T.articles++;
  const says = (x) => (x?.rule ? `   [${x.rule} ${x.confidence ?? ''}]` : '');
  const miss = (kind, what, by = null) => notes.push(`${kind}: ${what}${says(by)}`);
  const seen = (kind, by, right) => by?.rule && T.facts.push({ kind, rule: by.rule, confidence: by.confidence, right });

  const ge = g.event ?? {};
  const pe = p.event ?? {};
  const tied = p.evidence ?? {};
  const day = eqDate(g.source?.published, p.source?.published);
  hit(T.published, day) || miss('published', `${g.source?.published} / ${p.source?.published}`, tied.published);
  seen('event', tied.published, day);
  const ev = (f, same) => {
    const ok = ge[f] == null ? pe[f] == null : pe[f] != null && same(ge[f], pe[f]);
    hit(T.event[f], ok) || miss(`event.${f}`, `${ge[f]} / ${pe[f]}`, tied[f]);
    if (pe[f] != null) seen('event', tied[f], ok);
  };
  if (ge.name != null || ge.kind == null) ev('name', (a, b) => sameText(a, b, 0.6)); // an unnamed event may be described freely
  ev('kind', (a, b) => a === b);
  ev('round', (a, b) => Number(a) === Number(b));
  ev('start', eqDate);
  ev('end', eqDate);
  ev('city', (a, b) => sameText(a, b, 0.66));
  ev('venue', (a, b) => sameText(a, b, 0.5));
  const gp = new Set((ge.parties ?? []).map((x) => x.toUpperCase()));
  const pp = new Set((pe.parties ?? []).map((x) => x.toUpperCase()));
  const partyBy = (code) => tied.parties?.[(pe.parties ?? []).find((x) => x.toUpperCase() === code)];
  for (const x of gp)
    if (pp.has(x)) T.parties.tp++;
    else {
      T.parties.fn++;
      miss('party missed', x);
    }
  for (const x of pp) {
    seen('event', partyBy(x), gp.has(x));
    if (gp.has(x)) continue;
    T.parties.fp++;
    miss('party extra', x, partyBy(x));
  }

  let m = match(g.participants ?? [], p.participants ?? [], (a, b) =>
    sameName(a.name, b.name) ? 1 + overlap(a.name, b.name) : 0,
  );
  add(T.people, m);
  m.missed.forEach((x) => miss('person missed', x.name));
  m.extra.forEach((x) => {
    miss('person extra', x.name, x);
    seen('participant', x, false);
  });
  for (const [i, j] of m.pairs) {
    const a = g.participants[i];
    const b = p.participants[j];
    const r = a.role == null ? b.role == null : sameText(a.role, b.role, 0.6);
    const c = (a.party ?? null) === (b.party ?? null);
    hit(T.role, r) || miss('role', `${a.name}: ${a.role} / ${b.role}`, b);
    hit(T.party, c) || miss('party', `${a.name}: ${a.party} / ${b.party}`, b);
    hit(T.head, !!a.head === !!b.head) || miss('head', `${a.name}: ${a.head} / ${b.head}`, b);
    seen('participant', b, r && c);
    if (r && c) T.peopleStrict.tp++;
    else {
      T.peopleStrict.fp++;
      T.peopleStrict.fn++;
    }
  }
  T.peopleStrict.fn += m.missed.length;
  T.peopleStrict.fp += m.extra.length;
  m = match(g.mentioned ?? [], p.mentioned ?? [], (a, b) => (sameName(a, b) ? 1 : 0));
  add(T.mentioned, m);
  m.missed.forEach((x) => miss('mentioned missed', x));
  m.extra.forEach((x) => {
    miss('mentioned extra', x, tied.mentioned?.[x]);
    seen('mentioned', tied.mentioned?.[x], false);
  });
  for (const [, j] of m.pairs) seen('mentioned', tied.mentioned?.[p.mentioned[j]], true);

  const tight = (b) => 1 / (1 + words(b.text).length);
  // a span is right when the text there is the words claimed (for a participant: holds a word of the name)
  const spanOk = (x) => {
    if (!Array.isArray(x.span)) return false;
    const [s, e] = x.span;
    if (!(s >= 0 && e <= text.length && s < e)) return false;
    const there = fold(text.slice(s, e));
    const n = words(there).length;
    if (x.text == null) return n <= 40 && nameWords(x.name).some((w) => there.includes(w));
    return n <= 1.5 * words(x.text).length + 5 && (there.includes(fold(x.text)) || sameText(there, x.text, 0.9));
  };
  const fits = (a, b) => b.text && spanOk(b) && words(b.text).length <= MAX_WORDS && hasKeys(b.text, a.keys);
  for (const x of [...(p.participants ?? []), ...(p.outcomes ?? []), ...(p.next_steps ?? []), ...(p.quotes ?? [])])
    hit(T.spans, spanOk(x));

  const once = p.outcomes ?? []; // the same words given as two outcomes count as one and an error
  const dup = (b) =>
    once.some(
      (c, i) =>
        i < once.indexOf(b) &&
        Array.isArray(c.span) &&
        Array.isArray(b.span) &&
        Math.min(c.span[1], b.span[1]) - Math.max(c.span[0], b.span[0]) >
          0.8 * Math.min(c.span[1] - c.span[0], b.span[1] - b.span[0]),
    );
  m = match(g.outcomes ?? [], once, (a, b) => (fits(a, b) && !dup(b) ? (GROUP[a.type] === GROUP[b.type] ? 2 : 1) + tight(b) : 0));
  add(T.outcomes, m);
  m.missed.forEach((x) => {
    miss('outcome missed', `${x.type} ${x.keys.join(' + ')}`);
    T.types.push([x.type, null]);
  });
  m.extra.forEach((x) => {
    miss('outcome extra', `${x.type} ${String(x.text).slice(0, 90)}`, x);
    T.types.push([null, x.type]);
    seen('outcome', x, false);
  });
  for (const [i, j] of m.pairs) {
    const [a, b] = [g.outcomes[i], once[j]];
    const same = GROUP[a.type] === GROUP[b.type];
    T.types.push([a.type, b.type]);
    seen('outcome', b, same);
    if (same) T.outcomesTyped.tp++;
    else {
      T.outcomesTyped.fp++;
      T.outcomesTyped.fn++;
      miss('outcome type', `${a.type} / ${b.type}: ${a.keys.join(' + ')}`, b);
    }
  }
  T.outcomesTyped.fn += m.missed.length;
  T.outcomesTyped.fp += m.extra.length;

  m = match(g.next_steps ?? [], p.next_steps ?? [], (a, b) => (fits(a, b) ? 1 + tight(b) : 0));
  add(T.next, m);
  m.missed.forEach((x) => miss('next step missed', x.keys.join(' + ')));
  m.extra.forEach((x) => {
    miss('next step extra', String(x.text).slice(0, 90), x);
    seen('nextStep', x, false);
  });
  for (const [i, j] of m.pairs) {
    const a = g.next_steps[i];
    const b = p.next_steps[j];
    const where = a.place == null ? b.place == null : sameText(a.place, b.place, 0.5);
    const when =
      a.when == null
        ? b.when == null
        : fold(a.when) === fold(b.when) || (!/^\d{4}/.test(a.when) && sameText(a.when, b.when, 0.6));
    hit(T.nextWhere, where) || miss('next place', `${a.place} / ${b.place}`, b);
    hit(T.nextWhen, when) || miss('next when', `${a.when} / ${b.when}`, b);
    seen('nextStep', b, where && when);
  }

  m = match(g.quotes ?? [], p.quotes ?? [], (a, b) =>
    b.text && spanOk(b) && words(b.text).length <= MAX_QUOTE_WORDS && hasKeys(b.text, a.keys) ? 1 + tight(b) : 0,
  );
  add(T.quotes, m);
  m.missed.forEach((x) => miss('quote missed', x.keys.join(' + ')));
  m.extra.forEach((x) => {
    miss('quote extra', String(x.text).slice(0, 90), x);
    seen('quote', x, false);
  });
  for (const [i, j] of m.pairs) {
    const [a, b] = [g.quotes[i].speaker, p.quotes[j].speaker];
    const speaker = sameText(a, b, 0.4) || sameName(a ?? '', b ?? '');
    hit(T.speaker, speaker) || miss('speaker', `${a} / ${b}`, p.quotes[j]);
    seen('quote', p.quotes[j], speaker);
  }
  return notes;
}

/** The figures by name, as they are printed and held by the floor. */
export function figuresOf(T) {
  const event = [...Object.values(T.event).map(A), F(T.parties)];
  const out = {
    articles: T.articles,
    event: event.reduce((x, y) => x + y, 0) / event.length,
    ...Object.fromEntries(Object.entries(T.event).map(([n, a]) => [`event.${n}`, A(a)])),
    'event.parties F1': F(T.parties),
    published: A(T.published),
    'people F1': F(T.people),
    'people F1 (name+role+party)': F(T.peopleStrict),
    'role given name': A(T.role),
    'party given name': A(T.party),
    'head given name': A(T.head),
    'mentioned F1': F(T.mentioned),
    'outcomes F1': F(T.outcomes),
    'outcomes F1 (typed)': F(T.outcomesTyped),
    'next steps F1': F(T.next),
    'next place': A(T.nextWhere),
    'next when': A(T.nextWhen),
    'quotes F1': F(T.quotes),
    'speaker given quote': A(T.speaker),
    'valid spans': A(T.spans),
  };
  out.overall =
    (out.event + out['people F1 (name+role+party)'] + out['outcomes F1 (typed)'] + out['next steps F1'] + out['quotes F1']) / 5;
  return out;
}
