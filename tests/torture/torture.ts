import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TorturePart } from './part.ts';
import { isStopAsked, listenForStop } from './stop.ts';

/*
 * `npm run torture [-- PART [COUNT [SEED [SIZE]]]]`: the long tests of
 * docs/reliability.md, one module in `parts/` each; all of them without PART.
 * SIZE is for the parts whose line tells of it.
 * Prints what was done, how long it took and the seed that repeats it. Ends
 * with 1 when anything failed. Ctrl+C ends the longest parts with what they did
 * so far. `npm run torture -- list` names the parts.
 */
const [wanted, countText, seedText, sizeText] = process.argv.slice(2);
const count = countText === undefined ? undefined : Number(countText);
const size = sizeText === undefined ? undefined : Number(sizeText);
const seed = seedText === undefined ? Date.now() % 1_000_000_000 : Number(seedText);
if (count !== undefined && !(Number.isInteger(count) && count > 0)) {
  stop(`"${countText}" is no number of trials`);
}
if (size !== undefined && !(Number.isInteger(size) && size > 0)) stop(`"${sizeText}" is no size`);
if (!Number.isInteger(seed)) stop(`"${seedText}" is no seed`);

const parts = await loadParts();
if (wanted === 'list') {
  for (const { name, describe } of parts) console.log(`${name.padEnd(12)} ${describe}`);
  process.exit(0);
}
const chosen = parts.filter(({ name }) => wanted === undefined || name === wanted);
if (chosen.length === 0) {
  stop(
    `there is no part "${wanted}"; there are ${parts.map(({ name }) => name).join(', ') || 'none'}`,
  );
}

listenForStop();
let failed = 0;
for (const part of chosen) {
  if (isStopAsked()) break;
  console.log(`${part.name}: ${part.describe} (seed ${seed})`);
  const started = performance.now();
  // oxlint-disable-next-line no-await-in-loop -- one at a time: each wants the whole machine
  const { done, failures, notes } = await part.run(count, seed, size).catch((error: unknown) => ({
    done: 0,
    failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    notes: [],
  }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  for (const note of notes ?? []) console.log(`  ${note}`);
  for (const words of failures.slice(0, 20)) console.error(`  FAILED ${words}`);
  console.log(
    `${part.name}: ${done.toLocaleString('en')} done, ${failures.length} failed, ${seconds} s, seed ${seed}`,
  );
  failed += failures.length;
}
process.exit(failed === 0 ? 0 : 1);

/** The parts, by the names of their files. */
async function loadParts(): Promise<TorturePart[]> {
  const folder = join(import.meta.dirname, 'parts');
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    names.sort().map(async (name): Promise<[name: string, module: unknown]> => {
      return [name, await import(pathToFileURL(join(folder, name)).href)];
    }),
  );
  return modules.map(([name, module]) => {
    if (!isPart(module)) throw new Error(`parts/${name} does not export name, describe and run`);
    return module;
  });
}

function isPart(module: unknown): module is TorturePart {
  return (
    typeof module === 'object' &&
    module !== null &&
    'name' in module &&
    typeof module.name === 'string' &&
    'describe' in module &&
    typeof module.describe === 'string' &&
    'run' in module &&
    typeof module.run === 'function'
  );
}

function stop(words: string): never {
  console.error(`Run the torture: ${words}`);
  process.exit(2);
}
