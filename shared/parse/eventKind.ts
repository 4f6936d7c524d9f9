import type { EventKind } from '../model/facts';
import { partiesIn } from './places';
import type { Sentence } from './sentences';

/** What verbs and common nouns say of the kind of event, for reports that give it no name. */
export type KindCue = { kind: EventKind; weight: number; start: number; end: number; sentence: Sentence };

type Row = {
  kind: EventKind;
  weight: number;
  pattern: RegExp;
  /** One of these stands in all that the pattern takes: a sentence without them is not searched for it, which costs more. */
  words?: RegExp;
  reason: string;
};

const ROWS: readonly Row[] = [
  {
    kind: 'call',
    weight: 6,
    pattern:
      /(?<!\b(?:weekly|monthly|daily|regular|fortnightly) )\b(?:tele)?phone(?:d|s)?\s+(?:call|conversation|talks?|discussion|exchange|contact|interview)\b|\b(?:spoke|spoken|talked|conversed|conferred|talks|conversation|discuss\w*|contact\w*|exchange\w*)\b[^.;]{0,90}?\b(?:by|over the|on the|via) (?:tele)?phone\b|\b(?:video|conference|courtesy phone) call\b|\b(?:held|had|hold|holds|during|in) (?:a|an|their|the) (?:\p{L}+ )?(?:video|tele)[- ]?conference\b(?! (?:room|link|meeting|system|on \p{L}+ \p{L}+ (?:will|to)))|\b(?:video|tele)[- ]?conference (?:talks|conversation|with)\b|\b(?:online|virtual) call\b|\b(?:of|during|in|after|the|one|this) (?:\p{L}+[- ]minute )?(?:conversation|call)\b(?! (?:for|to|on|centre|center|in|at|of duty)\b)(?![^.;]{0,60} (?:in|at|inside) (?:the |his |her |their )?(?:\p{Ll}+ ){0,2}(?:\p{L}+[’']s )?(?:residence|office|palace|ministry|hotel|hall|house|\p{Lu}))|\b(?:in|during|held|had|made|received) (?:a|an|the|their|his|her) (?:\p{L}+ )?call (?:with|from|to)\b|^(?:readout of )?[^.]{0,60}\bcall with\b|\b(?:tele)?phoned\b|^(?:\p{L}+ ){1,6}(?:phone|telephone) /iu,
    words: /phone|call|conference|conversation/iu,
    reason: 'the sides spoke by telephone or video',
  },
  {
    kind: 'visit',
    weight: 3,
    pattern:
      /\b(?:official|state|working|goodwill|farewell|maiden|historic|landmark|private|introductory|familiari[sz]ation|inaugural|day|days|week|return|first(?:-ever)?|bilateral|high-level) (?:and \p{L}+ )?(?:visit|trip|tour)\b|\b(?:paid|pays|paying|pay|made|makes|began|begins|ended|ends|concluded|concludes|wrapped up|winds? up|wound up|completed|completes|arrived|arrives|undertook|undertakes)\b[^.;]{0,60}\b(?:visit|trip|tour)\b|\bvisits? to\b|\bdelegations? from\b[^.;]{0,40}\b(?:was|were|is|are|has been|have been|spent)\b[^.;]{0,20}\bin (?=\p{Lu})|\b(?:flew|flies|returned|returns|went|headed) home\b|\b(?:course|end|start|outset|days?|leg|part|framework) of (?:the|his|her|their) (?:\p{L}+ )?(?:visit|trip|tour)\b|\barrived in\b/iu,
    words: /visit|trip|tour|delegation|home|arrived in/iu,
    reason: 'a verb of travelling or “visit” with what sort of visit it is',
  },
  {
    kind: 'negotiation',
    weight: 3.5,
    pattern:
      /\b(?:bargaining|negotiat(?:ions?|ors?|ing teams?|ed for)|(?:peace|bargaining|negotiating) panels?|(?:wage|pay|salary|labou?r|contract|price|tariff|debt|trade|peace|border|ceasefire|truce|accession|free[- ]trade|nuclear|boundary|coalition|fisheries|fare|rent) talks|(?:tentative|collective|pay|wage) (?:agreement|deal|settlement)|(?:completed|closed|opened|concluded|finished) (?:the|two|three|another|a) (?:\p{L}+ )?chapters?\b|(?<!\bin )compromise (?:that was |was )?(?:reached|struck|found)|(?:reached|struck|found|hammered out) an? (?:\p{L}+ )?compromise|(?:come|came|comes) to terms|(?:struck|strikes?|drove) an? (?:\p{L}+ )?bargain\b|back at the (?:bargaining |negotiating )?table|strike (?:off|averted|called off|suspended)|trade pact|(?:strikes?|blockade|stand-?off|walkout|lock-?out|stoppage|agitation|industrial action|picket\w*)\b[^.;]{0,160}\b(?:talks|settled|agreed|deal|agreement|settlement|terms)|(?:call\w*|called?) off (?:\p{L}+ )?(?:strikes?|blockade|walkout|agitation|stoppage)|(?:talks|session|meeting|met|meets|faced|faces|sat down|drew the line)\b[^.;]{0,140}\bover (?:the )?(?:wages?|pay|salar(?:y|ies)|fares|rents?|prices)|(?:talks|session|sessions|meeting|round|hearing)\b[^.;]{0,100}\b(?:was|were) mediated by|(?:conciliation|arbitration|mediation) (?:hearings?|sessions?|meetings?|talks|proceedings)|(?:settled|agreed|landed|shook hands) on\b[^.;]{0,40}(?:\b(?:per cent|percent|a tonne|an hour|a (?:pound|kilo|litre|liter|bushel|quintal|head)|wages?|pay|prices?|rates?)\b|\d%)|(?:unions?|works council|employers|management|strikers)\b[^.;]{0,120}\b(?:compromise|settlement|deal|accord|agreement|contract)|(?:compromise|settlement|deal|accord)\b[^.;]{0,60}\b(?:unions?|works council|employers|management|strikers)|(?:delegations|groups|commissions?|experts)\b[^.;]{0,60} (?:delimitation|demarcation))\b/iu,
    reason: 'talks about a text or a price',
  },
  {
    kind: 'negotiation',
    weight: 3,
    pattern:
      /\b(?:talks|mediat\w+|dialogue)\b[^.;]{0,240}\b(?:ceasefire|cease-fire|truce|armistice|rebels?|guerrillas?|insurgents?|hostages?|prisoner (?:exchange|swap)|armed (?:group|movement|opposition))\b|\b(?:ceasefire|cease-fire|truce|armistice|rebels?|guerrillas?|insurgents?)\b[^.;]{0,160}\b(?:talks|mediat\w+|agree[ds]?|sign(?:ed|s)?|initialled|consent(?:ed)?|extend(?:ed|s)?|prolong(?:ed|s)?|renew(?:ed|s)?)\b/iu,
    reason: 'talks with those who bear arms, or about their arms',
  },
  {
    kind: 'summit',
    weight: 3,
    pattern: /\bsummit\b(?! (?:to be|in \p{Lu}\p{L}+ (?:in|next|on)))/iu,
    reason: '“summit” without a name',
  },
  {
    kind: 'meeting',
    weight: 3,
    pattern:
      /\b(?:called on|calls on (?=\p{Lu})|paid an? (?:\p{L}+ )*call on|pays an? (?:\p{L}+ )*call on|met|meets?|received|receives|held (?:an? )?(?:\p{L}+[- ]){0,3}(?:meetings?|talks|discussions)|holds? (?:\p{L}+[- ]){0,2}(?:talks|discussions|meetings?)|had (?:an? )?(?:\p{L}+ ){0,2}meeting|gathered|convened|sat down (?:with|together|at|on (?=\p{Lu}\p{L}+day)|to (?:settle|discuss|talk|agree|negotiate))|conferred|(?:hosted|received|had) (?:a|an) (?:\p{L}+ )?(?:courtesy call|audience)|granted (?:a|an) (?:\p{L}+ )?audience|were? (?:the )?guests?)\b|(?:^|\s[–—-]+ )\W*(?:meeting|gathering|convening|sitting) (?!with\b)(?:\p{Ll}+ )?(?:in|on|at|for|under|yesterday|today)\b|\b(?:welcomed|welcomes|greeted|greets|hosted|hosts)\b[^.;]{0,40}?\b(?:minister|president|premier|chancellor|counterpart|ambassador|king|queen|emir|sultan|commissioner|envoy|representative|delegation)\b/iu,
    reason: 'a verb of meeting',
  },
  {
    kind: 'meeting',
    weight: 2.5,
    pattern:
      /\b(?:council(?:l?ors?)?|sangguniang \p{L}+|board|assembly|committee|members|trustees|aldermen|senate|synod|parish|shareholders|(?:annual|general|extraordinary|members['’]) (?:\p{L}+ )?(?:meeting|assembly)|delegates|growers|cooperative|co-operative|congregation|faculty|legislators|lawmakers|deputies)\b[^.;]{0,80}\b(?:voted?|votes|resolved|resolves|sitting in|of one mind|debated|approved?|approves|adopted|rejected|passed|backs?|backed|bans?|banned|rejects|passes|clears|cleared|agreed|sat|endorse[sd]?|heard|questioned|recommended)\b|\bin (?:a|an|its|open|closed) (?:\p{L}+ )?session\b|\b(?:passed|adopted|approved|enacted|rejected|voted down|threw out)\b[^.;]{0,60}\b(?:ordinance|resolution|by-?law|bill|motion|zoning|planning application|local plan)\b/iu,
    reason: 'a body that votes sits',
  },
  {
    kind: 'meeting',
    weight: 1.8,
    pattern:
      /\b(?:agreed|signed|initialled|settled) (?:in|at) (?!J(?:anuary|un|ul)|February|Ma(?:rch|y)|A(?:pril|ugust)|September|October|November|December)\p{Lu}/u,
    reason: 'what was agreed in a place was agreed at a meeting there',
  },
  {
    kind: 'conference',
    weight: 2,
    pattern:
      /(?<!\b(?:press|news|video|tele)[- ]?)\b(?:conference|forum|symposium|seminar|workshop)\b(?! (?:room|hall|centre|center|call|table|sidelines?|margins?|fringes?))/iu,
    reason: '“conference” without a name',
  },
  {
    kind: 'visit',
    weight: 1.5,
    pattern:
      /\b(?:toured|inspected|was shown (?:a?round|over))\b[^.;]{0,90}\b(?:with|by) (?:his|her|their) hosts?\b|\b(?:his|her|their) hosts?, /iu,
    words: /hosts?\b/iu,
    reason: 'whoever has a host is on a visit',
  },
  {
    kind: 'meeting',
    weight: 2,
    pattern:
      /\b(?:accepted|received|handed(?: over)?|delivered|presented|conveyed|brought|took delivery of)\b[^.;]{0,50}\b(?:a|the) (?:\p{L}+ ){0,2}(?:letter|message|credentials)\b|\bin talks with|(?<=\b(?:in|during|after|at) (?:his|her|their) )(?:\p{L}+ )?(?:talks|meeting|discussions)\b[^.;]{0,40} with\b|\bspent (?:\p{L}+ )?(?:[\p{L}-]+ )?(?:hours?|days?|mornings?|afternoons?|evenings?)\b[^.;]{0,25} (?:on|over|with|discussing|talking|bargaining|poring)\b|\bat the same (?:sitting|table)\b/iu,
    reason: 'a letter handed over, hours spent together',
  },
  {
    kind: 'meeting',
    weight: 1.5,
    pattern:
      /\b(?:talks|meetings?|discussions|conversations?)\b|\b(?:struck|strike|sealed|clinched) an? (?:[\p{L}-]+ )?(?:bargain|deal|accord|compromise)\b/iu,
    reason: '“talks” or “meeting” as a noun',
  },
];

/** A cue in a relative clause or beside another event tells of something else than the report. */
const SUBORDINATE =
  /\b(?:who|which|(?<=\S )that(?! is what\b)|during (?:his|her|their|the|a|an)|as part of (?:his|her|their|a|an)|on (?:a|an|his|her|their|the eve of)|ahead of|before|(?<!\bsaid (?:on \p{L}+day |yesterday |today )?)after(?! (?:an?|his|her|their|meeting|talks|discussions|(?:\p{L}+day|yesterday|today)[’']s)\b)|since|sidelines of|margins of|between (?:\p{L}+ )?(?:panels|sessions|speeches) (?:of|at)|prepar\w+ (?:for|of)|looked forward to|invit\w+|will|(?:next|last)(?! (?:days?|hours?|minutes?|leg|week|month|night|\p{L}+day)\b)|previous|planned|upcoming|forthcoming)\b[^,.;]{0,60}$/iu;
/** "After four days of talks in X, they …", "Following a meeting with": fronted, what came before is what is reported. */
const FRONTED = /(?:^|[–—:-] )\W*(?:after|following) (?:(?:[\p{L}-]+ ){0,5}of )?(?:[\p{L}-]+ ){0,2}$/iu;
/** "Prices will fall under a compromise that the union initialled": what comes of it is still to happen, it is not. */
const UNDER = /\bunder (?:an?|the|its|their) (?:[\p{L}-]+ ){0,3}$/iu;
const ELSE = /\b(?:press|news) $/i;

/** Where a call was paid in person, "the call" is that one. */
const COURTESY = /\b(?:courtesy call|pa(?:id|ys|ying) an? (?:\p{L}+ )*call)\b/u;
const OVER_A_LINE = /phone|video|conference|online|virtual/i;

/** A verb of travelling before a state or its capital. */
const TRAVELLED =
  /\b(?:visited|visits|(?:is|are|was|were|been) visiting|travell?ed to|travels to|flew to|made a stop in) (?:the )?/giu;

/** Every cue of the sentences, weighed by where it stands: first the headline and the lead. */
export function kindCues(headlines: readonly Sentence[], body: readonly Sentence[]): KindCue[] {
  const found: KindCue[] = [];
  const paidCall = body.slice(0, 3).some(({ text }) => COURTESY.test(text));
  const place = (sentence: Sentence, factor: number) => {
    for (const row of ROWS) {
      const match = row.words?.test(sentence.text) === false ? null : row.pattern.exec(sentence.text);
      if (!match) continue;
      const before = sentence.text.slice(0, match.index);
      if (ELSE.test(before) || (row.kind === 'call' && paidCall && !OVER_A_LINE.test(match[0]))) continue;
      const apart = row.kind !== 'call' && SUBORDINATE.test(before) && !FRONTED.test(before) && !UNDER.test(before) ? 0.35 : 1;
      found.push({
        kind: row.kind,
        weight: row.weight * factor * apart,
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
        sentence,
      });
    }
  };
  const travelled = (sentence: Sentence, factor: number) => {
    for (const { 0: words, index } of sentence.text.matchAll(TRAVELLED)) {
      const to = partiesIn(sentence.text.slice(index + words.length, index + words.length + 40))[0];
      if (to?.start !== 0 || (to.form !== 'name' && to.form !== 'capital')) continue;
      const apart = SUBORDINATE.test(sentence.text.slice(0, index)) ? 0.35 : 1;
      const start = sentence.start + index;
      found.push({ kind: 'visit', weight: 3.2 * factor * apart, start, end: start + words.length, sentence });
    }
  };
  for (const s of headlines) place(s, 0.7);
  [1, 0.6, 0.4, 0.25].forEach((factor, i) => {
    const s = body[i];
    if (!s) return;
    place(s, factor);
    travelled(s, factor);
  });
  return found;
}

/** Below this the cues are too faint to be a meeting by themselves. */
const PLAIN = 1.45;
/** Enough where the text also tells that sides agreed on something. */
const FAINT = 0.8;
/** A visit told of with this weight is the event; the meetings told of beside it are what it consists of. */
const VISITED = 1;
const AGREED =
  /\b(?:agreed|consented|concurred|resolved|decided|signed|inked|initialled|settled|shook hands|struck|sealed|clinched|hammered out|pledged|undertook|reaffirmed|reached (?:an? )?(?:\p{Ll}+ )?(?:agreement|deal|accord|understanding|consensus|compromise))\b/iu;
const SIGNING =
  /\b(?:signing ceremony|ceremony of signing|(?:signed|inked|initialled|sealed|concluded)\b[^.;]{0,80}\b(?:agreements?|memorand(?:um|a)|mou|protocols?|accords?|contracts?|pacts?|letters? of intent|declarations?|charters?|treat(?:y|ies)|conventions?))\b/iu;

/** Those who can agree only with one another. */
const SIDES_AGREED =
  /\b(?:(?:two|both|three|four) (?:\p{Ll}+ )?(?:sides|countries|ministers|delegations|parties|governments|leaders|nations|groups|presidents|neighbou?rs|states|institutions|organi[sz]ations|agencies|unions)|the (?:sides|parties|delegations|ministers|negotiators|leaders|delegates|co-chairs))\b[^.;]{0,60}?(?<!\bhad )\b(?:agreed|consented|concurred|resolved|decided|signed|inked|initialled|settled|reaffirmed|reiterated|discussed|reviewed|exchanged|welcomed|noted|went over|took up|undertook|pledged)\b/iu;

/** Beside "talks" as much of a bargain makes them a negotiation. */
const BARGAINED = 1.2;
const TALKS = /\btalks\b/i;
const textOf = ({ sentence, start, end }: KindCue): string => sentence.text.slice(start - sentence.start, end - sentence.start);

type Strongest = { kind: EventKind; total: number; cue: KindCue };

/** The kind that most of the cues speak for, with the strongest of them as its evidence. */
export function strongestKind(cues: readonly KindCue[]): Strongest | null {
  const totals = new Map<EventKind, Strongest>();
  for (const cue of cues) {
    const so = totals.get(cue.kind);
    totals.set(cue.kind, {
      kind: cue.kind,
      total: (so?.total ?? 0) + cue.weight,
      cue: so && so.cue.weight >= cue.weight ? so.cue : cue,
    });
  }
  let best: Strongest | null = null;
  for (const each of totals.values()) if (!best || each.total > best.total) best = each;
  const visit = totals.get('visit');
  const bargain = totals.get('negotiation');
  // "two days of mackerel talks … the compromise reached": talks that ended in terms were about terms.
  if (best?.kind === 'meeting' && bargain && bargain.total >= BARGAINED && TALKS.test(textOf(best.cue)))
    return { ...bargain, total: best.total };
  return best?.kind === 'meeting' && visit && visit.total >= VISITED ? { ...visit, total: best.total } : best;
}

/** What officials of two states can only have done or said together, on a day. */
const TOGETHER =
  /\b(?:thanked|told|asked|assured|approved|endorsed|renewed|prolonged|extended|accepted|exchanged|finalised|finalized|cleared|mapped|drew up|put (?:his|her|their) names?|heard|made in|worked out|took up|took stock|compared notes|spoke|sat|(?:re)?opened|inaugurated|launched|promised|offered|pressed|urged|welcomed)\b/iu;
const ON_A_DAY =
  /\b(?:\p{Lu}\p{Ll}+day|yesterday|today|this (?:morning|afternoon|evening|week)|last night|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/u;
const OFFICIALS =
  /\b(?:ministers?|secretar(?:y|ies)|envoys?|ambassadors?|commissioners?|chiefs?|directors?|presidents?|premiers?|governors?|chancellors?|mayors?|delegations?|negotiators|officials|panels?|speakers?)\b/iu;

/** Officials of two states in the first sentences, who did something together or spoke to each other on a day. */
function officialsTogether(headlines: readonly Sentence[], body: readonly Sentence[], host: string | null): KindCue | null {
  const near = body.slice(0, 3);
  const words = near.map(({ text }) => text).join(' ');
  if (!ON_A_DAY.test(words) || !OFFICIALS.test(words)) return null;
  const states = new Set(host === null ? [] : [host]);
  for (const { text } of [...headlines, ...near.slice(0, 2)])
    for (const m of partiesIn(text)) if (m.form !== 'capital') states.add(m.code);
  if (states.size < 2) return null;
  for (const sentence of near) {
    const match = AGREED.exec(sentence.text) ?? TOGETHER.exec(sentence.text);
    if (!match || SUBORDINATE.test(sentence.text.slice(0, match.index))) continue;
    const start = sentence.start + match.index;
    return { kind: 'meeting', weight: FAINT, start, end: start + match[0].length, sentence };
  }
  return null;
}

/**
 * The kind of a report that gives its event no name: by its strongest cue, or as a signing where nobody is said to have met.
 * @param host the state that the report is filed in
 */
export function kindByVerb(
  strongest: Strongest | null,
  headlines: readonly Sentence[],
  body: readonly Sentence[],
  host: string | null,
): Pick<Strongest, 'kind' | 'cue'> | null {
  if (strongest && strongest.total >= PLAIN) return strongest;
  if (strongest && strongest.total >= FAINT && body.slice(0, 6).some((s) => AGREED.test(s.text))) return strongest;
  // "The two sides agreed": sides sat somewhere, whatever the report calls it.
  const sides = body.slice(0, 10).find((s) => SIDES_AGREED.test(s.text));
  if (sides && strongest) return strongest;
  for (const sentence of body.slice(0, 2)) {
    const match = SIGNING.exec(sentence.text);
    if (!match || SUBORDINATE.test(sentence.text.slice(0, match.index))) continue;
    const start = sentence.start + match.index;
    return { kind: 'other', cue: { kind: 'other', weight: FAINT, start, end: start + match[0].length, sentence } };
  }
  const together = officialsTogether(headlines, body, host);
  if (together) return { kind: together.kind, cue: together };
  return sides
    ? { kind: 'meeting', cue: { kind: 'meeting', weight: FAINT, start: sides.start, end: sides.end, sentence: sides } }
    : null;
}
