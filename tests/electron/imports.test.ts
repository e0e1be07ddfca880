import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, setupApp, setupReview } from './setup-app.ts';

const put = (id: string, name: string, offset: number, body: string): Request =>
  new Request(`http://127.0.0.1/uploads/${id}?name=${encodeURIComponent(name)}&offset=${offset}`, {
    method: 'PUT',
    body,
  });

const attempt = (deed: () => unknown): string => {
  try {
    return String(deed());
  } catch (error) {
    return String(error);
  }
};

describe('imports.start()', () => {
  it('goes on after bad files and says what each was', async () => {
    const { client, folder, importFiles } = setupApp();
    await client.workspace.create.mutate({ title: 'Mixed' });
    const drop = join(folder, 'drop');
    mkdirSync(join(drop, 'deep'), { recursive: true });
    writeFileSync(join(drop, 'a.txt'), '');
    writeFileSync(join(drop, 'b.txt'), article);
    writeFileSync(join(drop, 'c.txt'), article);
    writeFileSync(
      join(drop, 'deep', 'd.md'),
      '# Water\n\nWater reduced thirst by 80% in 50 adults.\n',
    );
    writeFileSync(join(drop, 'e.txt'), 'locked');
    chmodSync(join(drop, 'e.txt'), 0);
    const isRoot = process.getuid?.() === 0;
    const job = await importFiles([drop, join(folder, 'missing.txt')]);
    expect(job.state).toBe('done');
    expect([job.done, job.total]).toEqual([6, 6]);
    const states = Object.fromEntries(
      job.files.map((file) => [file.file.replace(`${drop}/`, ''), file.state]),
    );
    expect(states).toMatchObject({
      'a.txt': 'refused',
      'b.txt': 'stored',
      'c.txt': 'known',
      'deep/d.md': 'stored',
      'e.txt': isRoot ? 'stored' : 'refused',
      [join(folder, 'missing.txt')]: 'refused',
    });
    const known = job.files.find((file) => file.state === 'known');
    expect(known).toMatchObject({ claims: 0, error: null });
    expect(known?.warnings[0]).toMatch(/^It is the same file as ".*b\.txt"; it is taken once$/);
    expect(await client.sources.list.query()).toHaveLength(isRoot ? 3 : 2);
  });

  it('takes uploads in parts and pasted text with its title', async () => {
    const { app, client, waitFor, workspace } = setupApp();
    await client.workspace.create.mutate({ title: 'Uploads' });
    const half = article.length >> 1;
    const first = await app.fetch(put('upload-one', 'ä b.txt', 0, article.slice(0, half)));
    expect(await first.json()).toEqual({ received: half });
    const gap = await app.fetch(put('upload-one', 'ä b.txt', half + 1, 'x'));
    expect([gap.status, await gap.json()]).toMatchObject([409, { code: 'upload-offset' }]);
    await app.fetch(put('upload-one', 'ä b.txt', half, article.slice(half)));
    const pasted = [
      { title: 'From an e-mail', text: 'Zinc shortened colds by 2 days in 90 adults.' },
    ];
    const { job } = await client.imports.start.mutate({ uploads: ['upload-one'], pasted });
    expect((await waitFor(job)).files.map((file) => file.state)).toEqual(['stored', 'stored']);
    const sources = await client.sources.list.query();
    expect(sources.map(({ file, title }) => [file, title])).toEqual([
      ['ä b.txt', 'Magnesium and night cramps'],
      ['From an e-mail.txt', 'From an e-mail'],
    ]);
    await expect
      .poll(() => attempt(() => workspace.uploads.find('upload-one')))
      .toMatch('nothing was uploaded');
  });

  it('tells of every job and change, and of writes by other connections', async () => {
    const { client, workspace } = await setupReview();
    const seen: string[] = [];
    const leave = workspace.events.listen((event) =>
      seen.push(
        event.type === 'changed'
          ? `changed ${event.claims?.join(' ') ?? 'all'}`
          : event.type === 'job'
            ? `job ${event.job.state}`
            : 'edit',
      ),
    );
    await client.claims.assess.mutate({ numbers: [1], patch: { note: 'x' } });
    expect(seen).toEqual(['changed 1']);
    const { job } = await client.imports.start.mutate({
      pasted: [{ text: 'Iron raised ferritin by 20% in 60 women.' }],
    });
    await expect.poll(() => workspace.imports.get(job).state, { timeout: 10_000 }).toBe('ready');
    expect(seen).not.toContain('changed all');
    await client.imports.take.mutate({ job, take: [{ index: 0 }] });
    await expect.poll(() => seen, { timeout: 10_000 }).toContain('changed all');
    await expect.poll(() => workspace.imports.get(job).state, { timeout: 10_000 }).toBe('done');
    expect(seen).toContain('job reading');
    await expect.poll(() => seen).toContain('job done');
    leave();
  });

  it('stops when it is cancelled and stores nothing more', async () => {
    const { client, folder, waitFor } = setupApp();
    await client.workspace.create.mutate({ title: 'Many' });
    const drop = join(folder, 'drop');
    mkdirSync(drop);
    for (let number = 0; number < 200; number += 1) {
      writeFileSync(join(drop, `${number}.txt`), `Study ${number}\n\n${article}`);
    }
    const { job } = await client.imports.start.mutate({ paths: [drop] });
    await expect
      .poll(() => client.imports.get.query({ job }).then((now) => now.done), {
        timeout: 20_000,
        interval: 20,
      })
      .toBeGreaterThan(0);
    await client.imports.cancel.mutate({ job });
    const ended = await waitFor(job);
    expect(ended.state).toBe('cancelled');
    const stored = ended.files.filter((file) => file.state === 'stored').length;
    expect(stored).toBeLessThan(200);
    expect(ended.files.filter((file) => file.state === 'cancelled')).toHaveLength(200 - stored);
    expect(await client.sources.list.query()).toHaveLength(stored);
  });
});
