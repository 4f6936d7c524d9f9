import * as path from 'node:path';
import { type UtilityProcess, utilityProcess } from 'electron';
import { UserError, type UserErrorData } from '../shared/error';
import type { JobName, Jobs } from './jobs';

/** Longer than any honest article or note takes; a hostile one must not hold the officer up for ever. */
const TIME_LIMIT_MS = 60_000;
const MEMORY_LIMIT_MB = 1024;

type Reply =
  | { id: number; progress: number }
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; error: UserErrorData };
type Waiting = {
  id: number;
  name: JobName;
  input: unknown;
  worker: UtilityProcess;
  resolve(value: never): void;
  reject(error: UserError): void;
  onProgress: ((share: number) => void) | undefined;
  timer: NodeJS.Timeout | undefined;
};
/** What whoever waits for a job can do meanwhile. */
export type Watch = {
  /** Aborted, the job is stopped and rejects with the code `cancelled`. */
  signal?: AbortSignal | undefined;
  /** Told how much of the job is done, from 0 to 1, by the jobs that say so. */
  onProgress?: ((share: number) => void) | undefined;
};

let child: UtilityProcess | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** Runs a job in the utility process, which is started at the first job and again after it ended. */
export function runJob<N extends JobName>(
  name: N,
  input: Parameters<Jobs[N]>[0],
  { signal, onProgress }: Watch = {},
): Promise<Awaited<ReturnType<Jobs[N]>>> {
  if (signal?.aborted) return Promise.reject(cancelled());
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    begin({ id, name, input, worker: child ?? startWorker(), resolve, reject, onProgress, timer: undefined });
    signal?.addEventListener('abort', () => cancel(id), { once: true });
  });
}

export const cancelled = (): UserError => new UserError('cancelled', 'This was cancelled. Nothing was changed.');

function begin(job: Waiting): void {
  const { id, name, input, worker } = job;
  clearTimeout(job.timer);
  job.timer = setTimeout(() => {
    settle(id)?.reject(
      new UserError('too-long', 'This took over a minute and was stopped. Nothing was changed.', {
        action: 'Try with a shorter text.',
      }),
    );
    worker.kill();
  }, TIME_LIMIT_MS);
  waiting.set(id, job);
  worker.postMessage({ id, name, input });
}

/** A job is at work until its process ends. What else that process had to do is begun anew in the next: jobs change nothing. */
function cancel(id: number): void {
  const job = settle(id);
  if (!job) return;
  job.reject(cancelled());
  if (child === job.worker) child = null;
  const others = [...waiting.values()].filter(({ worker }) => worker === job.worker);
  if (others.length > 0) {
    const worker = child ?? startWorker();
    for (const other of others) begin({ ...settled(other), worker });
  }
  job.worker.kill();
}

/** Starts the utility process ahead of the first job, so that the officer does not wait for it. */
export function startWorker(): UtilityProcess {
  const worker = utilityProcess.fork(path.join(__dirname, 'worker.cjs'), [], {
    serviceName: 'Chancery worker',
    execArgv: [`--max-old-space-size=${MEMORY_LIMIT_MB}`],
  });
  child = worker;
  worker.on('message', (reply: Reply) => {
    if ('progress' in reply) return waiting.get(reply.id)?.onProgress?.(reply.progress);
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
    for (const job of [...waiting.values()]) if (job.worker === worker) settle(job.id)?.reject(error);
  });
  return worker;
}

function settle(id: number): Waiting | undefined {
  const job = waiting.get(id);
  return job && settled(job);
}

function settled(job: Waiting): Waiting {
  waiting.delete(job.id);
  clearTimeout(job.timer);
  return job;
}
