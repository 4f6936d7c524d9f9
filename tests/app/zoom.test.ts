import { afterEach, describe, expect, it } from 'vitest';
import { type Chancery, startChancery } from './chancery';
import { folderWithSeries, furtherScreens } from './furtherScreens';
import { rareScreens } from './rareScreens';
import { emptyScreens, lookAtAll, openTrio, zoom } from './screens';
import { workspaceScreens } from './workspaceScreens';

/** Who reads at 200 % has a quarter of the window: every control is still reached, and no word is cut off. */
const SIZES = [
  ['a laptop', 1280, 720],
  // It has more room than a laptop: asked in the long runs.
  ...(process.env.CHANCERY_RUNS ? ([['a wide screen', 1920, 1080]] as const) : []),
] as const;

describe('at 200 %', () => {
  let app: Chancery;
  afterEach(() => app.end());

  it.each(SIZES)(
    '%s: nothing is lost in any screen, dialog, card or bar',
    async (_name, width, height) => {
      app = await startChancery({ width, height });
      await zoom(app, 2);
      const lost: string[] = [];
      const look = async (name: string) => {
        lost.push(...(await app.page.evaluate(lostNow)).map((what) => `${name}: ${what}`));
      };
      await lookAtAll(emptyScreens(app), look);
      await openTrio(app);
      await lookAtAll([...workspaceScreens(app), ...(width < 1_500 ? rareScreens(app) : [])], look);
      expect(lost).toEqual([]);
    },
    300_000,
  );

  it('nothing is lost in series, templates, rounds, and what comes back', async () => {
    app = await startChancery({ folder: await folderWithSeries(), width: 1280, height: 720 });
    await zoom(app, 2);
    const lost: string[] = [];
    await lookAtAll(furtherScreens(app), async (name) => {
      lost.push(...(await app.page.evaluate(lostNow)).map((what) => `${name}: ${what}`));
    });
    expect(lost).toEqual([]);
  }, 300_000);
});

/** What cannot be read or reached in the page as it is shown; runs in the page. */
function lostNow(): string[] {
  const found = new Set<string>();
  const nameOf = (element: Element) =>
    `${element.localName} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  // What lies over the rest is looked at alone: what it covers can be reached once it is gone.
  const over = [...document.querySelectorAll('dialog[open], .floating:not([hidden]), .beside')].filter(shown);
  const scope = over.at(-1) ?? document.body;

  const page = document.documentElement;
  if (page.scrollWidth > innerWidth) found.add(`the page is ${page.scrollWidth - innerWidth} pixels too wide`);
  if (page.scrollHeight > innerHeight) found.add(`the page is ${page.scrollHeight - innerHeight} pixels too high`);

  for (const element of scope.querySelectorAll<HTMLElement>('*')) {
    if (!shown(element) || element.closest('.sr') || element.clientWidth === 0) continue;
    if (element.scrollWidth <= element.clientWidth + 1) continue;
    const { overflowX, textOverflow } = getComputedStyle(element);
    // A table of rounds has two dimensions: it may scroll, and its arrow keys bring each cell into view.
    const mayScroll = element.matches('.matrixbox');
    if (!mayScroll && (overflowX === 'auto' || overflowX === 'scroll')) found.add(`scrolls sideways: ${nameOf(element)}`);
    const inFull = element.closest<HTMLElement>('[title]')?.title ?? '';
    const told = textOverflow === 'ellipsis' && inFull.includes((element.textContent ?? '').split(' · ')[0]?.trim() ?? '');
    if (overflowX === 'hidden' && !told) found.add(`cut off: ${nameOf(element)}`);
  }

  const scrolled = [...document.querySelectorAll('*')].map(
    (element) => [element, element.scrollTop, element.scrollLeft] as const,
  );
  for (const control of scope.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, a[href]')) {
    if (!control.closest('label') && !shown(control)) continue;
    const target = control.closest('label') ?? control;
    if (!shown(target)) continue;
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const box = target.getClientRects()[0];
    if (!box) continue;
    const at = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    if (!at || !(target.contains(at) || at === target.parentElement)) found.add(`cannot be reached: ${nameOf(control)}`);
  }
  for (const [element, top, left] of scrolled) {
    // Nothing that is not meant to be scrolled may have moved to bring a control into view.
    if (element.scrollLeft !== left && getComputedStyle(element).overflowX === 'hidden')
      found.add(`was pushed sideways: ${nameOf(element)}`);
    element.scrollTo(left, top);
  }
  return [...found];
}
