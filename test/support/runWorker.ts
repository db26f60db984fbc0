import { createWorker, type WorkerInput } from '../../worker/worker.ts';

/** Starts the product's worker; returns how it is stopped. */
export async function runWorker(input: WorkerInput): Promise<() => Promise<void>> {
  const worker = await createWorker(input);
  const running = worker.run();
  return async () => {
    worker.shutdown();
    await running;
  };
}
