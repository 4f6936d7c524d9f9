/** Which way words run and in which script: Word wants runs of right-to-left and of East Asian words marked as such. */
import type { ParagraphChild } from 'docx';
import { type NoteNode, plainText } from '../model/note';
import { type RunForm, run } from './docxElements';

type Script = 'plain' | 'rightToLeft' | 'eastAsian';

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const EAST =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
const LETTER = /\p{L}/u;
/** What a letter carries (accents, points, joiners) goes with it. */
const NEUTRAL_TO_ITS_LETTER = /[\p{M}\u200c\u200d]/u;

/** Where those of other scripts lie, roughly: most words have none, and to ask Unicode of each sign takes ten times as long. */
const PERHAPS_OTHER = /[\u02ea\u02eb\u0590-\u1fff\u2e80-\uffff]/;
/** Signs of another script than the plain one. */
const OTHER = new RegExp(`${RTL.source}|${EAST.source}|[\\u060c\\u061b\\u061f\\u0660-\\u0669\\u06f0-\\u06f9]`, 'u');

function scriptOf(sign: string): Script | null {
  if (NEUTRAL_TO_ITS_LETTER.test(sign)) return null;
  if (EAST.test(sign)) return 'eastAsian';
  // Arabic commas and digits count with the letters.
  if (RTL.test(sign) || /[\u060c\u061b\u061f\u0660-\u0669\u06f0-\u06f9]/.test(sign)) return 'rightToLeft';
  return LETTER.test(sign) ? 'plain' : null;
}

/** Whether words are read from right to left, by their first letter as Unicode has it. */
export function isRightToLeft(words: string): boolean {
  const first = LETTER.exec(words)?.[0];
  return first !== undefined && RTL.test(first);
}

/** The same of a block with inline nodes or other blocks. */
export const readsRightToLeft = (node: NoteNode): boolean => isRightToLeft(plainText(node));

/**
 * Words parted where their script changes. What has none (blanks, digits, stops) goes with the words on both sides
 * of it; where these differ, with the paragraph.
 */
export function byScript(words: string, rightToLeft = false): { text: string; script: Script }[] {
  // Most words hold no other script; to look at each sign costs as much as all else that is done with them.
  if (!rightToLeft && words !== '' && !(PERHAPS_OTHER.test(words) && OTHER.test(words)))
    return [{ text: words, script: 'plain' }];
  const signs = [...words];
  const scripts = signs.map(scriptOf);
  const after: (Script | null)[] = [];
  let next: Script | null = null;
  for (let i = signs.length - 1; i >= 0; i--) {
    next = scripts[i] ?? next;
    after[i] = next;
  }
  const runs: { text: string; script: Script }[] = [];
  const base = rightToLeft ? 'rightToLeft' : 'plain';
  let before: Script | null = null;
  signs.forEach((sign, i) => {
    const own = scripts[i] ?? null;
    before = own ?? before;
    const joined = NEUTRAL_TO_ITS_LETTER.test(sign) ? before : before === after[i] ? before : null;
    const script = own ?? joined ?? base;
    const last = runs.at(-1);
    if (last?.script === script) last.text += sign;
    else runs.push({ text: sign, script });
  });
  return runs;
}

/** Typefaces of East Asian words, by their language: those that Word itself takes. */
const EAST_FONTS: readonly (readonly [RegExp, string])[] = [
  [/^ja\b/i, 'MS Mincho'],
  [/^ko\b/i, 'Batang'],
  [/^zh-(?:TW|HK|MO|Hant)\b/i, 'PMingLiU'],
];

/** The first of the languages unless the note's is the same one, of whatever country, or another that is so written. */
const orNotes = (languages: readonly string[], ofNote: string): string => {
  const own = languages.find((each) => each.slice(0, 2) === ofNote.slice(0, 2).toLowerCase());
  return own === undefined || /^..$/.test(ofNote) ? (own ?? languages[0] ?? '') : ofNote;
};

/** Language and typeface of East Asian words: Han signs alone are told by what else the whole passage holds, then by the note. */
function eastAsian(words: string, ofNote: string): { language: string; font: string } {
  const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words);
  const hangul = /\p{Script=Hangul}/u.test(words);
  const language = orNotes(kana ? ['ja-JP'] : hangul ? ['ko-KR'] : ['zh-CN', 'ja-JP', 'ko-KR'], ofNote);
  return { language, font: EAST_FONTS.find(([of]) => of.test(language))?.[1] ?? 'SimSun' };
}

function semitic(words: string, ofNote: string): string {
  if (/\p{Script=Hebrew}/u.test(words)) return orNotes(['he-IL', 'yi-001'], ofNote);
  return /[پچژگکی]/u.test(words)
    ? orNotes(['fa-IR', 'ur-PK', 'ps-AF'], ofNote)
    : orNotes(['ar-SA', 'fa-IR', 'ur-PK', 'ps-AF'], ofNote);
}

/**
 * Words as runs, one for each script in them.
 * @param ofNote BCP 47 tag of the note, for words that may be of several languages
 * @param rightToLeft whether the paragraph is
 */
export function scriptRuns(words: string, ofNote: string, rightToLeft: boolean, form: RunForm = {}): ParagraphChild[] {
  return byScript(words, rightToLeft).map(({ text, script }) => {
    if (script === 'plain') return run(text, form);
    if (script === 'rightToLeft')
      return run(text, { ...form, rightToLeft: true, language: { bidirectional: semitic(text, ofNote) } });
    const { language, font } = eastAsian(words, ofNote);
    return run(text, { ...form, eastAsianFont: font, language: { eastAsian: language } });
  });
}

/** Whether a language, by its BCP 47 tag, is written from right to left. */
export const writesRightToLeft = (tag: string): boolean => /^(?:ar|fa|he|ur|ps|yi|dv)\b/i.test(tag);

/** The language of the whole document, where Word looks for it. */
export function documentLanguage(tag: string): { value?: string; bidirectional?: string; eastAsia?: string } {
  if (writesRightToLeft(tag)) return { bidirectional: tag };
  return /^(?:ja|ko|zh)\b/i.test(tag) ? { eastAsia: tag } : { value: tag };
}
