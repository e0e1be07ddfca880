import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { findLevel } from '#core/evidence/schemes.ts';
import type { GridPage } from './grid-measures.ts';

const program = resolve(
  import.meta.dirname,
  '../../node_modules/ag-grid-community/dist/ag-grid-community.min.js',
);

/** The same rows in ag-grid-community, all of them in the page, as its users have them. */
export async function openPeer(rows: Iterable<ClaimRow>) {
  const data = JSON.stringify(
    Array.from(rows, (row) => ({
      number: claimLabel(row.number),
      status: row.status,
      quote: row.quote,
      level: findLevel(row.scheme, row.level)?.label ?? '',
      citations: row.citations.map(({ label }) => label).join('; '),
      note: row.note,
      type: row.type,
      source: row.sourceTitle,
      tags: row.tags.map(({ name }) => name).join('; '),
      why: row.cues.join(' · '),
    })),
  );
  const files: Readonly<Record<string, readonly [string, string | Buffer]>> = {
    '/': ['text/html', html],
    '/grid.js': ['text/javascript', readFileSync(program)],
    '/rows.json': ['application/json', data],
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': file[0] }).end(file[1]);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  const { port } = server.address() as AddressInfo;
  const grid: GridPage = {
    name: 'ag-grid-community',
    load: async (page) => {
      await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' });
    },
    firstRow: '.ag-grid-scrolling-container [row-index="0"]',
    firstCell: '.ag-grid-scrolling-container [row-index="0"] [col-id="level"]',
    scroller: '.ag-grid-viewport',
    filter: (page, word) =>
      page.evaluate(
        (text) =>
          new Promise<number>((done) => {
            const { grid: api } = globalThis as unknown as { grid: PeerApi };
            const from = performance.now();
            const shown = (): void => {
              api.removeEventListener('modelUpdated', shown);
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
            };
            api.addEventListener('modelUpdated', shown);
            api.setGridOption('quickFilterText', text);
          }),
        word,
      ),
  };
  return { grid, close: () => server.close() };
}

interface PeerApi {
  readonly setGridOption: (name: string, value: unknown) => void;
  readonly addEventListener: (name: string, listener: () => void) => void;
  readonly removeEventListener: (name: string, listener: () => void) => void;
}

const html = `<!doctype html><html><head><style>html,body,#grid{height:100%;margin:0}</style></head>
<body><div id="grid"></div><script src="/grid.js"></script><script>
const levels = ['High', 'Moderate', 'Low', 'Very low'];
const width = { number: 64, status: 108, quote: 360, level: 112, citations: 176, note: 176, type: 124, source: 180, tags: 140, why: 260 };
fetch('/rows.json').then((answer) => answer.json()).then((rowData) => {
  globalThis.grid = agGrid.createGrid(document.getElementById('grid'), {
    rowData,
    rowHeight: 48,
    columnDefs: Object.keys(width).map((field) => ({ field, width: width[field], wrapText: field === 'quote' })),
    onCellKeyDown: ({ event, node }) => {
      const level = levels[Number(event.key) - 1];
      if (level !== undefined) node.setDataValue('level', level);
    },
  });
});
</script></body></html>`;
