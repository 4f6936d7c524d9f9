import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** The user's cache folder, by the custom of each system. */
export function cacheFolder(platform = process.platform, env = process.env, home = os.homedir()) {
  if (env.CHANCERY_CACHE) return env.CHANCERY_CACHE;
  if (platform === 'win32') return path.join(env.LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'chancery');
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'chancery');
  return path.join(env.XDG_CACHE_HOME || path.join(home, '.cache'), 'chancery');
}
