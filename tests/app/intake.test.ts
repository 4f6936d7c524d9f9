import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefingsOnDisk, type Chancery, drop, paste, ROOT, startChancery, until } from './chancery';

const PARAGRAPH =
  'The foreign ministers of Namibia and Angola agreed on Monday to reopen the ferry across the Cunene. They met in Windhoek. ';
const PAGE = `<!doctype html><html><head><title>Ferry to reopen</title></head><body><nav>Home Sport</nav><article>
  <h1>Ferry to reopen</h1><p>Windhoek, 3 March 2025</p>${`<p>${PARAGRAPH}</p>`.repeat(4)}</article>
  <img src="/beacon.png"><script src="/beacon.js"></script></body></html>`;

let app: Chancery;
let server: Server;
let host: string;
/** The paths that the server was asked for. */
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, reply) => {
    asked.push(request.url ?? '');
    if (request.url === '/news/ferry') reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    else if (request.url === '/moved') reply.writeHead(302, { location: '/news/ferry' }).end();
    else if (request.url === '/odd') reply.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (request.url === '/film') reply.writeHead(200, { 'content-type': 'video/mp4' }).end('x');
    else reply.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  app = await startChancery();
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await app.end();
});

const dialog = () => app.page.getByRole('dialog', { name: 'Fetch a web address' });
const field = () => dialog().getByLabel('Address of the article');

describe('an article from the web', () => {
  it('is not fetched before it is asked for: a pasted address opens the question', async () => {
    await paste(app, `http://${host}/moved`);
    await dialog().waitFor();
    expect(await field().inputValue()).toBe(`http://${host}/moved`);
    expect(asked).toEqual([]);
  });

  it.each([
    ['a page that is not there', () => `${host}/gone`, 'the server could not be reached'],
    ['a page that is not there, over http', () => `http://${host}/gone`, 'the server answered 404'],
    ['what is no article', () => `http://${host}/film`, 'it is “video/mp4”, not an article'],
    ['a page that leads to a file of this computer', () => `http://${host}/odd`, 'no web address'],
    ['an address of another kind', () => 'file:///etc/passwd', 'is no web address that can be fetched'],
  ])('says so of %s', async (_what, address, words) => {
    await field().fill(address());
    await app.page.keyboard.press('Enter');
    await dialog().getByRole('alert').filter({ hasText: words }).waitFor();
    expect(await dialog().getByRole('button', { name: 'Read the article' }).isDisabled()).toBe(true);
  });

  it('shows the words of the page, and fetches nothing that the page refers to', async () => {
    await field().fill(`http://${host}/moved`);
    await app.page.keyboard.press('Enter');
    const words = dialog().getByRole('textbox', { name: 'The words of the page' });
    await words.waitFor();
    expect(await words.inputValue()).toContain('agreed on Monday to reopen the ferry');
    expect(await words.inputValue()).not.toContain('Sport');
    expect(await dialog().getByText(`http://${host}/news/ferry`).count()).toBe(1);
    expect(asked.filter((one) => one.includes('beacon'))).toEqual([]);
  });

  it('is read like any other once the officer says so, and keeps its address', async () => {
    await dialog().getByRole('button', { name: 'Read the article' }).click();
    await app.page.getByRole('textbox', { name: /note/i }).waitFor();
    await until('it is on disk', async () => (await briefingsOnDisk(app)).length === 1);
    const origin = (await briefingsOnDisk(app))[0]?.briefing.articles[0]?.origin;
    expect(origin).toMatchObject({ way: 'web', address: `http://${host}/news/ferry` });
    // Only the two addresses that were typed, and nothing since.
    expect(asked.filter((one) => one === '/news/ferry')).toHaveLength(1);
  });
});

describe('files that are no plain text', () => {
  it('a PDF joins the briefing, and what was left out is said', async () => {
    await drop(app, [path.join(ROOT, 'tests/fixtures/two-columns.pdf')]);
    await app.page.getByRole('button', { name: 'Add to this briefing' }).click();
    await until('both articles are kept', async () => (await briefingsOnDisk(app))[0]?.briefing.articles.length === 2);
    const article = (await briefingsOnDisk(app))[0]?.briefing.articles[1];
    expect(article?.text).toMatch(/^Ministers agree to reopen the river ferry after five years of talks\n\n/);
    expect(article?.lost).toEqual(['Running heads and page numbers were left out.']);
  });
  it('one with only pictures of pages is refused in plain words, and the note stays', async () => {
    const before = await readFile((await briefingsOnDisk(app))[0]?.file ?? '', 'utf8');
    await drop(app, [path.join(ROOT, 'tests/fixtures/pictures-only.pdf')]);
    await app.page.getByRole('button', { name: 'Add to this briefing' }).click();
    await app.page.locator('[data-code="pdf-no-text"]').waitFor();
    expect(JSON.parse(await readFile((await briefingsOnDisk(app))[0]?.file ?? '', 'utf8')).articles).toEqual(
      JSON.parse(before).articles,
    );
  });
});
