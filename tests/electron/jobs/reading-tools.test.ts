import { expect, it } from 'vitest';
import { parseFile } from '#electron/jobs/parse-file.ts';
import { readingTools, watchedTools } from '#electron/jobs/reading-tools.ts';
import { column, makePdf } from '#tests/helpers/make-pdf.ts';
import { makeZip } from '#tests/helpers/make-zip.ts';

function setup() {
  const steps: (number | null)[] = [];
  return { steps, tools: watchedTools(readingTools, (share) => steps.push(share)) };
}

it('watchedTools() calls back with each page of a PDF', async () => {
  const { steps, tools } = setup();
  const pages = ['Oars', 'Sails', 'Ropes', 'Tides'].map((word) =>
    column(60, 80, [`${word} lowered drag by five percent in forty boats.`]),
  );
  const read = await parseFile({ name: 'boats.pdf', bytes: await makePdf(pages) }, tools);
  expect(read.ok && read.value.articles[0]?.text).toContain('Tides lowered drag');
  expect(steps).toEqual([0, 0.25, 0.5, 0.75]);
});

it('watchedTools() calls back with each file of an archive', async () => {
  const { steps, tools } = setup();
  const archive = await tools.openZip('a.zip', makeZip({ 'one.txt': 'oar', 'two.txt': 'sail' }));
  if (!archive.ok) throw new Error(archive.error.message);
  const one = await archive.value.read('one.txt');
  expect(one?.ok && Buffer.from(one.value).toString()).toBe('oar');
  await archive.value.read('two.txt');
  expect(steps).toEqual([null, null]);
});
