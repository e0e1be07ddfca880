import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportJob } from '#electron/api/imports.ts';
import { useImports } from '#renderer/imports/import-store.ts';

function job(id: string, state: ImportJob['state']): ImportJob {
  return { id, state, files: [], done: 0, total: 1, report: null };
}

describe('putJob()', () => {
  beforeEach(() => useImports.setState({ job: null, preview: false }));

  test('putJob() never takes a job back to where it was: answers can be overtaken by events', () => {
    const { putJob } = useImports.getState();
    putJob(job('a', 'ready'));
    // The answer to the question that was asked before it was ready.
    putJob(job('a', 'reading'));
    expect(useImports.getState()).toMatchObject({ job: { state: 'ready' }, preview: true });
    putJob(job('a', 'cancelling'));
    putJob(job('a', 'storing'));
    expect(useImports.getState().job?.state).toBe('cancelling');
    putJob(job('a', 'done'));
    putJob(job('a', 'storing'));
    expect(useImports.getState()).toMatchObject({ job: { state: 'done' }, preview: false });
    putJob(job('b', 'reading'));
    expect(useImports.getState().job).toMatchObject({ id: 'b', state: 'reading' });
  });

  test('putJob() lets no older job that ends push a running one away', () => {
    const { putJob } = useImports.getState();
    putJob(job('b', 'storing'));
    putJob(job('a', 'cancelled'));
    expect(useImports.getState().job?.id).toBe('b');
  });
});
