import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFileReader } from '#electron/jobs/file-reader.ts';
import type { FileReader } from '#electron/jobs/file-reader.ts';
import { crowdedArchive, hostileArchives, soundParts } from '#tests/helpers/hostile-archives.ts';
import { floods, hostileUtf16Xml, hostileXml } from '#tests/helpers/hostile-xml.ts';
import { makeZip } from '#tests/helpers/make-zip.ts';

// Through the reader process, as an import has it: what hangs, dies or eats memory there answers "reader-…".
let folder: string;
let reader: FileReader;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgrid-hostile-'));
  writeFileSync(join(folder, 'secret.txt'), 'the canary sang');
  reader = createFileReader({ timeout: () => 20_000 });
});
afterAll(() => {
  reader.close();
  rmSync(folder, { recursive: true, force: true });
});

interface HostileFile {
  readonly name: string;
  readonly trick: string;
  readonly bytes: Uint8Array;
}

/** What a file that must be refused is refused with; says so when it was read. */
async function refusal({ name, bytes }: HostileFile): Promise<string> {
  const words: string[] = [];
  const head = await reader.read(
    { name, bytes },
    (piece) => void words.push(JSON.stringify(piece)),
  );
  if (head.ok) return `read: ${words.join('').slice(0, 500)}`;
  expect(head.error.message, 'the refusal names the file').toContain(name);
  return head.error.code;
}

/** How each of these came out: "trap.docx, a link: archive-unsafe". */
async function outcomes(files: readonly HostileFile[]): Promise<string[]> {
  const all: string[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one reader, one file at a time
    all.push(`${file.name}, ${file.trick}: ${await refusal(file)}`);
  }
  return all;
}

test.each(Object.entries(soundParts))('a sound %s is read', async (extension, parts) => {
  const file = { name: `sound.${extension}`, trick: 'none', bytes: makeZip(parts) };
  expect(await refusal(file)).toMatch(/^read: .*rip strength/);
});

test('every trick with archives is refused, by its reason', async () => {
  const files = hostileArchives().filter(
    // A chapter may be any text: bytes of an archive in it are shown, not unpacked.
    ({ name, trick }) => !(name.endsWith('.epub') && trick === 'another archive for main part'),
  );
  expect(files.length).toBeGreaterThan(150);
  const all = await outcomes(files);
  const refused =
    /: (?:archive-(?:unsafe|damaged|too-large)|file-(?:encrypted|binary)|(?:docx|odt|epub|xlsx|xml)-damaged)$/;
  expect(all.filter((words) => !refused.test(words))).toEqual([]);
  const tricky = all.filter((words) => /name|link|device|pipe|same bytes|bytes of/.test(words));
  expect(tricky.filter((words) => !words.endsWith(': archive-unsafe'))).toEqual([]);
  const bombs = all.filter((words) => words.includes('a bomb'));
  expect(bombs.filter((words) => !/: archive-(?:too-large|unsafe)$/.test(words))).toEqual([]);
}, 60_000);

test('an archive of more files than any document has is refused', async () => {
  const bytes = crowdedArchive('odt', 20_001);
  expect(await refusal({ name: 'crowd.odt', trick: 'crowd', bytes })).toBe('archive-unsafe');
});

test('every declaration of entities is refused, and nothing is read for it', async () => {
  const secret = join(folder, 'secret.txt');
  const files = [...hostileXml(secret), ...hostileUtf16Xml(secret)];
  expect(files.length).toBeGreaterThan(100);
  const wrong = (await outcomes(files)).filter(
    (words) =>
      !/: (?:xml-entities|xlsx-damaged)$/.test(words) &&
      // Where the declaration stands too deep in the file, its kind cannot be told.
      !(/long|never closed/.test(words) && words.endsWith(': format-unknown')),
  );
  expect(wrong).toEqual([]);
}, 60_000);

test('floods without a declaration end in words, or are read without harm', async () => {
  const wrong = (await outcomes(floods())).filter(
    (words) => !/: (?:xml-(?:flood|too-deep|damaged)$|records-none$|read: )/.test(words),
  );
  expect(wrong).toEqual([]);
}, 60_000);

test('nothing was written beside the files', () => {
  expect(readdirSync(folder)).toEqual(['secret.txt']);
});
