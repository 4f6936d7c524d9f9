import { spawn } from 'node:child_process';
import { SetupError } from './say.mjs';

/** Whether a window can be shown here. */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

const START_MS = 15_000;

/** Starts a virtual display on a free number; `stop()` ends it. */
export function virtualDisplay({ size = '1600x1200' } = {}) {
  return new Promise((resolve, reject) => {
    // Xvfb picks a free number itself and writes it to the descriptor that it is given.
    const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const timer = setTimeout(() => done(new SetupError('The virtual display (Xvfb) did not start in time.')), START_MS);
    const done = (error, value) => {
      clearTimeout(timer);
      if (error) {
        xvfb.kill();
        reject(error);
      } else resolve(value);
    };
    xvfb.once('error', (error) => done(new SetupError(`The virtual display (Xvfb) could not be started: ${error.message}`)));
    xvfb.once('exit', (code) => done(new SetupError(`The virtual display (Xvfb) ended with status ${code}.`)));
    xvfb.stdio[3].once('data', (number) => done(null, { display: `:${String(number).trim()}`, stop: () => xvfb.kill() }));
  });
}
