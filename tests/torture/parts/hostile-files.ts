import { createFileReader } from '#electron/jobs/file-reader.ts';
import { spawnReader } from '#electron/jobs/spawn-reader.ts';
import { crowdedArchive, hostileArchives, soundParts } from '#tests/helpers/hostile-archives.ts';
import { floods, hostileUtf16Xml, hostileXml } from '#tests/helpers/hostile-xml.ts';
import { makeZip } from '#tests/helpers/make-zip.ts';
import type { TortureOutcome } from '../part.ts';

export const name = 'hostile-files';
export const describe =
  'archives and XML full of tricks through the reader process: each is refused or read within 2 s (XML 1 s) and 256 MB more than it held before';

const mostMegabytes = 256;

export async function run(count?: number): Promise<TortureOutcome> {
  const crowds = Object.keys(soundParts).map((extension) => ({
    name: `crowd.${extension}`,
    trick: 'more files than it may hold',
    bytes: crowdedArchive(extension, 65_000),
  }));
  const files = [
    ...[...hostileArchives(), ...crowds].map((file) => ({ ...file, limit: 2000 })),
    ...[...hostileXml('/etc/hostname'), ...hostileUtf16Xml('/etc/hostname'), ...floods()].map(
      (file) => ({ ...file, limit: 1000 }),
    ),
  ].slice(0, count);
  let memory = (): number | null => null;
  const reader = createFileReader({
    spawn: () => {
      const child = spawnReader();
      memory = () => child.memory();
      return child;
    },
    timeout: () => 20_000,
  });
  // The first file of each kind pays for the start and for the code that reads it.
  for (const [extension, parts] of Object.entries(soundParts)) {
    // oxlint-disable-next-line no-await-in-loop -- one reader
    await reader.read({ name: `sound.${extension}`, bytes: makeZip(parts) }, () => {});
  }
  const failures: string[] = [];
  let slowest = { words: '', ms: 0 };
  let most = 0;
  for (const { name: file, trick, bytes, limit } of files) {
    const before = memory() ?? 0;
    const started = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- one at a time, or they disturb each other
    const result = await reader.read({ name: file, bytes }, () => {});
    const ms = performance.now() - started;
    const grown = (memory() ?? 0) - before;
    most = Math.max(most, grown);
    const words = `${file}, ${trick}`;
    if (ms > slowest.ms) slowest = { words, ms };
    if (ms > limit) failures.push(`${words}: ${ms.toFixed(0)} ms`);
    if (grown > mostMegabytes) failures.push(`${words}: ${grown.toFixed(0)} MB`);
    if (!result.ok && result.error.code.startsWith('reader-')) {
      failures.push(`${words}: ${result.error.code}`);
    }
  }
  reader.close();
  return {
    done: files.length,
    failures,
    notes: [
      `slowest: ${slowest.words}, ${slowest.ms.toFixed(0)} ms; most memory: ${most.toFixed(0)} MB`,
    ],
  };
}
