/** Lines for the person at the terminal. Everything goes to standard error: standard output is for results. */
const started = Date.now();

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs one step, saying what it does and how long it took. */
export async function step(what, work) {
  const from = Date.now();
  process.stderr.write(`· ${what} …`);
  try {
    const value = await work();
    process.stderr.write(` ${seconds(Date.now() - from)}\n`);
    return value;
  } catch (error) {
    process.stderr.write(' failed\n');
    throw error;
  }
}

export const seconds = (ms) => (ms < 950 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`);
export const sinceStart = () => seconds(Date.now() - started);

/** An error whose message is written for the person; it is shown without a stack. */
export class SetupError extends Error {}

/** Ends the process with a clear sentence. */
export function fail(error) {
  say(error instanceof SetupError ? `\n${error.message}` : `\n${error?.stack ?? error}`);
  process.exit(1);
}
