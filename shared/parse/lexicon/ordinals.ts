const WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };
const UNITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** An ordinal as reports write it: "fifth", "twenty-first", "21st", "XIV", "inaugural". */
export const ORDINAL = `(?:${WORDS.join('|')}|(?:twenty|thirty|forty|fifty)-(?:${WORDS.slice(0, 9).join('|')})|inaugural|maiden|\\d{1,3}(?:st|nd|rd|th)|(?=[IVXL])(?:X{0,4})(?:IX|IV|V?I{0,3})(?=\\s))`;

export function ordinalValue(words: string): number | null {
  const low = words.trim().toLowerCase();
  if (low === 'inaugural' || low === 'maiden') return 1;
  const simple = WORDS.indexOf(low);
  if (simple >= 0) return simple + 1;
  const [tens, unit] = low.split('-');
  if (tens && unit && TENS[tens] !== undefined && WORDS.includes(unit)) return (TENS[tens] ?? 0) + WORDS.indexOf(unit) + 1;
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(low);
  if (digits) return Number(digits[1]);
  if (!/^[IVXLC]+$/.test(words.trim())) return null;
  let sum = 0;
  const values = [...words.trim()].map((c) => UNITS[c] ?? 0);
  values.forEach((value, i) => {
    sum += value < (values[i + 1] ?? 0) ? -value : value;
  });
  return sum || null;
}
