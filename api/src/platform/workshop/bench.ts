import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';

/** After those who wait for answers. */
const LATER = 10;

/** What a thread of the workshop does: makes the bytes of its order, and ends. What somebody waits for is not done later. */
export async function work<Order>(
  make: (order: Order) => Promise<Buffer>,
  pace: 'later' | 'awaited' = 'later',
): Promise<void> {
  // Elsewhere a priority is the whole process's, not the thread's.
  if (pace === 'later' && process.platform === 'linux') setPriority(LATER);
  const bytes = await make(workerData as Order);
  parentPort?.postMessage(bytes);
}
