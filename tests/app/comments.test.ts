/** Comments keep the words that they are about, and what is typed of them; letters typed there are never commands. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { briefingsOnDisk, type Chancery, focusedName, startChancery, until } from './chancery';
import { hand, startNote } from './hand';

let app: Chancery;
beforeAll(async () => {
  app = await startNote({ width: 1280, height: 800 });
  app.page.setDefaultTimeout(8_000);
  await own().click();
  await type('We note the result.');
  await line('We note the result.').waitFor();
});
afterAll(() => app.end());
const { note, own, press, type, picture } = hand(() => app);

const list = () => app.page.getByRole('complementary', { name: 'Comments' });
const remark = () => app.page.getByRole('form', { name: 'Comment' }).getByRole('textbox', { name: 'Comment' });
const edited = () => list().getByRole('textbox', { name: 'Comment' });
const lit = () => note().locator('.cm').allInnerTexts();
const button = (name: string) => list().getByRole('button', { name, exact: true });
const inFocus = (name: string) => until(`the hand is at “${name}”`, async () => (await focusedName(app)) === name);
const line = (words: string) => own().locator('p', { hasText: words });
/** Clicks at the beginning of a line, which no form beside its last word covers. */
const goTo = (words: string) => line(words).click({ position: { x: 2, y: 8 } });

/** Writes a line of one's own and selects its last word. */
async function lastWordOf(words: string): Promise<void> {
  await goTo('We note the result.');
  await press('End', 'Enter');
  await type(words);
  for (const _ of words.split(' ').at(-1) ?? '') await press('Shift+ArrowLeft');
}

async function comment(words: string, text: string): Promise<void> {
  await lastWordOf(words);
  await press('ControlOrMeta+Shift+M');
  await remark().fill(text);
  await press('ControlOrMeta+Enter');
  await list().locator('.said', { hasText: text }).waitFor();
}

/** Takes all comments out, and closes what is open. */
beforeEach(async () => {
  if ((await list().count()) === 0) await press('ControlOrMeta+Shift+L');
  await list().waitFor();
  while ((await button('Remove').count()) > 0) await button('Remove').first().click();
  await button('Close the comments').click();
});

describe('a comment that is being written', () => {
  it('stays on its words while words are typed before them', async () => {
    await lastWordOf('alpha bravo charlie');
    await press('ControlOrMeta+Shift+M');
    await remark().fill('Who is this?');
    await goTo('alpha bravo');
    await press('Home');
    await type('Once again: ');
    expect(await note().locator('.held').allInnerTexts()).toEqual(['charlie']);
    await picture('comment-held');
    await app.page.getByRole('button', { name: 'Add comment' }).click();
    await list().waitFor();
    expect(await lit()).toEqual(['charlie']);
    expect(await note().locator('.held').count()).toBe(0);
  });

  it('is kept when the form is left by Esc, and comes back', async () => {
    await lastWordOf('delta echo');
    await press('ControlOrMeta+Shift+M');
    await type('Half a remark');
    await press('Escape');
    expect(await remark().count()).toBe(0);
    await until('it is said', async () => (await app.page.locator('footer').innerText()).includes('not added yet'));
    await press('ControlOrMeta+Shift+M');
    await remark().waitFor();
    expect(await remark().inputValue()).toBe('Half a remark');
    await press('Escape');
    await press('ArrowRight', 'Enter');
    await type('Another line');
    await press('ControlOrMeta+Shift+M');
    await until('it is there again', async () => (await remark().inputValue()) === 'Half a remark');
    await press('ControlOrMeta+Enter');
    await list().waitFor();
    expect(await lit()).toEqual(['echo']);
  });

  it('waits while another is written, and goes by its own Cancel only', async () => {
    await lastWordOf('foxtrot golf');
    await press('ControlOrMeta+Shift+M');
    await type('The first');
    await comment('hotel india', 'The second');
    expect(await lit()).toEqual(['india']);
    expect(await note().locator('.held').allInnerTexts()).toEqual(['golf']);
    await goTo('foxtrot golf');
    await press('End', 'ControlOrMeta+Shift+M');
    expect(await remark().inputValue()).toBe('The first');
    await app.page.getByRole('form', { name: 'Comment' }).getByRole('button', { name: 'Cancel' }).click();
    expect(await note().locator('.held').count()).toBe(0);
    await lastWordOf('foxtrot once more');
    await press('ControlOrMeta+Shift+M');
    expect(await remark().inputValue()).toBe('');
    await press('Escape');
  });

  it('asks for other words where its own are gone', async () => {
    await lastWordOf('juliet kilo');
    await press('ControlOrMeta+Shift+M');
    await remark().fill('On what is gone');
    await goTo('juliet kilo');
    await press('End');
    for (const _ of 'kilo') await press('Backspace');
    await app.page.getByRole('button', { name: 'Add comment' }).click();
    await app.page.getByText('Its words are gone', { exact: false }).first().waitFor();
    expect(await lit()).toEqual([]);
    await goTo('juliet');
    await press('Home', 'Shift+End');
    await app.page.getByRole('button', { name: 'Add comment' }).click();
    await list().waitFor();
    expect((await lit()).join('').trim()).toBe('juliet');
  });
});

describe('a comment in the list', () => {
  const looked = () => app.page.locator('.note-body [data-status="verified"], .note-body [data-status="rejected"]').count();

  it('is edited where the letters go into its text', async () => {
    await comment('lima mike', 'Ask');
    const before = await looked();
    await button('Edit').focus();
    await press('Enter');
    await inFocus('Comment');
    await press('End');
    await type(' vxj');
    expect(await edited().inputValue()).toBe('Ask vxj');
    expect(await looked()).toBe(before);
    await button('Keep').click();
    await inFocus('Show “mike” in the note');
    await button('Edit').click();
    await inFocus('Comment');
    await button('Cancel').click();
    await inFocus('Show “mike” in the note');
    expect(await list().innerText()).toContain('Ask vxj');
  });

  it.each(['ControlOrMeta+3', 'Escape'])('keeps an edit that is not finished when the list is closed by %s', async (key) => {
    await comment('november oscar', 'Ask');
    await button('Edit').click();
    await inFocus('Comment');
    await edited().fill('Ask the embassy');
    await press(key);
    await list().waitFor({ state: 'detached' });
    await press('ControlOrMeta+Shift+L');
    await edited().waitFor();
    expect(await edited().inputValue()).toBe('Ask the embassy');
    await picture('comment-edited');
    await button('Keep').click();
    expect(await list().innerText()).toContain('Ask the embassy');
    expect(await edited().count()).toBe(0);
  });

  it.each(['Resolve', 'Remove'])('hands the focus to its neighbour after %s, then to the close button', async (act) => {
    await comment('papa quebec', 'One');
    await comment('romeo sierra', 'Two');
    expect(await list().locator('li').count()).toBe(2);
    await button(act).first().click();
    await until('one is left', async () => (await list().locator('li').count()) === 1);
    await inFocus(`Show “${(await lit())[0]}” in the note`);
    await button(act).click();
    await inFocus('Close the comments');
  });
});

it('a link goes on the words for which it was asked', async () => {
  await lastWordOf('tango uniform');
  await app.page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Link' }).click();
  await app.page.getByRole('textbox', { name: 'Address' }).fill('example.org');
  await goTo('tango');
  await press('Home');
  await type('Also: ');
  await app.page.getByRole('button', { name: 'Set link' }).click();
  await note().locator('a[href="https://example.org"]').waitFor();
  expect(await note().locator('a[href="https://example.org"]').innerText()).toBe('uniform');
});

it('the form of a link is left by Esc: nothing changes, and on the same words it has what was typed', async () => {
  const ask = () => app.page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Link' }).click();
  const address = () => app.page.getByRole('textbox', { name: 'Address' });
  const selected = () => app.page.evaluate(() => String(getSelection()));
  const leave = async () => {
    await press('Escape');
    await address().waitFor({ state: 'detached' });
    await inFocus('Note text');
  };
  await lastWordOf('bravo zulu');
  const before = await note().innerText();
  await ask();
  await type('example.org/pa');
  await leave();
  expect(await selected()).toBe('zulu');
  expect(await note().innerText()).toBe(before);
  expect(await note().locator('.held').count()).toBe(0);
  await ask();
  expect(await address().inputValue()).toBe('example.org/pa');
  await leave();
  await press('Home', 'Shift+ArrowRight');
  await ask();
  expect(await address().inputValue()).toBe('');
  await leave();
  expect(await selected()).toBe('b');
  await press('Home');
  await type('Over: ');
  await press('End');
  for (const _ of 'zulu') await press('Shift+ArrowLeft');
  await ask();
  expect(await address().inputValue()).toBe('example.org/pa');
  await press('End');
  await type('per');
  await press('Enter');
  expect(await note().locator('a[href="https://example.org/paper"]').innerText()).toBe('zulu');
  await ask();
  expect(await address().inputValue()).toBe('https://example.org/paper');
  await leave();
});

it('what is being written is kept when the app is closed, a new comment and a change to one', async () => {
  await comment('victor whiskey', 'Ask');
  await button('Edit').click();
  await edited().fill('Ask the embassy first');
  await lastWordOf('xray yankee');
  await press('ControlOrMeta+Shift+M');
  await type('Is this the right na');
  await app.quit();
  app = await startChancery({ folder: app.folder });
  app.page.setDefaultTimeout(8_000);
  await app.page.getByRole('button', { name: 'Library' }).first().click();
  await app.page
    .getByRole('button', { name: /fifth round/i })
    .first()
    .click();
  await note().waitFor();
  await until('it is said', async () => (await app.page.locator('footer').innerText()).includes('not added yet'));
  expect(await note().locator('.held').allInnerTexts()).toEqual(['yankee']);
  await press('ControlOrMeta+Shift+L');
  await list().waitFor();
  await picture('comments-kept');
  expect(await edited().inputValue()).toBe('Ask the embassy first');
  await button('Keep').click();
  await button('Write on').click();
  await picture('comment-on');
  await inFocus('Comment');
  expect(await remark().inputValue()).toBe('Is this the right na');
  await press('End');
  await type('me?');
  await press('ControlOrMeta+Enter');
  await list().locator('.said', { hasText: 'Is this the right name?' }).waitFor();
  expect(await list().locator('.said').allInnerTexts()).toContain('Ask the embassy first');
  await until('nothing is kept any more', async () => {
    const [on] = await briefingsOnDisk(app);
    return on !== undefined && on.briefing.commentDrafts === undefined;
  });
});
