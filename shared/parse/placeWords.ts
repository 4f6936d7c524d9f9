/** Words that put something in a place or keep it out, for the venue and the city of a meeting. */
import { CITIES } from './lexicon/cities';
import { isKnownCity } from './places';

/** Last or first words of the names of houses, in the languages of the world. */
const BUILDING =
  '(?:Office|Ministry|Centre|Center|House|Hall|Palace|Hotel|Headquarters|Institute|Mission|Commission|Division|Building|University|Academy|Complex|Club|Castle|Villa|Secretariat|Ministries|Parliament|Chancellery|Museum|Library|Residence|Bhawan|Bhavan|Embassy|Department|Resort|Kremlin|Palacio|Palácio|Palais|Palazzo|Auberge|Hôtel|Château|Schloss|Lodge|Inn|Tower|Plaza|Manor|Mansion|Theatre|Theater|Chamber|Pavilion|Auditorium|College|School|Arena|Stadium|Church|Cathedral|Monastery|Citadel|Fort|Barracks|Port|Base|Consulate|Legation|Block|Majlis|Diwan|Sheraton|Hilton|Marriott|Hyatt|Serena|Intercontinental|InterContinental|Radisson|Kempinski|Bank|Congress|Estate|Courthouse|Court|Buildings|Barn|Rooms?|Observatory|Gallery|Terminal|Forum|Chambers|Gardens?|Park|Campus|Temple|Mosque|Shrine|Ranch|Farm|Winery|Pier|Square|Capitol|Retreat|Camp|Cottage|Guesthouse|Townhall|Haveli|Mahal|Sadan|Durbar|Niwas|Istana|Wisma|Balai|Casa|Quinta|Hacienda|Palácio|Palau|Kasbah|Kasr|Qasr|Dar|Sarayı|Köşkü|Konağı|Yard|Lounge|Studio|Depot|Headquarter|(?:[\\p{L}-]+-)?(?:Haus|Halle|Saal|Hof))';

const HAS_BUILDING = new RegExp(`(?<![\\p{L}])${BUILDING}(?![\\p{L}])`, 'u');

/** Whether one of the words makes the whole the name of a house. */
export const isBuilding = (words: string): boolean => HAS_BUILDING.test(words);

/** Verbs and nouns that put what follows "in" or "at" to the meeting. */
export const HELD =
  /\b(?:held|hosted|hosts|met|meets?|took place|taken place|takes place|place|gathered|convened?|conclud\w+|closed|opened|opens|began|ended|wrapped up|talks|session|meeting|dialogue|consultations|negotiations|summit|conference|conversations?|received|spoke|conversed|agreed|signed|presided|chaired|co-chaired|in the chair|today|yesterday|forum|commission|round|visit|voted|wound up|kicked off|resumed|discussions|policy|sat|(?:hammered|wrung|thrashed) out|ended)\b/i;

/** A place after these is where somebody works or comes from, or where another event was or will be. */
export const APART =
  /\b(?:ambassador|ambassadors|embassy|ministry|envoy|government|officials?|resident|based|court|headquarters|office|High Commissioner|consul(?:ate)?|Consul(?:ate)?|correspondent|returned from|born|detained|university|bureau|summit to be held|to be held|will be held|will host|next (?:round|session|meeting|summit)|delegation|Representative|mission|next|visit)(?: to be held)? (?:in|at)$/i;

/** Before a place: the clause speaks of another meeting, or of one still to come. */
export const OFF_CLAUSE =
  /\b(?:will|would|shall|to be|next|previous|last (?:year|round|session|meeting)|ahead of|invit\w+|scheduled|due|expected|earlier (?:round|session)|should|as (?:\S+ ){1,3}had \p{Ll}+|(?:days?|weeks?|hours?) (?:before|ahead|after)|before the)\b[^,;]{0,70}$/iu;

/** One capitalised word. */
export const NAME = "\\p{Lu}[\\p{L}\\p{M}’'.-]*";

/** The text without what is only held beside it ("on the sidelines of …"), blanked so that places stay. */
export const beside = (text: string) =>
  text.replace(/\b(?:sidelines|margins|fringes) of (?:[^,.;]*?(?=\b(?:in|at) \p{Lu}|[,.;])|[^,.;]*)/giu, (all) =>
    ' '.repeat(all.length),
  );

/** Whether the words begin with a month, a day or a season. */
export const isTime = (words: string) =>
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Spring|Summer|Autumn|Winter|Ramadan|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:day)?\b/.test(
    words,
  );

/** Whether the words are a city that a list holds. */
export const isCity = (words: string): boolean => isKnownCity(words) || CITIES.has(words);

/** The longest city at the head of a run of capitals. */
export function cityAt(words: string): string | null {
  const parts = words.replace(/[.,]$/, '').split(' ');
  for (let n = Math.min(4, parts.length); n > 0; n--) {
    const name = parts.slice(0, n).join(' ');
    if (isCity(name)) return name;
    if (isCity(name.replace(/[’']s$/, ''))) return null;
  }
  return null;
}
