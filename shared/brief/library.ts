import type { Briefing } from '../model/briefing';
import { type NoteNode, plainText } from '../model/note';
import { wholeOf } from './added';
import { announcedFacts } from './rounds/announced';
import { groupFacts } from './sources/groups';
import { standingFacts } from './sources/standing';
import { isOpen, statusesIn } from './statuses';

export type Summary = {
  title: string;
  series: string | null;
  round: number | null;
  place: string | null;
  date: string | null;
  facts: number;
  open: number;
  version: 'draft' | 'final';
  /** A round that no article tells of yet. */
  prepared: boolean;
};

/** What the library shows of a briefing in one line. */
export function summarise(briefing: Briefing): Summary {
  // What several articles tell is one fact, and what a correction has replaced is none.
  const { articles, facts } = wholeOf(briefing);
  const standing = standingFacts(articles, facts);
  // A round that is prepared is known by what was announced of it.
  const prepared = briefing.articles.length === 0 && briefing.previous ? [announcedFacts(briefing.previous)] : [];
  const events = [...standing, ...prepared].map(({ event }) => event);
  const first = <T>(pick: (event: (typeof events)[number]) => T | null): T | null =>
    events.map(pick).find((value) => value !== null) ?? null;
  const { apparatus, dismissed } = briefing.note.attrs;
  const all = groupFacts(standing).filter(({ id }) => !dismissed.includes(id));
  const statuses = statusesIn(briefing.note);
  return {
    title: titleOf(briefing),
    series: first((event) => event.name?.value ?? null),
    round: first((event) => event.round?.value ?? null),
    place: first((event) => event.city?.value ?? null),
    date: first((event) => event.start?.value ?? event.end?.value ?? null),
    prepared: prepared.length > 0,
    facts: all.length,
    open: all.filter(({ id }) => isOpen(statuses[id])).length,
    version: apparatus.version,
  };
}

function titleOf({ note }: Briefing): string {
  const title = note.content.find((node: NoteNode) => node.type === 'title');
  return (title ? plainText(title).trim() : '') || 'Untitled note';
}

/** Longer names are cut by some systems and by sync services; in bytes of UTF-8, without the ending. */
const NAME_BYTES = 120;
/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name for the briefing, without its ending, that every system can hold. */
export function noteFileName(briefing: Briefing): string {
  const { series, round, title } = summarise(briefing);
  return safeFileName(series && round ? `${series}, round ${round}` : title) || 'Note';
}

/** The words as the name of a file without its ending; empty where nothing is left of them. */
export function safeFileName(words: string): string {
  const safe = words
    .normalize('NFC')
    // Signs that some file system forbids, control characters, and marks that turn text about.
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  let name = '';
  for (const sign of safe) {
    if (utf8Length(name + sign) > NAME_BYTES) break;
    name += sign;
  }
  name = name.replace(/[\s.]+$/, '');
  return DEVICES.test(name) ? `${name} note` : name;
}

/** Bytes of a text in UTF-8; the platform's encoder is not at hand in `shared/`. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
