import * as path from 'node:path';

export type Arguments = {
  /** Folder to use as the library for this run. */
  library: string | null;
  userData: string | null;
  /** Folder for the headless demonstration: note.docx, note.pdf and window.png, then quit. */
  demo: string | null;
  /** Opens the sample article where nothing else is asked for. */
  sample: boolean;
  /** Absolute paths. */
  files: string[];
};

/**
 * Reads the app's own arguments, passing over Chromium's and Playwright's, which may stand anywhere among
 * them. `appPath` is the first bare argument when the app runs from its folder, and is passed over.
 */
export function parseArguments(argv: readonly string[], cwd: string, packaged: boolean): Arguments {
  const rest = argv.slice(1);
  const flag = (name: string): string | null => {
    const value = rest.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
    return value ? path.resolve(cwd, value) : null;
  };
  const bare = rest.filter((arg) => !arg.startsWith('-'));
  return {
    library: flag('library'),
    userData: flag('user-data'),
    demo: flag('demo'),
    sample: rest.includes('--sample'),
    files: bare.slice(packaged ? 0 : 1).map((file) => path.resolve(cwd, file)),
  };
}
