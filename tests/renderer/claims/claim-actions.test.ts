import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClaimRow } from '#core/claims/claim.ts';
import { claimRow } from './claim-fixture.ts';

const calls = vi.hoisted(() => ({
  assess: vi.fn(),
  cite: vi.fn(),
  setType: vi.fn(),
  rows: vi.fn(),
  toast: vi.fn(),
}));
vi.mock('#renderer/api.ts', () => ({
  api: {
    claims: {
      assess: { mutate: calls.assess },
      cite: { mutate: calls.cite },
      setType: { mutate: calls.setType },
      rows: { query: calls.rows },
    },
  },
  problemOf: (error: Error) => ({ code: 'refused', message: error.message }),
}));
vi.mock('#renderer/review/use-review.ts', () => ({ putHistory: () => {} }));
vi.mock('#renderer/ui/toast.ts', () => ({ toast: calls.toast }));

const { assess, cite, setType } = await import('#renderer/claims/claim-actions.ts');
const { useConflicts } = await import('#renderer/claims/conflict-store.ts');
const { whenStored } = await import('#renderer/change-queue.ts');
const { noteOwnChange, putClaimRows, readClaimRow, resetClaimRows } =
  await import('#renderer/claims/claim-rows.ts');

const answer = (...rows: ClaimRow[]) => ({
  rows,
  changed: rows.map(({ number }) => number),
  conflicts: [],
  now: [],
});

describe('assess()', () => {
  beforeEach(() => {
    resetClaimRows();
    vi.resetAllMocks();
    putClaimRows([claimRow(1), claimRow(2)]);
  });

  test('assess() shows the level before the process side has answered', async () => {
    calls.assess.mockResolvedValue(answer(claimRow(1, { scheme: 'grade', level: 'low' })));
    const stored = assess([1], { scheme: 'grade', level: 'low' });
    expect(readClaimRow(1)?.level).toBe('low');
    expect(await stored).toBeNull();
    expect(readClaimRow(1)?.level).toBe('low');
  });

  test('assess() lets what the process side says win', async () => {
    calls.assess.mockResolvedValue(answer(claimRow(1, { note: 'trimmed' })));
    await assess([1], { note: ' trimmed ' });
    expect(readClaimRow(1)?.note).toBe('trimmed');
  });

  test('assess() falls back and says so when it is refused', async () => {
    calls.assess.mockRejectedValue(new Error('Save: the file is read-only'));
    const problem = await assess([1, 2], { status: 'accepted' });
    expect(problem?.message).toBe('Save: the file is read-only');
    expect(readClaimRow(1)?.status).toBe('to review');
    expect(calls.toast).toHaveBeenCalledOnce();
  });

  test('assess() sends quick changes one after the other', async () => {
    const order: string[] = [];
    calls.assess.mockImplementation(async ({ patch }: { patch: { level: string } }) => {
      order.push(`start ${patch.level}`);
      await Promise.resolve();
      order.push(`end ${patch.level}`);
      return answer(claimRow(1, { scheme: 'grade', level: patch.level }));
    });
    void assess([1], { scheme: 'grade', level: 'low' });
    void assess([1], { scheme: 'grade', level: 'high' });
    await whenStored();
    expect(order).toEqual(['start low', 'end low', 'start high', 'end high']);
    expect(readClaimRow(1)?.level).toBe('high');
  });

  test('assess() sends what was seen, and shows both sides of what others changed', async () => {
    putClaimRows([claimRow(1, { note: 'seen' })]);
    const theirs = claimRow(1, { note: 'theirs' });
    calls.assess.mockResolvedValue({
      rows: [],
      changed: [],
      conflicts: [{ number: 1, fields: ['note'] }],
      now: [theirs],
    });
    expect(await assess([1], { note: 'mine' })).toBeNull();
    expect(calls.assess.mock.lastCall?.[0]).toMatchObject({ seen: [{ number: 1, note: 'seen' }] });
    expect(readClaimRow(1)?.note).toBe('theirs');
    const [waiting] = useConflicts.getState().waiting;
    expect(waiting?.wanted(1)).toEqual({ assessment: { note: 'mine' } });
    calls.assess.mockResolvedValue(answer(claimRow(1, { note: 'mine' })));
    waiting?.storeAnyway();
    await whenStored();
    expect(calls.assess.mock.lastCall?.[0]).toMatchObject({ seen: [], patch: { note: 'mine' } });
    expect(readClaimRow(1)?.note).toBe('mine');
  });

  test('setType() sends the type that was seen, and falls back to what others made of it', async () => {
    useConflicts.setState({ waiting: [] });
    putClaimRows([claimRow(1, { type: 'other' })]);
    calls.setType.mockResolvedValue({
      rows: [],
      changed: [],
      conflicts: [{ number: 1, fields: ['type'] }],
      now: [claimRow(1, { type: 'safety' })],
    });
    await setType([1], 'efficacy');
    expect(calls.setType.mock.lastCall?.[0]).toMatchObject({
      seen: [{ number: 1, type: 'other', values: {} }],
    });
    expect(readClaimRow(1)?.type).toBe('safety');
    expect(useConflicts.getState().waiting[0]?.wanted(1)).toEqual({ type: 'efficacy' });
  });

  test('assess() compares nothing with a row that lacks a change of this window itself', async () => {
    const seen = () => calls.assess.mock.lastCall?.[0].seen.map((one: ClaimRow) => one.number);
    calls.assess.mockResolvedValue(answer());
    // An undo has been answered, and its rows are still on their way.
    noteOwnChange([1]);
    await assess([1, 2], { note: 'x' });
    expect(seen()).toEqual([2]);
    noteOwnChange([1]);
    putClaimRows([claimRow(1), claimRow(2)]);
    await assess([1, 2], { note: 'y' });
    expect(seen()).toEqual([1, 2]);
    // The second key was pressed before the first one had its answer.
    calls.assess.mockResolvedValueOnce(answer(claimRow(1, { level: 'low', scheme: 'grade' })));
    void assess([1], { scheme: 'grade', level: 'low' });
    await assess([1, 2], { scheme: 'grade', level: 'high' });
    expect(seen()).toEqual([2]);
  });

  test('assess() goes on after a refusal', async () => {
    calls.assess.mockRejectedValueOnce(new Error('no'));
    calls.assess.mockResolvedValueOnce(answer(claimRow(1, { status: 'accepted' })));
    void assess([1], { status: 'excluded' });
    expect(await assess([1], { status: 'accepted' })).toBeNull();
    expect(readClaimRow(1)?.status).toBe('accepted');
  });

  test('assess() of nothing asks nothing', async () => {
    expect(await assess([], { status: 'accepted' })).toBeNull();
    expect(calls.assess).not.toHaveBeenCalled();
  });

  test('assess() forgets the rows of a large change that did not come back', async () => {
    calls.assess.mockResolvedValue({ ...answer(claimRow(1)), changed: [1, 2] });
    await assess([1, 2], { status: 'accepted' });
    expect(readClaimRow(2)).toBeUndefined();
  });

  test('cite() hands an unknown identifier back without a message of its own when told so', async () => {
    calls.cite.mockRejectedValue(new Error('Cite "x": no identifier'));
    expect(await cite([1], { text: 'x' }, { quiet: true })).toMatchObject({ code: 'refused' });
    expect(calls.toast).not.toHaveBeenCalled();
  });
});
