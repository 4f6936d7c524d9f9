/** The fields of policy that a statement is about, told by its words: for grouping what was said by topic. */

/** In the order in which they stand in a note; the first pattern with the most hits decides. Stems, without their endings. */
const THEMES: readonly (readonly [string, RegExp])[] = [
  [
    'Political relations',
    /\b(?:bilateral (?:ties|relations|relationship)|relations\b(?! officer)|parliamentar\w*|high-level|state visit|embass\w+|diplomatic|ambassador\w*|invitation|consultations?|friendship|condolences?|political dialogue)/gi,
  ],
  [
    'Trade and investment',
    /\b(?:trade|trading|tariffs?|export\w*|import(?:s|ed|ers?)?\b|invest\w*|customs|market\w*|business\w*|econom\w+|double taxation|halal|standards|industr\w+|chambers? of commerce|preferential|free[- ]trade|WTO|supply chains?|quota\w*|duty|credit line)/gi,
  ],
  [
    'Finance and development',
    /\b(?:grants?|loans?|fund(?:s|ed|ing)?\b|donors?|budget\w*|debt|development (?:aid|cooperation|bank)|World Bank|IMF|aid\b(?! workers)|insurance)/gi,
  ],
  [
    'Energy',
    /\b(?:energy|gas\b|oil\b(?!-spill)|pipeline\w*|electric\w*|power (?:grid|plants?|lines?)|nuclear|solar|wind (?:farm|power)\w*|hydro\w*|LNG|coal|hydrogen|critical minerals)/gi,
  ],
  [
    'Transport and infrastructure',
    /\b(?:rail\w*|ports?\b|road\w*|bridge\w*|airport\w*|air services|flights?|shipping|corridor\w*|infrastructure|transport\w*|aviation|dry docks?|cargo|highway\w*|street\w*|bus\b)/gi,
  ],
  [
    'Security and defence',
    /\b(?:terroris\w+|defen[cs]e|militar\w+|army|navy|naval|coast guard|border\w*|drug\w*|traffick\w+|cyber\w*|hotline\w*|disengage\w*|missile\w*|piracy|extremis\w+|organi[sz]ed crime|troops|peacekeep\w*|weapons?|arms\b|patrol\w*|intelligence|ceasefire|search[- ]and[- ]rescue)/gi,
  ],
  [
    'Regional and international matters',
    /\b(?:situation in|region(?:al)?\b|Middle East|Indo-Pacific|Afghanistan|Ukraine|Sudan|Gaza|Myanmar|Korean Peninsula|South China Sea|United Nations|UN\b|multilateral\w*|ASEAN|African Union|Security Council|international (?:law|order)|candidature|election to|navigation|stability)/gi,
  ],
  [
    'Climate, environment and oceans',
    /\b(?:climate|environment\w*|emission\w*|biodiversity|marine|ocean\w*|fish\w*|krill|antarctic\w*|glacier\w*|plastic|forest\w*|conservation|pollut\w+|oil-spill|ice\b|polar|river\w*|water\b|early warning|disaster\w*|flood\w*)/gi,
  ],
  [
    'Agriculture and food',
    /\b(?:agri\w+|farm\w*|food|crop\w*|seed\w*|livestock|meat|veterinar\w*|horticultur\w*|palm oil|fruit\w*|rice|wheat)/gi,
  ],
  [
    'Migration and consular matters',
    /\b(?:visas?|migra\w+|consular|labou?r mobility|seasonal workers|nationals|citizens?|detain\w*|refugee\w*|readmission|seafarers?|diaspora|passport\w*|community\b)/gi,
  ],
  [
    'Education, science and culture',
    /\b(?:education\w*|scholarship\w*|universit\w+|student\w*|science|scientif\w*|research\w*|technolog\w+|cultur\w+|museum\w*|archiv\w*|academ\w+|sports?\b|language\w*|tourism|digital\w*|training|heritage|vocational|space (?:agency|cooperation))/gi,
  ],
  ['Health', /\b(?:health\w*|hospital\w*|vaccin\w*|pandemic\w*|medic\w+|pharma\w*|disease\w*|nurses?)/gi],
  [
    'Justice and human rights',
    /\b(?:human rights|justice|extradition|legal assistance|prosecut\w+|courts?\b|rule of law|gender|women\b|humanitarian)/gi,
  ],
  [
    'Pay and conditions',
    /\b(?:pay rise|wages?|salar\w+|allowance\w*|strike\w*|union\b|casual workers|contracts?\b|outsourcing)/gi,
  ],
];

export const OTHER_MATTERS = 'Other matters';

/** The theme of most of the text's words; `OTHER_MATTERS` where none is known. */
export function themeOf(text: string): string {
  let best = OTHER_MATTERS;
  let most = 0;
  for (const [theme, words] of THEMES) {
    const hits = text.match(words)?.length ?? 0;
    if (hits > most) [best, most] = [theme, hits];
  }
  return best;
}

const PLACE = new Map([...THEMES.map(([theme]) => theme), OTHER_MATTERS].map((theme, i) => [theme, i]));
/** Sorts themes as a note gives them: the other matters last. */
export const byTheme = (a: string, b: string): number => (PLACE.get(a) ?? 0) - (PLACE.get(b) ?? 0);
