import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createReportDesk } from '#electron/jobs/report-desk.ts';
import { optionsOf } from '#tests/core/reports/snapshot.ts';

/** A worker of a few words. */
function stubWorker(code: string): () => Worker {
  return () =>
    new Worker(`const { parentPort } = require('node:worker_threads');\n${code}`, { eval: true });
}

const question = { type: 'pull', review: '/none', options: optionsOf() } as const;

describe('createReportDesk()', () => {
  it('ends a worker that is inside one long piece, once the grace is over', async () => {
    const stuck = stubWorker("parentPort.on('message', () => { for (;;); });");
    const desk = createReportDesk(stuck);
    const asked = desk.ask(question).catch((error: unknown) => String(error));
    const start = performance.now();
    await desk.leave(new Error('not wanted'), 200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(190);
    expect(await asked).toBe('Error: not wanted');
  });

  it('lets a worker end by itself that hears it', async () => {
    const hearing = stubWorker(
      "parentPort.on('message', ({ type }) => { if (type === 'leave') parentPort.close(); });",
    );
    const desk = createReportDesk(hearing);
    const asked = desk.ask(question).catch((error: unknown) => String(error));
    const start = performance.now();
    await desk.leave(new Error('not wanted'), 10_000);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(await asked).toBe('Error: not wanted');
  });

  it('starts a worker anew after one that broke, and tells whoever waited', async () => {
    let started = 0;
    const run = (): Worker => {
      started += 1;
      return stubWorker(
        started === 1
          ? "parentPort.on('message', () => { throw new Error('broke'); });"
          : "parentPort.on('message', ({ id }) => parentPort.postMessage({ type: 'piece', id, bytes: null }));",
      )();
    };
    const desk = createReportDesk(run);
    await expect(desk.ask(question)).rejects.toThrow('broke');
    expect(await desk.ask(question)).toMatchObject({ type: 'piece', bytes: null });
    expect(started).toBe(2);
    await desk.leave(new Error('done'), 0);
  });

  it('refuses an answer to another question', async () => {
    const wrong = stubWorker(
      "parentPort.on('message', ({ id }) => parentPort.postMessage({ type: 'summary', id, value: {} }));",
    );
    const desk = createReportDesk(wrong);
    await expect(desk.ask(question)).rejects.toThrow('the worker answered "summary"');
    await desk.leave(new Error('done'), 0);
  });
});
