import * as path from 'node:path';
import { type UtilityProcess, utilityProcess } from 'electron';
import { UserError, type UserErrorData } from '../shared/error';
import type { JobName, Jobs } from './jobs';

/** Longer than any honest article or note takes; a hostile one must not hold the officer up for ever. */
const TIME_LIMIT_MS = 60_000;
const MEMORY_LIMIT_MB = 1024;

type Reply = { id: number; ok: true; value: unknown } | { id: number; ok: false; error: UserErrorData };
type Waiting = { resolve(value: never): void; reject(error: UserError): void; timer: NodeJS.Timeout };

let child: UtilityProcess | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** Runs a job in the utility process, which is started at the first job and again after it ended. */
export function runJob<N extends JobName>(name: N, input: Parameters<Jobs[N]>[0]): Promise<Awaited<ReturnType<Jobs[N]>>> {
  const worker = child ?? startWorker();
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      settle(id)?.reject(
        new UserError('too-long', 'This took over a minute and was stopped. Nothing was changed.', {
          action: 'Try with a shorter text.',
        }),
      );
      worker.kill();
    }, TIME_LIMIT_MS);
    waiting.set(id, { resolve, reject, timer });
    worker.postMessage({ id, name, input });
  });
}

/** Starts the utility process ahead of the first job, so that the officer does not wait for it. */
export function startWorker(): UtilityProcess {
  const worker = utilityProcess.fork(path.join(__dirname, 'worker.cjs'), [], {
    serviceName: 'Chancery worker',
    execArgv: [`--max-old-space-size=${MEMORY_LIMIT_MB}`],
  });
  child = worker;
  worker.on('message', (reply: Reply) => {
    const job = settle(reply.id);
    if (reply.ok) job?.resolve(reply.value as never);
    else job?.reject(new UserError(reply.error.code, reply.error.message, reply.error));
  });
  worker.on('exit', (code) => {
    if (child === worker) child = null;
    const error = new UserError(
      'worker-stopped',
      'The work on this file was stopped because it needed too much. Nothing was changed.',
      {
        action: 'Try with a shorter text.',
        reason: `the worker process ended with ${code}`,
      },
    );
    for (const id of [...waiting.keys()]) settle(id)?.reject(error);
  });
  return worker;
}

function settle(id: number): Waiting | undefined {
  const job = waiting.get(id);
  waiting.delete(id);
  clearTimeout(job?.timer);
  return job;
}
