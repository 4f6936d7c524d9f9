/** Kinds of note in the real app: chosen for a new note, changed with one undo, and a second note from the same facts. */
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingsOnDisk, type Chancery, paste, ROOT, startChancery, until } from './chancery';

let app: Chancery;
const note = () => app.page.getByRole('textbox', { name: 'Note text' });
const sections = () => note().locator('h2').allTextContents();
const dialog = () => app.page.getByRole('dialog', { name: 'Kind of note' });
const openKinds = async () => {
  await app.page.keyboard.press('ControlOrMeta+Shift+K');
  await dialog().waitFor();
};
const saved = (name: string, look: (templates: string[]) => boolean) =>
  until(name, async () => look((await briefingsOnDisk(app)).map(({ briefing }) => briefing.template)), 10_000);

beforeAll(async () => {
  app = await startChancery();
});
afterAll(() => app.end());

describe('the kind of note', () => {
  it('is chosen on the first screen and remembered', async () => {
    const kind = app.page.getByLabel('New notes are a');
    await kind.selectOption({ label: 'Ministerial briefing note' });
    await paste(app, await readFile(path.join(ROOT, 'tests/corpus/dev/20.txt'), 'utf8'));
    await note().waitFor();
    expect(await sections()).toContain('Recommendation');
    await saved('a ministerial note on disk', (templates) => templates.includes('ministerial'));
    expect(JSON.parse(await readFile(path.join(app.userData, 'settings.json'), 'utf8')).template).toBe('ministerial');
  });

  it('changes with what the author wrote, and one undo takes it back', async () => {
    await note().locator('[data-author]').first().click();
    await app.page.keyboard.type('That you write to Oslo by Friday.');
    const before = await sections();
    await openKinds();
    await dialog()
      .getByRole('radio', { name: /^Post-visit report/ })
      .check();
    await dialog().getByRole('button', { name: 'Change this note' }).click();
    expect(await sections()).toContain('Documents signed');
    const place = note().locator('h2', { hasText: 'Recommendations' }).locator('xpath=following-sibling::*[1]');
    expect(await place.textContent()).toContain('That you write to Oslo by Friday.');
    await saved('the report on disk', (templates) => templates.includes('visit-report'));
    await app.page.keyboard.press('ControlOrMeta+2');
    await app.page.keyboard.press('ControlOrMeta+Z');
    expect(await sections()).toEqual(before);
    expect(await note().textContent()).toContain('That you write to Oslo by Friday.');
    await saved('the ministerial note again', (templates) => templates.includes('ministerial'));
  });

  it('a second note is made from the same facts, and a correction in it is offered to the first', async () => {
    await openKinds();
    await dialog()
      .getByRole('radio', { name: /^Meeting readout/ })
      .check();
    await dialog().getByRole('button', { name: 'Make a second note' }).click();
    await until('the readout', async () => (await sections()).includes('Agreed and signed'), 20_000);
    expect(await note().textContent()).not.toContain('Oslo by Friday');
    const claim = note().locator('[data-claim]', { hasText: 'pilot green shipping corridor' }).last();
    await claim.click();
    await app.page.keyboard.press('Home');
    for (let i = 0; i < 4; i++) await app.page.keyboard.press('ArrowRight');
    await app.page.keyboard.type('two ');
    await until(
      'the edit on disk',
      async () =>
        (await briefingsOnDisk(app)).some(({ briefing }) =>
          JSON.stringify(briefing.note).includes('The two sides agreed to explore a pilot'),
        ),
      10_000,
    );
    await app.page.getByRole('button', { name: 'Library' }).click();
    const first = (await briefingsOnDisk(app)).find(({ briefing }) => briefing.template === 'ministerial');
    expect(first).toBeDefined();
    await app.page.locator('.row').last().click();
    await until('the first note', async () => (await sections()).includes('Considerations'), 20_000);
    await app.page.getByRole('button', { name: 'Look at them' }).click();
    await app.page.getByRole('button', { name: 'Take over' }).click();
    expect(await note().textContent()).toContain('The two sides agreed to explore a pilot');
  });
});
