import { type Session, session } from 'electron';
import { UserError } from '../../shared/error';

/** More than any article's page has; a stream without end is cut off here. */
const MAX_BYTES = 16 * 1024 * 1024;
const TIME_LIMIT_MS = 20_000;

/** Ending of the file that a page would be, by the kind that its server names. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'xhtml',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
  'message/rfc822': 'eml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

const WEB = /^https?:\/\//;

export type Fetched = { bytes: Uint8Array; name: string; address: string };

/**
 * Fetches one page because the officer asked for it: without cookies, cache or scripts, and nothing that the page
 * refers to. The one place of the app that asks the network for anything.
 * @throws UserError `address` where it is no http or https address, `fetch` where no answer can be used
 */
export async function fetchPage(typed: string): Promise<Fetched> {
  const url = addressOf(typed);
  const stop = AbortSignal.timeout(TIME_LIMIT_MS);
  const astray = new AbortController();
  try {
    const own = quietSession();
    // The answer itself does not say where the server has sent it on to.
    let address = url.href;
    own.webRequest.onBeforeRedirect((details) => {
      address = details.redirectURL;
      if (!WEB.test(address)) astray.abort();
    });
    const answer = await own.fetch(url.href, {
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.any([stop, astray.signal]),
    });
    if (!answer.ok) throw unusable(url, `the server answered ${answer.status} ${answer.statusText}`.trim());
    const [kind = '', ...parameters] = (answer.headers.get('content-type') ?? '').split(';').map((part) => part.trim());
    const ending = ENDINGS[kind.toLowerCase()];
    if (!ending) throw unusable(url, `it is “${kind || 'something without a kind'}”, not an article`);
    const bytes = await readAtMost(answer, url);
    const charset = parameters.map((part) => /^charset="?([\w-]+)"?$/i.exec(part)?.[1]).find(Boolean);
    return { bytes: inUtf8(bytes, ending, charset), name: nameOf(new URL(address), ending), address };
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (astray.signal.aborted) throw unusable(url, 'it leads to an address that is no web address');
    if (stop.aborted) throw unusable(url, `there was no whole answer within ${TIME_LIMIT_MS / 1000} seconds`);
    throw unusable(url, 'the server could not be reached', error);
  }
}

/** @throws UserError `address` */
function addressOf(typed: string): URL {
  const words = typed.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(words) && !/^[\w.-]+:\d/.test(words) ? words : `https://${words}`);
  if (url && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' && !url.username && !url.password)
    return url;
  throw new UserError('address', `“${words.slice(0, 200)}” is no web address that can be fetched.`, {
    action: 'Give an address that begins with https:// or http://.',
  });
}

/** A session of its own that keeps nothing, so that the page's session stays closed to the network. */
function quietSession(): Session {
  const own = session.fromPartition('fetched-articles', { cache: false });
  // Electron heeds the last listener alone: it takes the place of the one that refuses all addresses.
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !WEB.test(details.url) });
  });
  return own;
}

async function readAtMost(answer: Response, url: URL): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const reader = answer.body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MAX_BYTES) {
      await reader.cancel();
      throw unusable(url, `it is larger than ${MAX_BYTES / 1024 / 1024} MB`);
    }
    parts.push(value);
  }
  return Buffer.concat(parts);
}

/** What a server says of the encoding counts before what the page says; the readers after this one take UTF-8 first. */
function inUtf8(bytes: Uint8Array, ending: string, charset: string | undefined): Uint8Array {
  if (!charset || /^utf-?8$/i.test(charset) || ending === 'pdf' || ending === 'docx' || ending === 'eml') return bytes;
  try {
    return new TextEncoder().encode(new TextDecoder(charset).decode(bytes));
  } catch {
    return bytes; // an encoding that does not exist: the page's own word, or its bytes, decide
  }
}

function nameOf({ hostname, pathname }: URL, ending: string): string {
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  const stem = last.replace(/\.[a-z]{2,5}$/i, '').slice(0, 80);
  return `${stem || hostname}.${ending}`;
}

const unusable = (url: URL, reason: string, error?: unknown): UserError =>
  new UserError('fetch', `“${url.hostname}” gave no article: ${reason}. Nothing was imported.`, {
    action: 'Look at the address, or open the page in a browser and paste the words.',
    reason: error instanceof Error ? error.message : null,
  });
