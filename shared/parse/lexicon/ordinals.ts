const WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const CARDINALS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const TENTHS: Readonly<Record<string, number>> = {
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
};
const UNITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** An ordinal as reports write it: "fifth", "twenty-first", "21st", "XIV", "inaugural". */
export const ORDINAL = `(?:${WORDS.join('|')}|(?:twenty|thirty|forty|fifty)-(?:${WORDS.slice(0, 9).join('|')})|inaugural|maiden|\\d{1,3}(?:st|nd|rd|th)|(?=[IVXL])(?:X{0,4})(?:IX|IV|V?I{0,3})(?=\\s))`;

export function ordinalValue(words: string): number | null {
  const low = words
    .trim()
    .toLowerCase()
    .replace(/^(?:(?:one|a) )?hundred(?: and)? /, 'hundred ');
  if (low.startsWith('hundred ')) {
    const rest = ordinalValue(low.slice(8));
    return rest === null ? null : 100 + rest;
  }
  if (low === 'inaugural' || low === 'maiden') return 1;
  const simple = WORDS.indexOf(low);
  if (simple >= 0) return simple + 1;
  if (TENTHS[low] !== undefined) return TENTHS[low] ?? null;
  const [tens, unit] = low.split(/[-‑ ]/);
  if (tens && unit && TENS[tens] !== undefined && WORDS.includes(unit)) return (TENS[tens] ?? 0) + WORDS.indexOf(unit) + 1;
  const digits = /^(\d+) ?(?:st|nd|rd|th|º|ª|°)$/.exec(low);
  if (digits) return Number(digits[1]);
  return romanValue(words.trim());
}

/** A Roman numeral in capitals; null for letters that are none ("IIX", "MIX"). */
export function romanValue(words: string): number | null {
  if (!/^(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(words)) return null;
  let sum = 0;
  const values = [...words].map((c) => UNITS[c] ?? 0);
  values.forEach((value, i) => {
    sum += value < (values[i + 1] ?? 0) ? -value : value;
  });
  return sum || null;
}

/** The number of "Round 5", "round five", "Session XIV". */
export function cardinalValue(words: string): number | null {
  const low = words.toLowerCase();
  if (/^\d{1,3}$/.test(low)) return Number(low);
  const simple = CARDINALS.indexOf(low);
  if (simple >= 0) return simple + 1;
  return romanValue(words);
}
