import { beforeEach, describe, expect, test, vi } from 'vitest';
import { useGridLayout } from '#renderer/claims/grid-layout.ts';
import { goBackToReport, openTarget, useReportReturn } from '#renderer/reports/report-return.ts';
import { targetName } from '#renderer/reports/target-name.ts';
import { useSession } from '#renderer/session.ts';

// The session reads it as it is loaded, which no browser is here to give.
vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', () => 0);
  useSession.getState().reset();
  useSession.getState().setScreen('report');
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe('openTarget()', () => {
  test('shows exactly the claims that were counted, and nothing of what was asked before', () => {
    useSession.getState().setView({
      search: 'dose',
      group: 'type',
      filter: { cited: true },
      sort: [{ column: 'level', direction: 'asc' }],
    });
    const filter = { level: ['low'], status: ['accepted'] } as const;
    openTarget({ kind: 'claims', filter }, 4);
    const { view, screen } = useSession.getState();
    expect(screen).toBe('claims');
    expect(view).toEqual({ filter, search: '', sort: [{ column: 'level', direction: 'asc' }] });
    expect(useGridLayout.getState().layout.group).toBeNull();
  });

  test('goBackToReport() gives the grid its view back and leads to the number one left by', () => {
    const before = { search: 'dose', filter: { cited: true }, sort: [], group: 'type' } as const;
    useSession.getState().setView(before);
    openTarget({ kind: 'claims', filter: { type: ['safety'] } }, 7);
    goBackToReport();
    const { view, screen } = useSession.getState();
    expect(screen).toBe('report');
    expect(view).toEqual(before);
    expect(useGridLayout.getState().layout.group).toBe('type');
    expect(useReportReturn.getState()).toMatchObject({ opened: null, place: 7, returning: true });
  });

  test.each(['imports', 'references'] as const)('leads to the %s', (kind) => {
    openTarget({ kind }, 0);
    expect(useSession.getState().screen).toBe(kind);
  });
});

describe('targetName()', () => {
  test('says what a press does, with the number that is seen', () => {
    const claims = { kind: 'claims', filter: {} } as const;
    expect(targetName(claims, 1200, 'claims')).toBe('Show these 1,200 claims');
    expect(targetName(claims, 1, 'claims')).toBe('Show this 1 claim');
    expect(targetName(claims, 3, 'anything')).toBe('3: show the claims behind this number');
    expect(targetName({ kind: 'imports' }, 3, 'anything')).toContain('3');
  });
});
