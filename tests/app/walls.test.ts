import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chancery, startChancery } from './chancery';

let app: Chancery;
beforeAll(async () => {
  app = await startChancery();
});
afterAll(async () => {
  // What is refused below is told on the page's console; it is what this file is about.
  app.errors.length = 0;
  await app.end();
});

describe('the page has nothing but its own files and the contract', () => {
  it('is served by the app’s own protocol', () => expect(app.page.url()).toMatch(/^chancery:\/\/app\//));
  it.each(['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'])('no %s', async (name) =>
    expect(await app.page.evaluate((n) => n in window, name)).toBe(false),
  );
  it('reaches the main process by the calls of the contract alone', async () => {
    expect(await app.page.evaluate(() => Object.keys(window.chancery).sort())).toEqual(['call', 'on']);
    expect(await app.page.evaluate(() => 'send' in window.chancery.call)).toBe(false);
  });
  it.each([
    ['that does not fit its schema', JSON.stringify({ id: 7 })],
    ['that is no JSON', '{"id":'],
    ['that is an object', { id: 7, note: null } as unknown as string],
  ])('answers a request %s with an error, and goes on', async (_name, request) => {
    const answer = await app.page.evaluate((text) => window.chancery.call['briefing.save'](text), request);
    expect(JSON.parse(answer)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(await app.page.getByRole('button', { name: /^Open/ }).count()).toBeGreaterThan(0);
  });
  it('cannot name a file: an id that was not given out is refused', async () => {
    const request = JSON.stringify({ entry: '../../etc/passwd' });
    const answer = await app.page.evaluate((text) => window.chancery.call['library.open'](text), request);
    expect(JSON.parse(answer)).toMatchObject({ ok: false });
  });
});

describe('the content policy, tried from a script of the page', () => {
  /** Runs as a page's own handler would: the debugger’s evaluation is not bound by the policy. */
  const attempt = (code: string) =>
    app.page.evaluate(
      (source) =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
          setTimeout(() => resolve('nothing refused'), 1_500);
          const element = document.createElement('template');
          element.innerHTML = source;
          for (const node of element.content.children) {
            if (node.tagName !== 'SCRIPT') document.body.append(node.cloneNode(true));
            else {
              const script = document.createElement('script');
              script.textContent = node.textContent;
              for (const { name, value } of node.attributes) script.setAttribute(name, value);
              document.body.append(script);
            }
          }
        }),
      code,
    );
  it.each([
    ['an inline script', '<script>window.ran = true</script>', 'script-src-elem'],
    ['a script from elsewhere', '<script src="https://example.org/a.js"></script>', 'script-src-elem'],
    ['an inline handler', '<img src="x" onerror="window.ran = true">', /img-src|script-src-attr/],
    ['a picture from elsewhere', '<img src="https://example.org/a.png">', 'img-src'],
    ['a frame', '<iframe src="https://example.org"></iframe>', 'frame-src'],
    ['an inline style', '<p style="color: red">x</p>', 'style-src-attr'],
  ])('%s is refused', async (_name, code, directive) => {
    expect(await attempt(code)).toMatch(directive);
    expect(await app.page.evaluate(() => 'ran' in window)).toBe(false);
  });
  it('a request to the network is refused', async () => {
    const done = await app.page.evaluate(() =>
      fetch('https://example.org').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(done).toBe('refused');
  });
});

describe('the window stays where it is', () => {
  it('does not navigate', async () => {
    await app.page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(app.page.url()).toMatch(/^chancery:\/\/app\//);
  });
  it('opens no other window', async () => {
    expect(await app.page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
    expect(await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
  it.each(['geolocation', 'notifications', 'camera', 'microphone'])('grants no %s', async (name) => {
    const state = await app.page.evaluate(
      (n) => navigator.permissions.query({ name: n as PermissionName }).then(({ state: s }) => s),
      name,
    );
    expect(state).toBe('denied');
  });
  it('is sandboxed and isolated', async () => {
    const preferences = await app.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag };
    });
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
    expect(preferences.webviewTag).not.toBe(true);
  });
  it('does not serve what lies outside its folder', async () => {
    const status = await app.page.evaluate(() =>
      fetch('chancery://app/../package.json').then(
        (reply) => reply.status,
        () => 0,
      ),
    );
    expect([0, 403, 404]).toContain(status);
  });
});
