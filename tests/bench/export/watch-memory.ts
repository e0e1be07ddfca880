import { workerData } from 'node:worker_threads';

// Looks at the memory of its process again and again, in a thread of its own:
// the thread that makes a report does not come to it. `workerData` is a shared
// array of one number, the largest so far in bytes.
const peak: Float64Array = workerData;
setInterval(() => {
  peak[0] = Math.max(peak[0] ?? 0, process.memoryUsage.rss());
}, 10);
