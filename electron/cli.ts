/**
 * The command line: the same core without a window. Standard output is for results alone. Each command is loaded when it is
 * called, since most of a short one's time would go into making ready what it does not use.
 */
import './patterns';
import { toUserErrorData } from '../shared/error';
import { BAD_INPUT, USAGE, usage } from './commandLine/words';

type Command = (args: string[]) => Promise<number>;
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  facts: async () => (await import('./commandLine/facts')).facts,
  brief: async () => (await import('./commandLine/brief')).brief,
  template: async () => (await import('./commandLine/template')).template,
  check: async () => (await import('./commandLine/check')).check,
  compare: async () => (await import('./commandLine/compare')).compare,
  merge: async () => (await import('./commandLine/merge')).merge,
};

async function run(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  if (name === 'help' || process.argv.includes('--help')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw usage(name ? `There is no command “${name}”.` : 'Which command?');
  return (await command())(args);
}

// A reader that closes early (`facts … | head -1`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

run().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const parseArgsError = error instanceof TypeError && 'code' in error ? usage(error.message) : error;
    const { message, action, reason } = toUserErrorData(parseArgsError);
    process.stderr.write(`${[message, action, reason].filter(Boolean).join('\n')}\n`);
    process.exitCode = BAD_INPUT;
  },
);
