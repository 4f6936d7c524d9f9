import * as path from 'node:path';

/** The file below `root` that an address of the app protocol means, or null: never one outside `root`. */
export function fileOfAddress(address: string, root: string): string | null {
  let url: URL;
  let wanted: string;
  try {
    url = new URL(address);
    wanted = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (url.host !== 'app' || wanted.includes('\0') || wanted.includes('\\')) return null;
  const file = path.resolve(root, `.${wanted}`);
  const inside = path.relative(root, file);
  return inside === '' || inside.startsWith('..') || path.isAbsolute(inside) ? null : file;
}
