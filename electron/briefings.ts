import * as path from 'node:path';
import { noteFileName } from '../shared/brief/library';
import { setAside } from '../shared/brief/setAside';
import { standingFacts } from '../shared/brief/sources/standing';
import type { Rungs } from '../shared/brief/strengthOrder';
import type { CallReply, OpenBriefing } from '../shared/contract';
import { toUserErrorData, UserError, type UserErrorData } from '../shared/error';
import type { Article } from '../shared/model/article';
import { type Briefing, parseBriefing, serializeBriefing } from '../shared/model/briefing';
import type { CommentDraft } from '../shared/model/commentDraft';
import { noteDocToJSON, parseNoteDoc } from '../shared/model/note';
import { articlesBefore } from '../shared/model/previous';
import type { Template } from '../shared/model/template';
import { exists, freePath, listFiles, makeFolder, readText, remove, stamp, writeWhole } from './files';

export const BRIEFING_LIMIT = 64 * 1024 * 1024;

/** A briefing on disk and in memory. */
type Held = { briefing: Briefing; file: string; stamp: string | null; saving: Promise<unknown>; strength: Rungs };
export type Saved = CallReply<'briefing.save'>;

/**
 * The briefings that are open, by id: the only place that knows which file a briefing is kept in. Saves of
 * one briefing run one after the other. A file that another program changed is never overwritten: the
 * officer's state then goes to a file of its own beside it.
 */
export class Briefings {
  private readonly held = new Map<string, Held>();

  constructor(
    /** Folder for the last state of a briefing that could not be saved where it belongs. */
    private readonly recoveryFolder: string,
    private readonly templateOf: (id: string) => Template,
    /** The order by which words of two rounds are called weaker or stronger. */
    private readonly strength: () => Promise<Rungs>,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  /** Writes a new briefing into `folder` under a name of its own. */
  async create(briefing: Briefing, folder: string): Promise<OpenBriefing> {
    await makeFolder(folder);
    const file = await freePath(folder, noteFileName(briefing), '.brief');
    await writeWhole(file, serializeBriefing(briefing));
    return this.hold(briefing, file);
  }

  /** Reads a `.brief` file. The same file opened again gives the state in memory. */
  async open(file: string): Promise<OpenBriefing> {
    for (const held of this.held.values())
      if (held.file === file && (await stamp(file)) === held.stamp) {
        held.strength = await this.strength();
        return this.view(held);
      }
    const briefing = parseBriefing(await readText(file, BRIEFING_LIMIT), path.basename(file));
    return this.hold(briefing, file);
  }

  view(held: Held): OpenBriefing {
    const { briefing, file } = held;
    return {
      id: briefing.id,
      fileName: path.basename(file),
      folder: path.basename(path.dirname(file)),
      template: this.templateOf(briefing.template),
      articles: briefing.articles,
      facts: briefing.facts,
      previous: briefing.previous ?? null,
      strength: [...held.strength],
      note: noteDocToJSON(briefing.note),
      commentDrafts: briefing.commentDrafts ?? [],
      word: briefing.word ?? null,
      setAside: setAside(briefing.note, standingFacts(briefing.articles, briefing.facts)),
      savedAt: briefing.modified,
    };
  }

  /** The briefing with the given words of the note, as an export needs it. */
  withNote(id: string, note: unknown): Briefing {
    return withNote(this.get(id).briefing, readNote(note));
  }

  current(id: string): OpenBriefing | null {
    const held = this.held.get(id);
    return held ? this.view(held) : null;
  }

  /** What a briefing rests on already, the articles of the rounds before among them. */
  articlesOf(id: string): readonly Article[] {
    const { articles, previous } = this.get(id).briefing;
    return [...articles, ...articlesBefore(previous)];
  }

  /** The file that an open briefing is kept in. */
  fileOf(id: string): string {
    return this.get(id).file;
  }

  /** Saves the words of a note and the comments being written on it; one save at a time, the next queued behind it. */
  async save(id: string, note: unknown, drafts: readonly CommentDraft[]): Promise<Saved> {
    const doc = readNote(note);
    const commentDrafts = drafts.length > 0 ? [...drafts] : undefined;
    return this.queue(this.get(id), (briefing) => ({ ...withNote(briefing, doc), commentDrafts }));
  }

  /** Changes what is kept beside the note: its articles and their facts. The note's words stay as they are. */
  async change(id: string, change: (briefing: Briefing) => Briefing): Promise<OpenBriefing> {
    const held = this.get(id);
    await this.queue(held, change);
    return this.view(held);
  }

  private queue(held: Held, change: (briefing: Briefing) => Briefing): Promise<Saved> {
    const run = held.saving.catch(() => undefined).then(() => this.write(held, change(held.briefing)));
    held.saving = run;
    return run;
  }

  /** All saves under way have ended, well or badly. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.held.values()].map((held) => held.saving));
  }

  private async write(held: Held, changed: Briefing): Promise<Saved> {
    const now = this.clock();
    const next: Briefing = { ...changed, revision: held.briefing.revision + 1, modified: now.toISOString() };
    const notice = await this.stepAside(held, now);
    try {
      await writeWhole(held.file, serializeBriefing(next));
    } catch (error) {
      throw await this.recover(next, held, error);
    }
    held.briefing = next;
    held.stamp = await stamp(held.file);
    await remove(this.recoveryFile(next.id));
    return { savedAt: next.modified, revision: next.revision, fileName: path.basename(held.file), notice };
  }

  /** Before a save: if the file is no longer the one that was read, the save goes to a new file beside it. */
  private async stepAside(held: Held, now: Date): Promise<UserErrorData | null> {
    const found = await stamp(held.file);
    if (found === held.stamp) return null;
    const name = path.basename(held.file);
    if (found === null) {
      return new UserError(
        'file-gone',
        `“${name}” was moved or deleted by another program. Your note was saved again under that name.`,
        {},
      ).data;
    }
    if (await this.sameContent(held)) return null;
    const time = `${String(now.getHours()).padStart(2, '0')}.${String(now.getMinutes()).padStart(2, '0')}`;
    held.file = await freePath(path.dirname(held.file), `${path.basename(held.file, '.brief')} (yours, ${time})`, '.brief');
    return new UserError(
      'changed-outside',
      `“${name}” was changed by another program. It was not overwritten: your note is now kept as “${path.basename(held.file)}”.`,
      {
        action: 'Compare the two, then delete the one you do not want.',
      },
    ).data;
  }

  /** A touch, or a copy by a sync client, changes the stamp but not the words. */
  private async sameContent(held: Held): Promise<boolean> {
    const text = await readText(held.file, BRIEFING_LIMIT).catch(() => null);
    return text === serializeBriefing(held.briefing);
  }

  private async recover(briefing: Briefing, held: Held, error: unknown): Promise<UserError> {
    const data = toUserErrorData(error);
    try {
      await makeFolder(this.recoveryFolder);
      await writeWhole(this.recoveryFile(briefing.id), serializeBriefing(briefing));
      return new UserError(data.code, `${data.message} Your work is kept in memory and in the recovery file.`, data);
    } catch {
      return new UserError(data.code, `${data.message} Your work is kept in memory only: leave the window open.`, {
        ...data,
        place: path.dirname(held.file),
      });
    }
  }

  private recoveryFile(id: string): string {
    return path.join(this.recoveryFolder, `${id}.brief`);
  }

  /**
   * States that could not be saved in an earlier run, moved into `folder` as files of their own.
   * Gives a sentence for each.
   */
  async takeRecovered(folder: string): Promise<UserErrorData[]> {
    if (!(await exists(this.recoveryFolder))) return [];
    const notices: UserErrorData[] = [];
    for (const file of await listFiles(this.recoveryFolder, '.brief', 0)) {
      try {
        const briefing = parseBriefing(await readText(file, BRIEFING_LIMIT), path.basename(file));
        await makeFolder(folder);
        const target = await freePath(folder, `${noteFileName(briefing)} (recovered)`, '.brief');
        await writeWhole(target, serializeBriefing(briefing));
        await remove(file);
        notices.push(
          new UserError('recovered', `A note that could not be saved last time was recovered as “${path.basename(target)}”.`, {})
            .data,
        );
      } catch (error) {
        notices.push(toUserErrorData(error));
      }
    }
    return notices;
  }

  private async hold(briefing: Briefing, file: string): Promise<OpenBriefing> {
    const strength = await this.strength();
    const held: Held = { briefing, file, stamp: await stamp(file), saving: Promise.resolve(), strength };
    this.held.set(briefing.id, held);
    return this.view(held);
  }

  private get(id: string): Held {
    const held = this.held.get(id);
    if (!held)
      throw new UserError('not-open', 'This briefing is not open any more.', { action: 'Open it again from the library.' });
    return held;
  }
}

/** The note says itself which template it follows, so that an undo of a switch is saved as well. */
const withNote = (briefing: Briefing, note: Briefing['note']): Briefing => ({
  ...briefing,
  note,
  template: note.attrs.template ?? briefing.template,
});

function readNote(note: unknown): Briefing['note'] {
  try {
    return parseNoteDoc(note);
  } catch (error) {
    throw new UserError(
      'bad-note',
      'The note could not be saved because it holds something that Chancery does not know. The file is as it was.',
      {
        reason: error instanceof Error ? error.message : String(error),
      },
    );
  }
}
