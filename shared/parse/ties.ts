/** How a sentence ties somebody to a person or side named before: who stands in for whom, who came with whom, who met whom. */
import { isOffice } from './marks';
import { isRoleHead } from './names';
import { partiesIn } from './places';

/** A tie to a side: `same` with it, or across the table from it. `by` names the sign. */
export type Tie = { by: string; code: string; same: boolean };

/** The sides that a tie can lead to. */
export type TiedTo = {
  /** Side of whoever a piece of text names last, and first. */
  lastIn: (text: string) => string | null;
  firstIn: (text: string) => string | null;
  /** What the paragraph says before, and its last sentence. */
  earlier: string;
  previous: string;
};

/** "represented by Y", "his place was taken by Y", "sent his deputy, Y, in his place" */
const STANDS_IN =
  /\b(?:who (?:was|is) represented|was represented|(?:his|her|whose) place (?:was|is|had been) taken|replaced|deputi[sz]ed for|stood in for)\sby\b[^.;]*$|\b(?:sent|delegated|deputed|named|dispatched)\s(?:his|her)\s[^.;]*$/;
/** "his assistant minister, Y", "her deputy, Y" — whose office is somebody's. */
const HIS_OFFICE = /\b(?:his|her)\s(?:own\s)?((?:[\p{L}’'-]+\s){0,5}[\p{L}’'-]+),?\s(?:\p{Lu}\p{L}{0,4}\.?\s)?$/u;
const ACCOMPANIED = /\b(?:accompanied|assisted|flanked|joined|aided|supported|backed|attended|seconded)\sby\b([^.;]*)$/;
const WITH_THEM =
  /\b(?:with|beside|alongside|behind|next to)\s(?:him|her)\s(?:were|was|sat|came|stood|travelled)\b[^.;]*$|\bat\s(?:his|her|the [\p{L}’'-]+['’]s)\sside\s(?:were|was|sat|stood|came)\b[^.;]*$/u;
/** "Its members included Y", "…, among whom was Y": of the side told last. */
const MEMBERS =
  /\b(?:[Ii]ts (?:other )?members (?:included|were|are)|(?:[Aa]mong|[Ii]ncluding) (?:whom|them|its members) (?:was|were|is|are))\s[^.;]*$/;
/** "Opposite her sat Y" */
const OPPOSITE = /\b(?:[Oo]pposite|[Ff]acing|[Aa]cross (?:the table )?from) (?:him|her|them) (?:sat|was|were|stood)\s[^.;]*$/;
/** Behind a list: "… accompanied her". */
const ACCOMPANIES =
  /^[^.;]{0,160}?\b(?:accompanied|assisted|joined|flanked|sat (?:beside|with|next to)|stood (?:beside|by)|came with|travelled with)\s(him|her|them)\b/;
/** Who meets whom, the subject being a pronoun or an office. */
const SUBJECT_MEETS =
  /(?:^|[,;]\s|\band\s|\bwhen\s|\bwhere\s)(?:(?:Earlier|Later|Then|Also|Afterwards|Separately|On|In|At|The|During|After|Before|Prior)\b[^.;,]{0,40},?\s)?(he|she|they|the\s(?:visiting\s)?[\p{L}-]+(?:\s[\p{L}-]+){0,2})\s(?:also\s|then\s|later\s|earlier\s)?(?:met(?:\swith)?|called on|was received by|were received by|paid (?:a|an) (?:[\p{L}-]+\s){0,2}(?:call|visit) (?:on|to)|held (?:\p{Ll}+\s){0,3}(?:talks|meetings?|discussions) with|had (?:\p{Ll}+\s){0,3}(?:talks|meetings?|discussions|an audience) with|conferred with|sat down with|spoke (?:to|with)|was welcomed by|were welcomed by|was greeted by|were greeted by|was hosted by)\s[^.;]*$/iu;

/** "At a separate meeting with Y", "in talks with Y": the subject is left to the context. */
const SEPARATELY =
  /^\s*(?:At|In|During|After|Following|Before)\s(?:an?|the|his|her|separate)?\s?(?:\p{Ll}+\s){0,2}(?:meetings?|talks|audience|discussions|calls?)\swith\s[^.;]*$/u;

/** All ties of a name to sides, from the words on either side of it. */
export function tiesOf(before: string, after: string, { lastIn, firstIn, earlier, previous }: TiedTo): Tie[] {
  const found: Tie[] = [];
  const tie = (by: string, code: string | null, same = true) => {
    if (code) found.push({ by, code, same });
  };
  const sentence = before.slice(-240);
  const standsIn = STANDS_IN.exec(sentence);
  if (standsIn && isOffice(standsIn[0].replace(/^.*?\b(?:by|his|her)\b/, ''), true))
    tie('stands-in', lastIn(sentence.slice(0, standsIn.index)) ?? stateIn(sentence.slice(0, standsIn.index)));
  const his = HIS_OFFICE.exec(sentence);
  if (
    his &&
    !/\bcounterpart|colleague|opposite|homologue\b/.test(his[1] ?? '') &&
    (his[1] ?? '').split(' ').some(isRoleHead) &&
    isOffice(his[1] ?? '', false)
  ) {
    const lead = sentence.slice(0, his.index);
    tie('his-office', stateIn(lead) ?? lastIn(lead) ?? lastIn(previous));
  }
  const colleague =
    /\b(?:his|her|their)\s(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)\s(?:counterpart|colleague|opposite number|homologue|peer)\b[^.;]{0,60}$/u.exec(
      sentence,
    );
  if (colleague) tie('colleague', partiesIn(colleague[1] ?? '')[0]?.code ?? null);
  const company = ACCOMPANIED.exec(sentence) ?? WITH_THEM.exec(sentence);
  if (company && !/\b(?:met|held|called|visited|arrived|signed|received|while|led)\b/.test(company[1] ?? '')) {
    const lead = sentence.slice(0, company.index);
    const pronoun = /^\s*(?:(?:He|She|They)\b|$)/.test(lead);
    tie('company-of-named', pronoun ? null : (lastIn(lead) ?? stateIn(lead)));
    if (pronoun) {
      tie('company-of-first', firstIn(previous));
      tie('company-of-last', lastIn(previous));
    }
  }
  const members = MEMBERS.exec(sentence);
  if (members) {
    const lead = sentence.slice(0, members.index);
    tie('member', lead.trim() === '' ? lastIn(previous) : (lastIn(lead) ?? stateIn(lead)));
  }
  const opposite = OPPOSITE.exec(sentence);
  if (opposite) tie('opposite', lastIn(sentence.slice(0, opposite.index)) ?? lastIn(previous), false);
  const accompanies = ACCOMPANIES.exec(after);
  if (accompanies && accompanies[1] !== 'them') {
    tie('accompanies-first', firstIn(previous));
    tie('accompanies-last', lastIn(previous));
  }
  const meets = SUBJECT_MEETS.exec(sentence);
  if (meets) tie('met-by-subject', lastIn(`${previous} `) ?? lastIn(earlier), false);
  else if (SEPARATELY.test(sentence)) tie('met-apart', firstIn(earlier) ?? lastIn(earlier), false);
  return found;
}

/** The state that a piece of text names last, its capital apart. */
const stateIn = (text: string): string | null => partiesIn(text).findLast((m) => m.form !== 'capital')?.code ?? null;
