import PostalMime, { type Attachment } from 'postal-mime';
import { UserError } from '../../shared/error';
import { htmlToText } from './html';

const LIMITS = { maxNestingDepth: 50 };

/**
 * The words of a mail: its subject, the day it was sent and its text. Attachments are named, not opened.
 * @throws UserError `mail`, naming the file.
 */
export async function mailToText(bytes: Uint8Array, name: string): Promise<{ text: string; lost: string[] }> {
  const mail = await PostalMime.parse(bytes, LIMITS).catch((error: unknown) => {
    throw unreadable(name, error instanceof Error ? error.message : String(error));
  });
  if (!mail.from && !mail.subject && !mail.date) throw unreadable(name, 'it has no sender, subject or date');
  const body = mail.text?.trim() ? mail.text : mail.html ? htmlToText(mail.html, name, true).text : '';
  const sent = /^\d{4}-\d{2}-\d{2}/.exec(mail.date ?? '')?.[0];
  const lost = await Promise.all(mail.attachments.map(unread));
  const head = [mail.subject?.trim(), sent ? `Published: ${sent}` : ''];
  return { text: [...head, body.trim()].filter(Boolean).join('\n\n'), lost };
}

/** The sentence about one attachment. A forwarded mail has no file name: it is known by its subject. */
async function unread({ filename, mimeType, content }: Attachment): Promise<string> {
  if (!filename && mimeType === 'message/rfc822') {
    const forwarded = await PostalMime.parse(content, LIMITS).catch(() => null);
    const subject = forwarded?.subject?.trim();
    return subject ? `The forwarded mail “${subject}” was not read.` : 'A forwarded mail was not read.';
  }
  return filename ? `The attachment “${filename}” was not read.` : 'An attachment without a name was not read.';
}

const unreadable = (name: string, reason: string): UserError =>
  new UserError('mail', `“${name}” could not be read as a mail. Nothing was imported.`, {
    action: 'Save the mail anew as .eml, or paste the words.',
    reason,
  });
