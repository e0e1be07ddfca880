import { create } from 'zustand';
import type { ClaimStatus } from '#core/claims/claim.ts';
import type { ReportOptions } from '#core/reports/snapshot.ts';

/** The order in which statuses are offered, and sent: the same choice gives the same request. */
export const statusOrder: readonly ClaimStatus[] = ['accepted', 'excluded', 'to review'];

export interface ReportOptionsState {
  readonly options: ReportOptions;
  /** Whether the preview shows the text itself. */
  readonly raw: boolean;
  readonly change: (patch: Partial<ReportOptions>) => void;
  readonly toggleStatus: (status: ClaimStatus, on: boolean) => void;
  readonly setRaw: (raw: boolean) => void;
}

/** What the report screen was last set to; kept while the window is open. */
export const useReportOptions = create<ReportOptionsState>()((set) => ({
  options: {
    format: 'md',
    date: today(),
    groupBy: 'type',
    statuses: ['accepted', 'excluded'],
  },
  raw: false,
  change: (patch) => set((now) => ({ options: { ...now.options, ...patch } })),
  toggleStatus: (status, on) =>
    set(({ options }) => ({
      options: {
        ...options,
        statuses: statusOrder.filter((item) =>
          item === status ? on : options.statuses.includes(item),
        ),
      },
    })),
  setRaw: (raw) => set({ raw }),
}));

/** Today as YYYY-MM-DD where the window is. */
export function today(now: Date = new Date()): string {
  const part = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
