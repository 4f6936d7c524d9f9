import * as path from 'node:path';
import { BrowserWindow, dialog, nativeTheme, type WebContents } from 'electron';
import { push } from './ipc';
import { PAGE } from './security';

/** How long a page may take to write its last words before the window closes all the same. */
const LAST_WORDS_MS = 5_000;
const CRASHES_A_MINUTE = 3;

/** The app's window: shown when it has something to show, closed only after the last words are saved. */
export class MainWindow {
  readonly window: BrowserWindow;
  private mayCloseNow = false;
  private crashes: number[] = [];

  constructor() {
    this.window = new BrowserWindow({
      width: 1280,
      height: 800,
      minWidth: 420,
      minHeight: 360,
      show: false,
      title: 'Chancery',
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1c1b19' : '#fbfaf8', // --panel: no flash before the first paint
      webPreferences: {
        preload: path.join(__dirname, 'preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false, // Electron would fetch its dictionaries from a server
      },
    });
    this.window.once('ready-to-show', () => this.window.show());
    this.window.on('close', (event) => this.askForLastWords(event));
    this.window.webContents.on('render-process-gone', (_event, { reason }) => this.comeBack(reason));
    this.window.webContents.on('unresponsive', () => undefined);
    void this.load();
  }

  owns(contents: WebContents): boolean {
    return !this.window.isDestroyed() && contents === this.window.webContents;
  }

  load(): Promise<void> {
    return this.window.loadURL(PAGE).catch(() => undefined); // a page that closes while it loads is no error
  }

  toFront(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.focus();
  }

  /** The page has saved (or has said why it cannot). */
  mayClose(): void {
    this.mayCloseNow = true;
    if (!this.window.isDestroyed()) this.window.close();
  }

  private askForLastWords(event: { preventDefault(): void }): void {
    if (this.mayCloseNow || this.window.webContents.isCrashed()) return;
    event.preventDefault();
    push(this.window.webContents, 'closing', null);
    setTimeout(() => this.mayClose(), LAST_WORDS_MS).unref();
  }

  /** After a crash the page is loaded again and finds its note as last saved; not more than thrice a minute. */
  private comeBack(reason: string): void {
    if (reason === 'clean-exit') return;
    const now = performance.now();
    this.crashes = [...this.crashes.filter((t) => now - t < 60_000), now];
    if (this.crashes.length <= CRASHES_A_MINUTE) {
      void this.load();
      return;
    }
    dialog.showErrorBox(
      'Chancery cannot show this note',
      'The window failed several times in a minute. Your note is kept as it was last saved. Start Chancery again, and open another note.',
    );
  }
}
