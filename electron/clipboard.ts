import { ClipboardItem, clipboard } from 'electron';
import type { Clip } from '../shared/export/clip';

/** How the clipboard was written to before Electron made it like the web's; the runtime of the tests knows only this way. */
type EarlierClipboard = { write(data: Clip): void };

/** Puts words on the clipboard, formatted and plain: the program that they are pasted into takes which it can. */
export async function putOnClipboard({ html, text }: Clip): Promise<void> {
  const Item: typeof ClipboardItem | undefined = ClipboardItem;
  if (Item) await clipboard.write([new Item({ 'text/html': html, 'text/plain': text })]);
  else (clipboard as unknown as EarlierClipboard).write({ html, text });
}
