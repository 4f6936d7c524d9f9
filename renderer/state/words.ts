const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const LOCAL_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const valid = (format: Intl.DateTimeFormat, iso: string): string => {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : format.format(time);
};

/** "2023-06-20" → "20 June 2023". */
export const dayOf = (iso: string): string => valid(DAY, iso);

/** An instant as a day on this computer's calendar: "22 June 2023". */
export const dateOf = (iso: string): string => valid(LOCAL_DAY, iso);

/** An instant as a time on this computer's clock: "14:32". */
export const clockOf = (iso: string): string => valid(CLOCK, iso);

/** "1 fact", "8 facts". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
