import * as path from 'node:path';
import { app, BrowserWindow } from 'electron';

const flag = '--user-data=';
app.setPath('userData', process.argv.find((arg) => arg.startsWith(flag))?.slice(flag.length) ?? app.getPath('userData'));
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true, spellcheck: false } });
  void window.loadFile(path.join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
