import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { createBrowserPrinter, findPrintBrowser } from '#electron/jobs/print-browser.ts';
import type { BrowserSurroundings } from '#electron/jobs/print-browser.ts';
import type { PdfPrinter } from '#electron/jobs/print-printer.ts';

/** Whether this computer has a browser where the program looks for one. */
export const hasPrintBrowser = ((): boolean => {
  try {
    return findPrintBrowser() !== '';
  } catch {
    return false;
  }
})();

const own = chromium.executablePath();

/** A printer that is a browser of this computer or the one that Playwright brought; null without either. */
export const realPrinter: PdfPrinter | null = hasPrintBrowser
  ? createBrowserPrinter()
  : existsSync(own)
    ? printerOf(own)
    : null;

/** A printer that is this program. */
export function printerOf(program: string): PdfPrinter {
  const surroundings: BrowserSurroundings = {
    platform: process.platform,
    env: { CLAIMGRID_BROWSER: program },
    exists: existsSync,
  };
  return createBrowserPrinter(surroundings);
}

/** The reason for leaving a test out. */
export const noBrowser = 'there is no Chrome, Chromium or Edge on this computer';
