/** Next steps as a calendar file (RFC 5545): only those whose day is known, each as an event of the whole day. */

import { capitalised } from '../brief/formats';
import { tidy } from '../brief/sentence';
import type { Facts, NextStep } from '../model/facts';

/** A line has at most 75 octets; what is longer goes on after a line break and a space. */
const OCTETS = 75;

const octets = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

export function folded(line: string): string {
  let out = '';
  let length = 0;
  for (const sign of line) {
    const size = octets(sign);
    if (length + size > OCTETS) {
      out += '\r\n ';
      length = 1;
    }
    out += sign;
    length += size;
  }
  return out;
}

export const escaped = (words: string): string =>
  words
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\p{Cc}]/gu, ' ');

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const compact = (day: string): string => day.replaceAll('-', '');
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** A step has a day, or a range of days where the text says so by a whole date. */
export const isDated = ({ when }: Pick<NextStep, 'when'>): boolean =>
  when !== null && DAY.test(when) && !Number.isNaN(Date.parse(`${when}T00:00:00Z`));

/**
 * @param now ISO time at which the file is made
 * @returns null where no step has a day
 */
export function calendar(name: string, facts: readonly Facts[], now: string): string | null {
  const steps = facts.flatMap((each) => each.nextSteps).filter(isDated);
  if (steps.length === 0) return null;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Chancery//Next steps//EN',
    'CALSCALE:GREGORIAN',
    ...steps.flatMap((step) => {
      const day = step.when ?? '';
      return [
        'BEGIN:VEVENT',
        // The same step is the same event, however often it is exported.
        `UID:${step.id}@chancery`,
        `DTSTAMP:${now.replace(/[-:]/g, '').slice(0, 15)}Z`,
        `DTSTART;VALUE=DATE:${compact(day)}`,
        `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
        `SUMMARY:${escaped(capitalised(tidy(step.what)))}`,
        ...(step.place ? [`LOCATION:${escaped(step.place)}`] : []),
        `DESCRIPTION:${escaped(`${name}: “${step.text.replace(/\s+/g, ' ').trim()}”`)}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ];
    }),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
