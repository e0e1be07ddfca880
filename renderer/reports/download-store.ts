import { create } from 'zustand';
import type { ReportNews } from '#electron/api/reports.ts';

/** A report on its way. */
export interface Download {
  readonly job: string;
  /** How far it is; null before the first word of it. */
  readonly progress: Omit<ReportNews, 'job'> | null;
  /** Whether it takes long enough to be shown. */
  readonly shown: boolean;
  readonly cancel: () => void;
}

interface DownloadsState {
  /** Oldest first. */
  readonly downloads: readonly Download[];
}

/** The reports that are being made for this window. */
export const useDownloads = create<DownloadsState>()(() => ({ downloads: [] }));

/** Adds a download that is not shown yet. */
export function addDownload(job: string, cancel: () => void): void {
  const download: Download = { job, progress: null, shown: false, cancel };
  useDownloads.setState(({ downloads }) => ({ downloads: [...downloads, download] }));
}

/** Changes a download; one that has ended stays away. */
export function changeDownload(
  job: string,
  patch: Partial<Pick<Download, 'progress' | 'shown'>>,
): void {
  useDownloads.setState(({ downloads }) => ({
    downloads: downloads.map((item) => (item.job === job ? { ...item, ...patch } : item)),
  }));
}

/** Takes a download away. */
export function removeDownload(job: string): void {
  useDownloads.setState(({ downloads }) => ({
    downloads: downloads.filter((item) => item.job !== job),
  }));
}
