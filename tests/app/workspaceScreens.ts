/** The screens, dialogs, cards and bars of an open briefing, and how a person comes to them. */
import * as path from 'node:path';
import { answerOpenDialog, type Chancery, ROOT } from './chancery';
import { correctFirst, type Screen } from './screens';

/** All states of an open briefing of three articles, in an order in which each can be reached from the last. */
export function workspaceScreens(app: Chancery): Screen[] {
  const { page } = app;
  const press = (key: string) => page.keyboard.press(key);
  const leave = () => press('Escape');
  const note = page.getByRole('textbox', { name: 'Note text' });
  const list = page.getByRole('region', { name: 'List of facts' });
  const dialog = (name: string) => page.getByRole('dialog', { name }).waitFor();
  /** The keys for the panes go there in narrow windows too. */
  const pane = async (n: 1 | 2 | 3) => {
    await press(`ControlOrMeta+${n}`);
    await page.locator(['#source-text:focus', '.note-body:focus', '.factspane :focus'][n - 1] ?? '').waitFor();
  };
  const fact = async (words: string) => {
    await pane(3);
    await list.locator('li.fact', { hasText: words }).first().getByRole('button').first().click();
  };
  let presses = 0;
  const ownLine = async (words: string) => {
    await pane(2);
    const own = note.locator('.own').first();
    await own.scrollIntoViewIfNeeded();
    const { width, height } = (await own.boundingBox()) ?? { width: 0, height: 0 };
    // Behind its last word; not at one place again, since a third press within half a second selects the paragraph.
    await own.click({ position: { x: width - 8 - 16 * (presses++ % 3), y: height / 2 } });
    await page.keyboard.type(words);
  };
  const command = async (words: string) => {
    await press('ControlOrMeta+K');
    await page.getByRole('combobox', { name: 'Search everything' }).fill(words);
    await press('Enter');
  };
  return [
    { name: 'source', part: '.pane.source', open: () => pane(1) },
    { name: 'note', part: '.pane.note', open: () => pane(2) },
    { name: 'facts', open: () => pane(3) },
    {
      name: 'disputed fact',
      part: '.factspane',
      open: async () => {
        await fact('14 May 2025');
        await list.getByRole('group', { name: 'The sources differ on the date' }).waitFor();
      },
    },
    {
      name: 'fact with its reason',
      part: '.factspane',
      open: async () => {
        await fact('icebreaker');
        await press('w');
        await list.getByRole('note', { name: 'Why it was taken so' }).waitFor();
      },
      close: () => press('w'),
    },
    {
      name: 'edited claim',
      part: '.pane.note',
      open: async () => {
        await fact('joint exercise');
        await press('e');
        await page.locator('.note-body:focus').waitFor();
        await page.keyboard.type('s');
        await note.locator('.c.edited').first().waitFor();
      },
      close: async () => {
        await press('ControlOrMeta+Z');
        await leave();
      },
    },
    {
      name: 'lines of the note',
      part: 'dialog',
      open: async () => {
        await command('lines in the note');
        await dialog('Lines in the note');
      },
      close: leave,
    },
    {
      name: 'focus mode',
      open: async () => {
        await ownLine('We note the result.');
        await press('F8');
        await page.locator('[data-focus-mode]').waitFor({ state: 'attached' });
      },
      close: async () => {
        await press('F8');
        await press('ControlOrMeta+Z');
      },
    },
    {
      name: 'portion marks and numbers',
      open: async () => {
        await command('Details of the note');
        await page.getByRole('combobox', { name: 'Marking scheme' }).selectOption('United States');
        await page.getByRole('combobox', { name: 'Marking', exact: true }).selectOption('CONFIDENTIAL');
        await page.getByRole('checkbox', { name: /^Portion-mark/ }).check();
        await page.getByRole('checkbox', { name: /^Number the paragraphs/ }).check();
        await leave();
        await pane(2);
        await note.getByRole('heading', { name: 'Agreed and signed' }).evaluate((heading) => heading.scrollIntoView());
        await note.locator('[data-portion][data-number]').first().waitFor();
      },
    },
    {
      name: 'choice of a portion mark',
      part: '.floating',
      open: async () => {
        await ownLine('We note the result.');
        await press('ControlOrMeta+Shift+G');
        await page.getByRole('combobox', { name: 'Portion mark' }).last().waitFor();
      },
      close: async () => {
        await leave();
        await press('ControlOrMeta+Z');
      },
    },
    {
      name: 'details with portion marks',
      part: 'dialog',
      open: async () => {
        await command('Details of the note');
        await dialog('Details of the note');
        await page
          .getByRole('dialog')
          .getByRole('checkbox', { name: /^Portion-mark/ })
          .scrollIntoViewIfNeeded();
      },
      close: async () => {
        await page.getByRole('checkbox', { name: /^Portion-mark/ }).uncheck();
        await page.getByRole('checkbox', { name: /^Number the paragraphs/ }).uncheck();
        await page.getByRole('combobox', { name: 'Marking scheme' }).selectOption('Not set');
        await leave();
      },
    },
    {
      name: 'checks',
      part: '.factspane',
      open: async () => {
        await pane(3);
        await page.locator('details.checks > summary').click();
      },
      close: () => page.locator('details.checks > summary').click(),
    },
    {
      name: 'bar that adds a fact',
      part: '.floating',
      open: async () => {
        await pane(1);
        await press('ArrowRight');
        await press('Shift+ArrowRight');
        await press('Enter');
        await page.getByRole('toolbar', { name: 'Add as' }).waitFor();
      },
      close: leave,
    },
    {
      name: 'search',
      part: 'dialog',
      open: async () => {
        await press('ControlOrMeta+K');
        await page.getByRole('combobox', { name: 'Search everything' }).fill('a');
      },
      close: leave,
    },
    {
      name: 'keys',
      part: 'dialog',
      open: async () => {
        await pane(3);
        await press('?');
        await dialog('Keys');
      },
      close: leave,
    },
    {
      name: 'export',
      part: 'dialog',
      open: async () => {
        await press('ControlOrMeta+E');
        await page.getByRole('dialog').waitFor();
      },
      close: leave,
    },
    {
      name: 'preview',
      part: 'dialog.preview',
      open: async () => {
        await press('ControlOrMeta+E');
        await page.getByRole('dialog').getByRole('radio', { name: 'Footnotes' }).check();
        await page.getByRole('dialog').getByRole('button', { name: 'Preview' }).click();
        await page.locator('.preview .pages[aria-busy="false"]').waitFor();
      },
      close: async () => {
        await leave();
        await leave();
      },
    },
    {
      name: 'details',
      part: 'dialog',
      open: async () => {
        await command('Details of the note');
        await dialog('Details of the note');
      },
      close: leave,
    },
    {
      name: 'question about a Word document',
      part: 'dialog',
      open: async () => {
        await answerOpenDialog(app, [path.join(ROOT, 'tests/fixtures/foreign-libreoffice.docx')]);
        await press('ControlOrMeta+O');
        await dialog('What is this Word document to be?');
      },
      close: leave,
    },
    {
      name: 'paste',
      part: 'dialog',
      open: async () => {
        await command('Paste an article');
        await page.getByRole('dialog').getByRole('textbox').waitFor();
      },
      close: leave,
    },
    {
      name: 'read-outs',
      part: 'dialog',
      open: async () => {
        await press('ControlOrMeta+Shift+D');
        await dialog('Read-out against read-out');
      },
      close: leave,
    },
    {
      name: 'find and replace',
      part: '.pane.note',
      open: async () => {
        await pane(2);
        await press('ControlOrMeta+H');
        await page.getByRole('search').getByRole('textbox', { name: 'Find' }).fill('the');
      },
      close: () => page.getByRole('button', { name: 'Close find' }).click(),
    },
    {
      name: 'source of a claim',
      part: '.floating',
      open: async () => {
        await pane(2);
        await note.locator('[data-claim]', { hasText: 'share berths' }).first().click();
        await press('ControlOrMeta+Shift+E');
        await page.getByRole('group', { name: 'Source of the claim' }).waitFor();
      },
      close: leave,
    },
    {
      name: 'slash menu',
      part: '.pane.note',
      open: async () => {
        await ownLine('/');
        await page.getByRole('listbox', { name: 'Insert' }).waitFor();
      },
      close: async () => {
        await leave();
        await press('Backspace');
      },
    },
    {
      name: 'table tools',
      part: '.pane.note',
      open: async () => {
        await ownLine('/table');
        await page.getByRole('listbox', { name: 'Insert' }).waitFor();
        await press('Enter');
        await page.locator('.table-tools').waitFor();
        for (const words of ['What', 'Who', 'When']) {
          await page.keyboard.type(words);
          await press('Tab');
        }
      },
      close: () => page.getByRole('button', { name: 'Remove the table' }).click(),
    },
    {
      name: 'comment form',
      part: '.floating',
      open: async () => {
        await ownLine('Ask');
        await press('Shift+Home');
        await press('ControlOrMeta+Shift+M');
        await page.getByRole('textbox', { name: 'Comment', exact: true }).fill('Who told us?');
      },
    },
    {
      name: 'comments',
      part: '.beside',
      open: async () => {
        const form = page.getByRole('textbox', { name: 'Comment', exact: true });
        await form.press('ControlOrMeta+Enter');
        await form.waitFor({ state: 'detached' });
        // Where only one pane fits, the hand stays in the note.
        const comments = page.getByRole('complementary', { name: 'Comments' });
        if (!(await comments.isVisible())) await press('ControlOrMeta+Shift+L');
        await comments.waitFor();
      },
      close: () => page.getByRole('button', { name: 'Close the comments' }).click(),
    },
    {
      name: 'outline',
      part: '.beside',
      open: async () => {
        await press('ControlOrMeta+Shift+O');
        await page.getByRole('complementary', { name: 'Outline' }).waitFor();
      },
      close: () => page.getByRole('button', { name: 'Close the outline' }).click(),
    },
    {
      name: 'footnote form',
      part: '.floating',
      open: async () => {
        await ownLine(' End');
        await press('ControlOrMeta+Shift+F');
        await page.getByRole('textbox', { name: 'Footnote' }).waitFor();
      },
      close: leave,
    },
    {
      name: 'spelling',
      part: '.floating',
      open: async () => {
        await ownLine(' agred ');
        await press('F7');
        await page.getByRole('menu', { name: /^Spelling of/ }).waitFor();
      },
      close: leave,
    },
    {
      name: 'selected words',
      part: '.floating',
      open: async () => {
        await ownLine(' Words');
        await press('Shift+ControlOrMeta+ArrowLeft');
        await press('ControlOrMeta+.');
        await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
      },
      close: leave,
    },
    {
      name: 'correction',
      part: 'dialog',
      open: async () => {
        await pane(1);
        await correctFirst(app);
      },
      close: leave,
    },
    {
      name: 'question where an article goes',
      part: '.strips',
      open: async () => {
        // In a narrow window another pane is shown.
        if (await list.isVisible()) await list.focus();
        await page.evaluate(() => {
          const data = new DataTransfer();
          data.setData('text/plain', 'WELLINGTON, 15 May 2025 – New Zealand and Chile agreed to meet again, the Ministry said.');
          document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        });
        await page.getByRole('group', { name: 'Where to put what came in' }).waitFor();
      },
      close: () => page.getByRole('button', { name: 'Cancel' }).click(),
    },
    {
      name: 'question before an article goes',
      part: '.strips',
      open: async () => {
        await pane(1);
        await page
          .getByRole('list', { name: 'Articles' })
          .getByRole('button', { name: /^Southern Press/ })
          .click();
        await page.getByRole('button', { name: /^Remove Southern Press Agency/ }).click();
        await page.getByRole('group', { name: 'Remove an article' }).waitFor();
      },
      close: leave,
    },
    {
      name: 'library',
      open: async () => {
        await press('ControlOrMeta+L');
        await page.getByRole('heading', { name: 'Library' }).waitFor();
      },
    },
  ];
}
