import * as z from 'zod';
import { CommandId } from './commandIds';
import { UserErrorData } from './error';
import { Article, SourceSide } from './model/article';
import { CommentDraft } from './model/commentDraft';
import { Facts } from './model/facts';
import { BundledLetterhead, Letterhead } from './model/letterheads';
import { PreviousRound } from './model/previous';
import { ReturnedDocument } from './model/returned';
import { Rung } from './model/strength';
import { Template } from './model/template';
import {
  LanguageRound,
  MatrixFilter,
  PersonEntry,
  PersonView,
  PlaceId,
  SeriesEntry,
  SeriesView,
  TopicEntry,
  TopicView,
  WordingView,
} from './seriesContract';

/**
 * Every call between the page and the main process, and every event pushed to the page.
 * A new call is one row here and one handler in `electron/handlers.ts`; both ends are typed by
 * the row, and the main process parses each request with its schema before the handler sees it.
 * Calls carry ids, never paths.
 */
const call = <Request extends z.ZodType, Reply extends z.ZodType>(request: Request, reply: Reply) => ({ request, reply });

export const THEMES = ['system', 'light', 'dark'] as const;

export const Settings = z.object({
  theme: z.enum(THEMES).default('system'),
  /** Keeps the sheet white in the dark. */
  whitePaper: z.boolean().default(false),
  /** Pane widths in percent: source, note, facts. */
  panes: z.tuple([z.number(), z.number(), z.number()]).default([29, 46, 25]),
  /** Panes at the sides that were folded away. */
  folded: z.object({ source: z.boolean(), facts: z.boolean() }).default({ source: false, facts: false }),
  /** Single letters (J, K, V, X …) act as keys outside text fields. */
  letterKeys: z.boolean().default(true),
  /** Words that no dictionary has are underlined. */
  spelling: z.boolean().default(true),
  /** Quotation marks, dashes and blanks are set as the note's language has them, while one writes. */
  typography: z.boolean().default(true),
  /** Id of the template chosen last: a new note is filled from it. */
  template: z.string().max(64).default('readout'),
});
export type Settings = z.infer<typeof Settings>;

/** A briefing as it travels to the page. The document is checked again by the editor's own schema. */
export const OpenBriefing = z.object({
  id: z.string(),
  /** File name without folder, and the folder's name for people. */
  fileName: z.string(),
  folder: z.string(),
  template: Template,
  articles: z.array(Article),
  facts: z.array(Facts),
  /** The round that it follows. */
  previous: PreviousRound.nullable(),
  /** The user's order of strength; empty for Chancery's own. */
  strength: z.array(Rung),
  note: z.unknown(),
  /** Comments that are being written. */
  commentDrafts: z.array(CommentDraft),
  /** Ids of facts that the template has no room for. */
  setAside: z.array(z.string()),
  /** What of the Word document that the note was made of came otherwise, or not at all. */
  word: z.object({ fileName: z.string(), lost: z.array(z.string()) }).nullable(),
  savedAt: z.string(),
});
export type OpenBriefing = z.infer<typeof OpenBriefing>;

/** One line of the library. A file that cannot be read is listed with its `problem`. */
export const LibraryEntry = z.object({
  /** Stands for the file in later calls; main alone knows the path. */
  entry: z.string(),
  fileName: z.string(),
  title: z.string(),
  series: z.string().nullable(),
  /** Id of the series that it belongs to; null where it stands alone. */
  seriesId: z.string().nullable(),
  /** Whether the author said so, or said that it belongs to none. */
  seriesByHand: z.boolean(),
  round: z.number().nullable(),
  place: z.string().nullable(),
  date: z.string().nullable(),
  /** Facts in all, and those not yet looked at. */
  facts: z.number(),
  open: z.number(),
  version: z.enum(['draft', 'final']),
  /** A round that no article tells of yet. */
  prepared: z.boolean(),
  modified: z.string(),
  problem: UserErrorData.nullable(),
});
export type LibraryEntry = z.infer<typeof LibraryEntry>;

/** What a Word document that was not exported here can become. */
export const WORD_USES = ['article', 'note', 'template'] as const;
export const WordUse = z.enum(WORD_USES);
export type WordUse = z.infer<typeof WordUse>;

/** What of a Word document came into a note or a template otherwise, or not at all: a sentence for each. */
export const WordLost = z.object({ fileName: z.string(), as: WordUse, sentences: z.array(z.string()) });
export type WordLost = z.infer<typeof WordLost>;

/** What came of bringing something in: a briefing or a template to show, and what could not be read. */
export const Opened = z.object({
  briefing: OpenBriefing.nullable(),
  problems: z.array(UserErrorData),
  /** What a colleague did to a Word document that was exported from the briefing. */
  returned: ReturnedDocument.optional(),
  /** A Word document that was not exported here: what it is to be, `word.make` says. */
  asks: z.object({ fileName: z.string() }).optional(),
  /** Id of the template that a Word document was made. */
  template: z.string().optional(),
  lost: WordLost.optional(),
});
export type Opened = z.infer<typeof Opened>;

/** The open briefing that articles join; `corrects` is the article that a corrected version takes the place of. */
export const Into = z.object({ briefing: z.string(), corrects: z.string().nullable().optional() });
export type Into = z.infer<typeof Into>;

/** One line of the list of templates: one that comes with the app, one that the user changed in its place, one of his own. */
export const TemplateEntry = z.object({
  /** The template's id; of a file that cannot be read, a name that stands for it in later calls. */
  key: z.string(),
  name: z.string(),
  origin: z.enum(['bundled', 'changed', 'own']),
  /** Null where the file has faults, which `problem` tells. */
  template: Template.nullable(),
  problem: UserErrorData.nullable(),
  /** ISO time of its file; null for what comes with the app. */
  modified: z.string().nullable(),
});
export type TemplateEntry = z.infer<typeof TemplateEntry>;

const TemplateId = z.string().max(64);
const Nothing = z.null();
/** One word of a dictionary: no blanks, no line breaks. */
const Word = z.string().regex(/^\S{1,100}$/);
const Text = z.string().max(64 * 1024 * 1024);

export const EXPORT_FORMATS = ['docx', 'pdf', 'html', 'md', 'txt'] as const;
export const ExportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** A Word document marks what came and went since the briefing's earlier export, by this author on this day (ISO). */
const ChangesSince = z.object({ author: z.string().trim().min(1).max(200), day: z.iso.date() });

/** A note as it goes out. */
const ExportRequest = z.object({
  id: z.string(),
  note: z.unknown(),
  evidence: z.enum(['none', 'footnotes', 'annex']),
  comments: z.boolean().default(false),
  /** Claims that are still to be checked bear a comment in a Word document. */
  checking: z.boolean().default(false),
  /** A Word document takes on this letterhead. */
  letterhead: Letterhead.nullable().default(null),
  changes: ChangesSince.nullable().default(null),
});
/** The bytes of a Word document, as base64. */
const Docx = z.object({ docx: z.string() });

export const calls = {
  /** First call of a page: settings, library folder, and what was asked for on the command line. */
  'app.start': call(
    Nothing,
    z.object({
      settings: Settings,
      libraryFolder: z.string(),
      platform: z.string(),
      version: z.string(),
      opened: Opened.nullable(),
    }),
  ),
  'settings.change': call(Settings.partial(), Settings),
  'library.list': call(Nothing, z.object({ folder: z.string(), entries: z.array(LibraryEntry) })),
  'library.open': call(z.object({ entry: z.string() }), Opened),
  'library.chooseFolder': call(Nothing, z.object({ folder: z.string() }).nullable()),
  /** The series among the briefings of the library, those with the most rounds first. */
  'series.list': call(Nothing, z.array(SeriesEntry)),
  /** Its rounds and the matrix of their commitments; null where no briefing belongs to it any more. */
  'series.open': call(z.object({ id: PlaceId }), SeriesView.nullable()),
  /** What a round says of a commitment, beside what was said of it before. */
  'series.wording': call(
    z.object({ id: PlaceId, row: z.string().max(200), round: z.number().int().min(0) }),
    WordingView.nullable(),
  ),
  /** A phrase in each round. */
  'series.language': call(z.object({ id: PlaceId, phrase: z.string().max(400) }), z.array(LanguageRound)),
  /** Asks where and writes the filtered matrix, or the next steps as a calendar; null when the dialog was left. */
  'series.export': call(
    z.object({ id: PlaceId, format: z.enum(['docx', 'csv', 'ics']), filter: MatrixFilter }),
    z.object({ exported: z.string(), fileName: z.string() }).nullable(),
  ),
  /** Everybody who took part in a meeting, by name. */
  'people.list': call(Nothing, z.array(PersonEntry)),
  'people.open': call(z.object({ id: PlaceId }), PersonView.nullable()),
  /** The fields of policy that commitments are about. */
  'topics.list': call(Nothing, z.array(TopicEntry)),
  'topics.open': call(z.object({ theme: PlaceId }), TopicView.nullable()),
  /** The series of an open briefing; null where it stands alone. */
  'series.of': call(z.object({ briefing: z.string() }), PlaceId.nullable()),
  /** Puts a briefing into a series; null lets its name and parties say, an empty id says that it stands alone. */
  'series.choose': call(z.object({ entry: z.string(), series: PlaceId.nullable() }), Nothing),
  /** Pasted words, and their HTML where the clipboard had it. */
  'article.paste': call(z.object({ text: Text, html: Text.nullable(), into: Into.nullable().optional() }), Opened),
  /** Fetches one page from the web, as asked; its words are shown before `article.useFetched` reads them. */
  'article.fetch': call(
    z.object({ address: z.string().max(8192) }),
    z.object({ address: z.string(), text: z.string(), lost: z.array(z.string()) }),
  ),
  'article.useFetched': call(z.object({ into: Into.nullable().optional() }), Opened),
  'article.sample': call(Nothing, Opened),
  /** Makes the Word document that was asked about last an article, a plain note or a template. */
  'word.make': call(z.object({ as: WordUse, into: Into.nullable().optional() }), Opened),
  /** Asks for files with the system's dialog; articles and briefings alike. `opened` is null when it was left. */
  'files.choose': call(z.object({ into: Into }).nullable(), Opened.nullable()),
  /** Files dropped on the window; the preload alone can make this call, from the browser's own File objects. */
  'files.dropped': call(z.object({ paths: z.array(z.string().max(32_768)).max(200), into: Into.nullable().optional() }), Opened),
  /** The templates that there are, in the order in which they are offered. */
  'templates.list': call(Nothing, z.array(TemplateEntry)),
  /** Writes a template of the user's own; one with the id of a bundled template stands in its place. */
  'templates.save': call(z.object({ template: Template }), z.object({ savedAt: z.string() })),
  /** A copy of the user's own, under a free name. */
  'templates.duplicate': call(z.object({ id: TemplateId }), Template),
  /** Takes one of the user's own away; `removed` is what `templates.putBack` wants. */
  'templates.remove': call(z.object({ key: z.string().max(300) }), z.object({ removed: z.string() })),
  'templates.putBack': call(z.object({ removed: z.string().max(300) }), Nothing),
  /** Asks for template files and forms in Word; what is wrong with one is told, the others come in. Null when the dialog was left. */
  'templates.import': call(
    Nothing,
    z.object({ imported: z.array(Template), lost: z.array(WordLost), problems: z.array(UserErrorData) }).nullable(),
  ),
  /** Asks where, and writes the template as one file. Null when the dialog was left. */
  'templates.export': call(z.object({ id: TemplateId }), z.object({ fileName: z.string() }).nullable()),
  /** Articles and facts to try a template on: those of a briefing of the library, or of the sample. */
  'templates.trial': call(
    z.object({ entry: z.string().nullable() }),
    z.object({ articles: z.array(Article), facts: z.array(Facts) }),
  ),
  /** A second note from the same articles, facts and decisions, in a file of its own. */
  'briefing.another': call(z.object({ id: z.string(), note: z.unknown(), template: z.string() }), Opened),
  /** Prepares the round after the last of a briefing's series; the briefing is an open one, or an entry of the library. */
  'briefing.nextRound': call(z.union([z.object({ id: z.string() }), z.object({ entry: z.string() })]), Opened),
  /** What other drafts of the same articles have corrected that this note still says. */
  'briefing.offers': call(
    z.object({ id: z.string(), note: z.unknown() }),
    z.array(
      z.object({
        title: z.string(),
        template: z.string(),
        offers: z.array(z.object({ key: z.string(), fact: z.string(), was: z.string(), now: z.string().nullable() })),
      }),
    ),
  ),
  /** Says whose account of the meeting an article is. */
  'article.side': call(z.object({ id: z.string(), article: z.string(), side: SourceSide.nullable() }), OpenBriefing),
  /** Takes an article, and the versions that it had corrected, out of a briefing. The last one that stands cannot go. */
  'article.remove': call(z.object({ id: z.string(), article: z.string() }), OpenBriefing),
  /** Puts an article back that was taken out since the app was started, with its facts and earlier versions. */
  'article.restore': call(z.object({ id: z.string(), article: z.string() }), OpenBriefing),
  'briefing.save': call(
    z.object({ id: z.string(), note: z.unknown(), commentDrafts: z.array(CommentDraft) }),
    /** `notice` says what happened to the file meanwhile: it was changed or moved by another program. */
    z.object({ savedAt: z.string(), revision: z.number(), fileName: z.string(), notice: UserErrorData.nullable() }),
  ),
  /** Asks where, writes, and gives the file's name; null when the dialog was left. */
  'briefing.export': call(
    ExportRequest.extend({ format: ExportFormat }),
    z.object({ exported: z.string(), fileName: z.string(), warnings: z.array(z.string()) }).nullable(),
  ),
  /** Stops the export under way, which then answers with the error `cancelled` and writes nothing; too late, it does nothing. */
  'export.cancel': call(Nothing, Nothing),
  /** Puts the note, or the words of it that `part` holds as a document of their own, on the clipboard: formatted, and as plain text. */
  'briefing.copy': call(
    ExportRequest.pick({ id: true, note: true, evidence: true }).extend({ part: z.unknown().nullable() }),
    Nothing,
  ),
  /** The bytes of the Word document that an export with the same choices would write. */
  'briefing.preview': call(ExportRequest, Docx),
  /** The bytes of a Word document that was exported in this run. */
  'export.read': call(z.object({ exported: z.string() }), Docx),
  /** The Word document that a briefing went out as before, while it is still there; `choose` asks for another. */
  'earlier.current': call(z.object({ id: z.string() }), z.object({ fileName: z.string() }).nullable()),
  'earlier.choose': call(z.object({ id: z.string() }), z.object({ fileName: z.string() }).nullable()),
  /**
   * File name of the letterhead chosen last, and the one that a briefing's template asks for; `choose` asks for another
   * with the system's dialog, `copy` saves one of the app's where the user says and takes it for his own. Null when the
   * dialog was left.
   */
  'letterhead.current': call(
    z.object({ id: z.string() }),
    z.object({ own: z.string().nullable(), asked: Letterhead.nullable() }),
  ),
  'letterhead.copy': call(z.object({ letterhead: BundledLetterhead }), z.object({ fileName: z.string() }).nullable()),
  'letterhead.choose': call(Nothing, z.object({ fileName: z.string() }).nullable()),
  /** Shows an exported file in the system's file manager, or opens it with its own program. */
  'export.show': call(z.object({ exported: z.string(), how: z.enum(['folder', 'open']) }), Nothing),
  /** Asks for a picture with the system's dialog; what it gives is checked by its bytes. Null when the dialog was left. */
  'picture.choose': call(Nothing, z.object({ fileName: z.string(), src: z.string() }).nullable()),
  /** The user's own words for spelling; `add` and `remove` change them. The reply is all of them. */
  'dictionary.words': call(z.object({ add: Word.nullable(), remove: Word.nullable() }), z.array(z.string())),
  /** Opens a checked link in the browser, after asking. */
  'link.open': call(z.object({ href: z.string().max(2048) }), z.object({ opened: z.boolean() })),
  /** The page has written its last words to disk (or could not) and the window may close. */
  'window.mayClose': call(Nothing, Nothing),
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallRequest<N extends CallName> = z.infer<Calls[N]['request']>;
export type CallReply<N extends CallName> = z.infer<Calls[N]['reply']>;

/** A reply as data: Electron alone would pass on only an error's message. */
export const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: UserErrorData }),
]);
export type Answer = z.infer<typeof Answer>;

/** Events pushed from main to the page. */
export const events = {
  /** Something was opened from outside the page: a second instance, the system, the command line. */
  opened: Opened,
  command: z.object({ id: CommandId }),
  /** How much of an export that lasts is made, from 0 to 1. */
  exporting: z.object({ share: z.number() }),
  /** Main wants to close the window: save now, then call `window.mayClose`. */
  closing: z.null(),
} as const;
export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<N extends EventName> = z.infer<Events[N]>;

/**
 * What the preload puts on `window.chancery`: one function per call, one `on` for the events. Requests, answers and
 * payloads cross as JSON text.
 */
export type Bridge = {
  call: {
    [N in CallName]: N extends 'files.dropped'
      ? (files: readonly unknown[], into?: Into | null) => Promise<string>
      : (request: string) => Promise<string>;
  };
  on: { [N in EventName]: (listener: (payload: string) => void) => () => void };
};
