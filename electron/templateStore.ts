/** All templates that there are: those that come with the app, and the user's own as files in one folder. */
import * as path from 'node:path';
import type { TemplateEntry } from '../shared/contract';
import { toUserErrorData, UserError } from '../shared/error';
import { freeId, parseTemplate, serializeTemplate, type Template } from '../shared/model/template';
import { changedAt, exists, listFiles, makeFolder, readText, remove, sweepTempFiles, writeWhole } from './files';
import { DEFAULT_TEMPLATE, TEMPLATE_IDS, templateById, templateOrNull } from './templates';

/** A file beyond this is not even read; what is wrong with smaller ones their faults say. */
const READ_LIMIT = 1024 * 1024;

type Own = { file: string; template: Template; modified: string } | { file: string; problem: TemplateEntry['problem'] };

/**
 * An own template with the id of a bundled one stands in its place until it is removed. A file that cannot be read as a
 * template is listed with its faults and never written to.
 */
export class TemplateStore {
  private own: readonly Own[] = [];
  /** What was removed in this run, for an undo: name of the file → its text. */
  private readonly removed = new Map<string, string>();

  private constructor(private readonly folder: string) {}

  static async load(folder: string): Promise<TemplateStore> {
    const store = new TemplateStore(folder);
    await sweepTempFiles(folder);
    await store.list();
    return store;
  }

  /** The bundled ones first, in their order, then the user's own by name. Reads the folder anew. */
  async list(): Promise<TemplateEntry[]> {
    const files = (await exists(this.folder)) ? await listFiles(this.folder, '.json', 0) : [];
    const read = await Promise.all(files.sort().map((file) => this.read(file)));
    this.own = withoutTwins(read);
    const bundled = TEMPLATE_IDS.map((id): TemplateEntry => {
      const mine = this.ownById(id);
      const origin = mine ? 'changed' : 'bundled';
      const { template, modified } = mine ?? { template: templateById(id), modified: null };
      return { key: id, name: template.name, origin, template, problem: null, modified };
    });
    const others = this.own.flatMap((each): TemplateEntry[] => {
      const name = path.basename(each.file, '.json');
      const key = `file:${path.basename(each.file)}`;
      if ('problem' in each) return [{ key, name, origin: 'own', template: null, problem: each.problem, modified: null }];
      const { template, modified } = each;
      if (TEMPLATE_IDS.includes(template.id)) return [];
      return [{ key: template.id, name: template.name, origin: 'own', template, problem: null, modified }];
    });
    return [...bundled, ...others.sort((a, b) => a.name.localeCompare(b.name))];
  }

  /** Null where there is none of that id: a briefing may follow somebody else's. */
  orNull(id: string): Template | null {
    return this.ownById(id)?.template ?? templateOrNull(id);
  }

  /** @throws UserError `no-such-template` */
  byId(id: string): Template {
    return this.orNull(id) ?? templateById(id);
  }

  /** For a briefing whose template is not at hand: it opens all the same, and nothing is asked of its length. */
  orStandIn(id: string): Template {
    const found = this.orNull(id);
    if (found) return found;
    const { sections, ...rest } = templateById(DEFAULT_TEMPLATE);
    const length = { pages: null, words: null };
    return { ...rest, id, name: id, length, sections: sections.map((section) => ({ ...section, maxWords: null })) };
  }

  /** Writes a template of the user's own, new or changed. */
  async save(given: Template): Promise<{ savedAt: string }> {
    const template = parseTemplate(serializeTemplate(given), given.name);
    await makeFolder(this.folder);
    const file = this.ownById(template.id)?.file ?? (await this.freeFile(template.id));
    await writeWhole(file, serializeTemplate(template));
    await this.list();
    return { savedAt: (await changedAt(file)).toISOString() };
  }

  /** A new one of the user's own, under a name and id that no other has. */
  async add(template: Template, name: string): Promise<Template> {
    const made = { ...template, name, id: freeId(name, (id) => this.orNull(id) !== null) };
    await this.save(made);
    return made;
  }

  /** A file from outside. */
  async import(file: string): Promise<Template> {
    return this.addNamed(await readTemplate(file));
  }

  /** One from outside. It keeps its id and name unless another template has the id. */
  async addNamed(template: Template): Promise<Template> {
    if (this.orNull(template.id) !== null) return this.add(template, this.freeName(template.name));
    await this.save(template);
    return template;
  }

  /** “Readout (copy)”, “Readout (copy 2)” … */
  freeName(name: string): string {
    const taken = new Set([
      ...TEMPLATE_IDS.map((id) => this.byId(id).name),
      ...this.own.map((each) => ('template' in each ? each.template.name : '')),
    ]);
    const stem = name.replace(/ \(copy(?: \d+)?\)$/, '').slice(0, 100);
    for (let n = 1; ; n++) {
      const free = `${stem} (copy${n === 1 ? '' : ` ${n}`})`;
      if (!taken.has(free)) return free;
    }
  }

  /** Takes a file of the user's own away; a bundled template that it stood for is there again. Gives what `putBack` wants. */
  async remove(key: string): Promise<string> {
    const found = this.own.find(
      (each) => key === `file:${path.basename(each.file)}` || ('template' in each && each.template.id === key),
    );
    if (!found)
      throw new UserError('no-own-template', 'This template comes with Chancery and stays.', {
        action: 'Duplicate it to change it.',
      });
    const name = path.basename(found.file);
    this.removed.set(name, await readText(found.file, READ_LIMIT));
    await remove(found.file);
    await this.list();
    return name;
  }

  async putBack(name: string): Promise<void> {
    const text = this.removed.get(name);
    if (text === undefined) throw new UserError('not-removed', 'There is nothing to put back.');
    const file = path.join(this.folder, name);
    await writeWhole((await exists(file)) ? await this.freeFile(path.basename(name, '.json')) : file, text);
    this.removed.delete(name);
    await this.list();
  }

  private ownById(id: string): { file: string; template: Template; modified: string } | null {
    for (const each of this.own) if ('template' in each && each.template.id === id) return each;
    return null;
  }

  private async freeFile(stem: string): Promise<string> {
    for (let n = 1; ; n++) {
      const file = path.join(this.folder, `${stem}${n === 1 ? '' : `-${n}`}.json`);
      if (!(await exists(file))) return file;
    }
  }

  private async read(file: string): Promise<Own> {
    try {
      return { file, template: await readTemplate(file), modified: (await changedAt(file)).toISOString() };
    } catch (error) {
      return { file, problem: toUserErrorData(error) };
    }
  }
}

/** @throws UserError `bad-template` with its faults, `unreadable` */
export async function readTemplate(file: string): Promise<Template> {
  const name = path.basename(file, '.json');
  const text = await readText(file, READ_LIMIT).catch((error: unknown) => {
    throw error instanceof UserError && error.data.code === 'too-large'
      ? new UserError('bad-template', `The template “${name}” has a fault: it is larger than 256 KB.`)
      : error;
  });
  return parseTemplate(text, name);
}

/** Of two files with one id the first counts, and the other says so. */
function withoutTwins(read: readonly Own[]): Own[] {
  const seen = new Map<string, string>();
  return read.map((each): Own => {
    if (!('template' in each)) return each;
    const { id, name } = each.template;
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, path.basename(each.file));
      return each;
    }
    const problem = new UserError(
      'bad-template',
      `The template “${name}” has a fault: its id “${id}” is that of the file “${first}”.`,
      {
        action: 'Give it an id of its own.',
      },
    );
    return { file: each.file, problem: problem.data };
  });
}
