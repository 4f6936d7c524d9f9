/** The user's own templates as files in a folder: what is listed, what stands in for what, what is never lost. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemplateStore } from '../../../electron/templateStore';
import { bundledFace, TEMPLATE_IDS, templateById } from '../../../electron/templates';
import { parseTemplate, serializeTemplate, type Template } from '../../../shared/model/template';
import { readout, template } from '../../support/make';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'chancery-templates-'));
  folder = path.join(root, 'templates');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const mine = (patch: Partial<Template> = {}): Template => ({ ...readout, id: 'mine', name: 'Mine', ...patch });
async function put(name: string, content: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), content);
  return path.join(folder, name);
}
const listed = async (store: TemplateStore) => (await store.list()).map(({ key, origin }) => `${key}: ${origin}`);

describe('what an export says of a bundled template', () => {
  it.each(TEMPLATE_IDS)('%s: is what the schema reads', (id) => {
    const { name, letterhead } = templateById(id);
    expect(bundledFace(id)).toEqual({ name, letterhead });
  });
  it.each(['none', 'toString', '__proto__'])('%s: is none', (id) => expect(bundledFace(id)).toBeNull());
});

describe('the list', () => {
  it('without a folder has the bundled ones, in their order', async () => {
    const store = await TemplateStore.load(folder);
    expect(await listed(store)).toEqual(
      ['readout', 'scene-setter', 'ministerial', 'visit-report', 'lines-to-take', 'tracker'].map((id) => `${id}: bundled`),
    );
    expect(await readdir(root)).toEqual([]);
  });

  it('has the own ones after them, by name, and one that stands for a bundled one in its place', async () => {
    await put('b.json', serializeTemplate(mine({ id: 'b', name: 'Zebra' })));
    await put('a.json', serializeTemplate(mine({ id: 'a', name: 'Ant' })));
    await put('t.json', serializeTemplate({ ...template('tracker'), name: 'Our tracker' }));
    const store = await TemplateStore.load(folder);
    expect((await listed(store)).slice(5)).toEqual(['tracker: changed', 'a: own', 'b: own']);
    expect(store.byId('tracker').name).toBe('Our tracker');
  });

  const faulty: [string, string, RegExp][] = [
    ['no JSON', '{"name": ', /“broken” has a fault: it is no JSON/],
    [
      'a misspelt field',
      serializeTemplate(mine({ title: '{event.rond}' })),
      /line \d+, title: unknown field “event\.rond”, did you mean “event\.round”/,
    ],
    ['a poisoned prototype', '{"__proto__": {"polluted": true}}', /“__proto__” is not allowed/],
    ['10 MB of nesting', '['.repeat(10_000_000), /larger than 256 KB/],
    ['200 KB of nesting', '['.repeat(200_000), /nested more than 12 deep/],
    ['another format', '{"format": "chancery-briefing", "version": 1}', /format/],
  ];
  it.each(faulty)('a file with %s is listed with its fault, and left as it is', async (_name, content, fault) => {
    const file = await put('broken.json', content);
    const store = await TemplateStore.load(folder);
    const entry = (await store.list()).at(-1);
    expect(entry).toMatchObject({ key: 'file:broken.json', name: 'broken', template: null });
    expect(entry?.problem?.message).toMatch(fault);
    expect(await readFile(file, 'utf8')).toBe(content);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('of two files with one id the first counts, and the other says so', async () => {
    await put('1.json', serializeTemplate(mine({ name: 'First' })));
    await put('2.json', serializeTemplate(mine({ name: 'Second' })));
    const store = await TemplateStore.load(folder);
    expect(store.byId('mine').name).toBe('First');
    expect((await store.list()).map(({ problem }) => problem?.message).filter(Boolean)).toEqual([
      'The template “Second” has a fault: its id “mine” is that of the file “1.json”.',
    ]);
  });
});

describe('changes', () => {
  it('a copy has a free name and id, and is a file that reads as it was', async () => {
    const store = await TemplateStore.load(folder);
    const first = await store.add(readout, store.freeName(readout.name));
    const second = await store.add(first, store.freeName(first.name));
    expect([first.name, first.id]).toEqual(['Meeting readout (copy)', 'meeting-readout-copy']);
    expect([second.name, second.id]).toEqual(['Meeting readout (copy 2)', 'meeting-readout-copy-2']);
    const text = await readFile(path.join(folder, 'meeting-readout-copy.json'), 'utf8');
    expect(parseTemplate(text, 'copy')).toEqual({ ...readout, name: first.name, id: first.id });
  });

  it('saving changes the file that the template came from', async () => {
    const file = await put('Anything.json', serializeTemplate(mine()));
    const store = await TemplateStore.load(folder);
    await store.save(mine({ name: 'Renamed' }));
    expect(await readdir(folder)).toEqual(['Anything.json']);
    expect(parseTemplate(await readFile(file, 'utf8'), '').name).toBe('Renamed');
  });

  it('what does not fit is refused, and the file is as it was', async () => {
    const store = await TemplateStore.load(folder);
    await store.save(mine());
    await expect(store.save(mine({ title: '{nothing.here}' }))).rejects.toThrow('unknown field');
    expect(store.byId('mine').title).toBe(readout.title);
  });

  it('removing the one that stands for a bundled one restores it, and can be taken back', async () => {
    const store = await TemplateStore.load(folder);
    await store.save({ ...readout, name: 'Ours' });
    const removed = await store.remove('readout');
    expect(store.byId('readout').name).toBe('Meeting readout');
    await store.putBack(removed);
    expect(store.byId('readout').name).toBe('Ours');
  });

  it('a file with faults is removed and put back word for word', async () => {
    const file = await put('broken.json', '{ not a template');
    const store = await TemplateStore.load(folder);
    await store.putBack(await store.remove('file:broken.json'));
    expect(await readFile(file, 'utf8')).toBe('{ not a template');
  });

  it('a bundled one is never removed', async () => {
    const store = await TemplateStore.load(folder);
    await expect(store.remove('readout')).rejects.toThrow('comes with Chancery');
  });
});

describe('from outside', () => {
  it('keeps its id, or gets a free one where another has it', async () => {
    const store = await TemplateStore.load(folder);
    await writeFile(path.join(root, 'x.json'), serializeTemplate(mine()));
    expect((await store.import(path.join(root, 'x.json'))).id).toBe('mine');
    expect(await store.import(path.join(root, 'x.json'))).toMatchObject({ id: 'mine-copy', name: 'Mine (copy)' });
  });

  it('a faulty one is refused, and nothing is written', async () => {
    const store = await TemplateStore.load(folder);
    await writeFile(path.join(root, 'x.json'), '{}');
    await expect(store.import(path.join(root, 'x.json'))).rejects.toThrow('The template “x” has');
    expect(await readdir(root)).toEqual(['x.json']);
  });
});

it('a briefing whose template is nowhere opens with a stand-in that asks nothing of it', async () => {
  const store = await TemplateStore.load(folder);
  const standIn = store.orStandIn('somebody-elses');
  expect(standIn).toMatchObject({ id: 'somebody-elses', length: { pages: null, words: null } });
  expect(standIn.sections.every(({ maxWords }) => maxWords === null)).toBe(true);
});
