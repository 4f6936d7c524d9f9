/** Entry of the utility process: runs one job a message, so that no input can stall or fell the window. */
import './patterns';
import { toUserErrorData } from '../shared/error';
import { type JobName, jobs } from './jobs';

process.parentPort.on('message', (event) => {
  const { id, name, input } = event.data as { id: number; name: JobName; input: never };
  const onProgress = (progress: number) => process.parentPort.postMessage({ id, progress });
  void (async () => {
    try {
      process.parentPort.postMessage({ id, ok: true, value: await jobs[name](input, onProgress) });
    } catch (error) {
      process.parentPort.postMessage({ id, ok: false, error: toUserErrorData(error) });
    }
  })();
});
