import PostalMime from 'postal-mime';
import { UserError } from '../../shared/error';
import { htmlToText } from './html';

/**
 * The words of a mail: its subject, the day it was sent and its text. Attachments are named, not opened.
 * @throws UserError `mail`, naming the file.
 */
export async function mailToText(bytes: Uint8Array, name: string): Promise<{ text: string; lost: string[] }> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50 }).catch((error: unknown) => {
    throw unreadable(name, error instanceof Error ? error.message : String(error));
  });
  if (!mail.from && !mail.subject && !mail.date) throw unreadable(name, 'it has no sender, subject or date');
  const body = mail.text?.trim() ? mail.text : mail.html ? htmlToText(mail.html, name, true).text : '';
  const sent = /^\d{4}-\d{2}-\d{2}/.exec(mail.date ?? '')?.[0];
  const lost = mail.attachments.map(({ filename }) => `The attachment “${filename ?? 'without a name'}” was not read.`);
  const head = [mail.subject?.trim(), sent ? `Published: ${sent}` : ''];
  return { text: [...head, body.trim()].filter(Boolean).join('\n\n'), lost };
}

const unreadable = (name: string, reason: string): UserError =>
  new UserError('mail', `“${name}” could not be read as a mail. Nothing was imported.`, {
    action: 'Save the mail anew as .eml, or paste the words.',
    reason,
  });
