/** Whether two spellings can be one person's name, and what is no person's name at all. */
import { distance } from '../model/distance';
import { fold } from './alike';

/** The same, one within the other, letters apart in one word, an initial, or another way of writing the same sounds. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [parts(a), parts(b)];
  const [less, more] = x.length <= y.length ? [x, y] : [y, x];
  if (less.length === 0) return false;
  const exact = less.filter((word) => word.length > 1 && more.includes(word)).length;
  const near = (word: string, other: string) =>
    word === other ||
    (word.length > 5 && other.length > 5 && Math.abs(word.length - other.length) <= 2 && distance(word, other) <= 2) ||
    (exact > 0 && initials(word, other)) ||
    (exact > 0 && word.length > 2 && other.length > 2 && sounds(word) === sounds(other));
  return less.every((word) => more.some((other) => near(word, other)));
}

const parts = (name: string): string[] =>
  fold(name)
    .replace(/\./g, ' ')
    .split(/[\s-]+/)
    .filter(Boolean);

const initials = (a: string, b: string): boolean => (a.length === 1 || b.length === 1) && a[0] === b[0];

/** Consonants as they sound, for names brought over from other scripts: "Mohamed", "Muhammad"; "Andrei", "Andrey". */
const sounds = (word: string): string =>
  word
    .replace(/ph|ff/g, 'f')
    .replace(/kh|gh|q|ck|k/g, 'k')
    .replace(/ch|tch|č/g, 'c')
    .replace(/v|w/g, 'v')
    .replace(/(?<=.)[aeiouyjh']/g, '')
    .replace(/(.)\1+/g, '$1');

/** A body that was taken for a person: its name ends in what it is. */
const BODY =
  /\b(?:Academy|Institute|University|College|School|Ministry|Department|Directorate|Council|Committee|Commission|Centre|Center|Bank|Authority|Agency|Office|Bureau|Corporation|Company|Service|Secretariat|Association|Union|Organi[sz]ation|Foundation|Fund|Board|Court|Parliament|Assembly|Embassy|Consulate|Hospital|Airport|Port|Declaration|Treaty|Protocol)$/;
export const isBody = (name: string): boolean => BODY.test(name.trim());
