import { describe, expect, it } from 'vitest';
import { defaultContent } from '#core/reports/template.ts';
import { claimViewInput, reportInput, templateInput } from '#electron/api/inputs.ts';
import { setupReview } from './setup-app.ts';

const least = { format: 'md', date: '2026-01-02', statuses: ['accepted'] };

describe('reportInput', () => {
  it('takes the content of a report that a caller leaves out from the default', () => {
    expect(reportInput.parse(least)).toEqual({ ...defaultContent, ...least });
  });

  it('takes sections in their order, own columns and added styles', () => {
    const given = {
      ...least,
      sections: ['history', 'claims'],
      groupBy: 'own-a1',
      findingsBy: 'own-b2',
      style: '01-added',
    };
    expect(reportInput.parse(given)).toEqual(given);
    expect(reportInput.parse({ ...least, sections: [] }).sections).toEqual([]);
  });

  it.each([
    ['an unknown section', { sections: ['claims', 'poem'] }],
    ['a section twice', { sections: ['claims', 'claims'] }],
    ['an unknown grouping', { groupBy: 'moon' }],
    ['findings by source', { findingsBy: 'source' }],
    ['no status', { statuses: [] }],
    ['no style', { style: '' }],
  ])('refuses %s', (_what, part) => {
    expect(reportInput.safeParse({ ...least, ...part }).success).toBe(false);
    expect(templateInput.safeParse({ name: 'x', ...part }).success).toBe(false);
  });
});

describe('claimViewInput', () => {
  it('keeps the scheme and the reasons for exclusion that a click on a number filters by', () => {
    const filter = { scheme: ['grade'], exclusionReason: ['', 'Off topic'] };
    const view = { sort: [], filter, search: '' };
    expect(claimViewInput.parse(view)).toEqual(view);
  });
});

describe('reports.document()', () => {
  it('gives the first blocks of the review’s report, with tables cut to the rows asked for', async () => {
    const { client } = await setupReview();
    await client.claims.assess.mutate({ numbers: [1, 2], patch: { status: 'accepted' } });
    const options = {
      format: 'html',
      date: '2026-01-02',
      statuses: ['accepted'],
      sections: ['claims', 'references', 'history'],
      style: 'apa',
    } as const;
    const whole = await client.reports.document.query({ options, blocks: 2000 });
    expect(whole).toMatchObject({ complete: true, claims: 2, quotes: { total: 2, verified: 2 } });
    expect(whole.blocks[0]).toMatchObject({ kind: 'title' });
    const quotes = whole.blocks.flatMap((block) => (block.kind === 'quote' ? [block.text] : []));
    expect(quotes).toHaveLength(2);
    expect(JSON.stringify(whole.blocks)).toContain('Accepted 2 claims');

    const first = await client.reports.document.query({ options, blocks: 2, rows: 1 });
    expect(first).toMatchObject({ complete: false, claims: 2, blocks: whole.blocks.slice(0, 2) });
    const short = await client.reports.document.query({ options, blocks: 2000, rows: 1 });
    const lengths = short.blocks.flatMap((block) =>
      block.kind === 'table' ? [[block.rows.length, block.left]] : [],
    );
    expect(lengths.length).toBeGreaterThan(0);
    expect(lengths.filter(([rows = 0]) => rows > 1)).toEqual([]);
    expect(lengths.some(([, left = 0]) => left > 0)).toBe(true);
  });

  it('tells of a style that is not there, and of no review', async () => {
    const { client, workspace } = await setupReview();
    const options = { format: 'html', date: '2026-01-02', statuses: ['to review'] } as const;
    const odd = client.reports.document.query({ options: { ...options, style: 'nothing' } });
    await expect(odd).rejects.toMatchObject({ data: { problem: { code: 'style-unknown' } } });
    workspace.close();
    const closed = client.reports.document.query({ options });
    await expect(closed).rejects.toMatchObject({ data: { problem: { code: 'review-closed' } } });
  });
});

describe('reports.templates()', () => {
  it('lists what was saved, changed and removed, all of it undoable', async () => {
    const { client } = await setupReview();
    const { saved } = await client.reports.saveTemplate.mutate({
      name: 'Board',
      sections: ['claims', 'question'],
      style: 'apa',
    });
    expect(saved).toEqual({
      ...defaultContent,
      id: saved.id,
      name: 'Board',
      sections: ['claims', 'question'],
      style: 'apa',
    });
    const { id } = saved;
    await client.reports.saveTemplate.mutate({ id, groupBy: 'tag' });
    expect(await client.reports.templates.query()).toEqual([{ ...saved, groupBy: 'tag' }]);
    await client.reports.removeTemplate.mutate({ id });
    expect(await client.reports.templates.query()).toEqual([]);
    await client.history.undo.mutate();
    await client.history.undo.mutate();
    expect(await client.reports.templates.query()).toEqual([saved]);
    const refused = client.reports.saveTemplate.mutate({ name: 'BOARD' });
    await expect(refused).rejects.toMatchObject({ data: { problem: { code: 'template-known' } } });
    const gone = client.reports.removeTemplate.mutate({ id: 'nothing' });
    await expect(gone).rejects.toMatchObject({ data: { problem: { code: 'template-unknown' } } });
  });
});
