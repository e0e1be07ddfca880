import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isRejected } from '#core/documents/file-reading.ts';
import { decodeBytes } from '#core/documents/decode.ts';
import { readBibtex } from '#core/references/formats/bibtex.ts';
import { readRis } from '#core/references/formats/ris.ts';
import type { ReadDecoded } from '#core/documents/file-reading.ts';
import { sharedInput } from '#tests/helpers/shared-inputs.ts';
import { debianTool } from './debian-tool.ts';
import { measureRounds, printMeasured, timed, timedAsync } from './rounds.ts';

/** Reading of reference files, bytes to records, beside Debian's bibutils (a process a file), records a second. */
export async function benchRecords(): Promise<void> {
  const folder = sharedInput('inputs');
  if (folder === null) {
    console.log('\nRecords: skipped, the real files are not beside the project');
    return;
  }
  const withTools = debianTool('ris2xml', 'bibutils');
  const sets = [
    ['big/DERIVED_big_records.ris', readRis, 'ris2xml'],
    ['bibtex/BIG_jabref_groups_7166.bib', readBibtex, 'bib2xml'],
  ] as const;
  for (const [path, read, tool] of sets) {
    const file = join(folder, path);
    let records = 0;
    const bibutils = withTools
      ? {
          [`${tool} (bibutils)`]: () =>
            timed(
              () =>
                void spawnSync(tool, [file], {
                  maxBuffer: 1e9,
                  stdio: ['ignore', 'pipe', 'ignore'],
                }),
            ),
        }
      : {};
    // oxlint-disable-next-line no-await-in-loop -- one set at a time
    const measured = await measureRounds(5, {
      ...bibutils,
      'our records, with raw text and identifiers': () =>
        timedAsync(async () => {
          records = await countRecords(file, read);
        }),
    });
    printMeasured(`${basename(path)}: ${records} records`, measured);
    for (const { name, median } of measured) {
      console.log(
        `  ${name.padEnd(44)} ${((records / median) * 1000).toFixed(0).padStart(6)} records/s`,
      );
    }
  }
}

async function countRecords(file: string, read: ReadDecoded): Promise<number> {
  const input = { name: basename(file), bytes: readFileSync(file) };
  const decoded = decodeBytes(input);
  if (!decoded.ok) throw new Error(decoded.error.message);
  const reading = await read(input, decoded.value);
  if (!reading.ok || !('records' in reading.value)) throw new Error('no records');
  let count = 0;
  for (const record of reading.value.records) if (!isRejected(record)) count += 1;
  return count;
}
