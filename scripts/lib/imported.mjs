import { build } from 'esbuild';
import { inRoot } from './paths.mjs';

/**
 * Modules of the project for a script: what the given lines export, bundled in memory.
 * @param contents lines of TypeScript whose paths begin at the root
 */
export async function imported(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: inRoot(), loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
