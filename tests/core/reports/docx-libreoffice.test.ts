import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProven, verifyReport } from '#core/reports/verify/verify-report.ts';
import { readPieces } from '#core/reports/verify/read-pieces.ts';
import { claimStatuses } from '#core/claims/claim.ts';
import { docxReport } from '#core/reports/docx/docx-report.ts';
import { loadPdfEngine } from '#electron/jobs/pdf-engine.ts';
import { createRasteriser } from '#electron/jobs/rasterise.ts';
import { findLibreOffice } from '#tests/tools/libreoffice.ts';
import { bytesOf, edited, partsOf, piecesOf } from './docx-parts.ts';
import { optionsOf, smallReview } from './snapshot.ts';

const found = await findLibreOffice();
const soffice = found.ok ? found.value : '';
const missing = found.ok ? '' : ` (not tested: ${found.error})`;

let folder: string;
let report: Uint8Array;

/** Opens a document in LibreOffice and saves it in another format; gives its bytes. */
function saved(name: string, bytes: Uint8Array, ending: 'pdf' | 'docx'): Uint8Array {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, bytes);
  const out = mkdtempSync(join(folder, 'saved-'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const values = [profile, '--headless', '--convert-to', ending, '--outdir', out, file];
  const run = spawnSync(soffice, values, { encoding: 'utf8', timeout: 120_000 });
  if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
  return readFileSync(join(out, `${name}.${ending}`));
}

/** The words of a PDF's pages, one page after the other, white space collapsed. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const engine = await loadPdfEngine();
  const opened = await engine.open('report.pdf', bytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const pages = Array.from({ length: opened.value.pageCount }, (_, index) =>
    (opened.value.page(index)?.characters ?? [])
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s+/g, ' '),
  );
  opened.value.close();
  return pages;
}

async function verify(bytes: Uint8Array) {
  const done = verifyReport(readPieces(await piecesOf(bytes)), smallReview());
  const { altered, missing: gone, quotes } = done;
  return {
    quotes,
    named: [...altered.map(({ claim, what }) => `${claim} ${what}`), ...gone],
    proven: isProven(done),
  };
}

describe.skipIf(!found.ok)(`docxReport() in LibreOffice${missing}`, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimgrid-office-'));
    const options = optionsOf({ format: 'docx', statuses: claimStatuses });
    const tools = { rasterise: createRasteriser() };
    report = await bytesOf(docxReport(smallReview(), options, tools));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('docxReport() opens there and prints with everything it holds', async () => {
    const pages = await pagesOf(saved('report', report, 'pdf'));
    const text = pages.join(' ');
    expect(pages[0]).toContain('Walking');
    expect(pages[0]).toContain('Contents');
    for (const heading of ['Method', 'Claims', 'Disagreements', 'References', 'Provenance'])
      // Once in the table of contents and once above its section.
      expect(text.split(heading).length, heading).toBeGreaterThan(2);
    expect(text).toContain('Pain fell by 1.8 points in the walking group (p < 0.05).');
    expect(text).toMatch(/Table 1\. .*Table 2\. /);
    expect(text).toContain('Figure 1. ');
    expect(text).toContain('Randomised trial');
    // The footnote stands on the page that refers to it.
    expect(pages[0]).toContain('Counted in UTF-16 units from 0');
    expect(pages[0]).toContain(`Page 1 of ${pages.length}`);
    expect(text).toContain('5 of 5 quotes found verbatim in their sources.');
  }, 180_000);

  it('verifyReport() finds every quote of a document that LibreOffice saved again', async () => {
    const again = saved('again', report, 'docx');
    expect(await verify(again)).toEqual({
      quotes: { total: 5, verified: 5 },
      named: [],
      proven: true,
    });
    const text = partsOf(again)['word/document.xml'] ?? '';
    expect(text).toContain('<w:tblHeader');
    expect(text).toContain('SEQ Table');
    expect(text).toContain('<w:footnoteReference');
    expect(text).toContain('w:anchor="claim_2"');
    expect(text).toMatch(/descr="[^"]*Flow of records/);
  }, 180_000);

  it('verifyReport() names what was altered before LibreOffice saved it', async () => {
    const altered = edited(report, 'Pain fell by 1.8', 'Pain fell by 1.9');
    expect(await verify(saved('altered', altered, 'docx'))).toEqual({
      quotes: { total: 5, verified: 4 },
      named: ['C1 quote'],
      proven: false,
    });
  }, 180_000);
});
