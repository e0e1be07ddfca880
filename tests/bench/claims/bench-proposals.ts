import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isIdentifier } from '#core/references/entry-key.ts';
import { sharedInput } from '../../helpers/shared-inputs.ts';
import { labelledFolders, proposalsOf } from './labelled.ts';

/** How well the claims of labelled documents are proposed, by the scorer beside them, and what a plain rule finds. */
export async function benchProposals(): Promise<void> {
  const tool = sharedInput('tools/score-claims.py');
  if (tool === null) return;
  for (const { name, files, units, unitsPath } of labelledFolders()) {
    const names = [...new Set(units.map(({ file }) => file))].toSorted();
    // oxlint-disable-next-line no-await-in-loop -- one folder after the other
    const proposals = await proposalsOf(files, names);
    const ours = proposals.map(({ file, claim: { quote, score, citations } }): Proposal => ({
      file,
      quote,
      score,
      citations: citations.map(({ id }) => id).filter(isIdentifier),
    }));
    const plain = names.flatMap((file) =>
      plainClaims(file, readFileSync(join(files, file), 'utf8')),
    );
    console.log(`\nClaims: ${name}, ${names.length} labelled documents`);
    printScore('Claimgrid', ours, [tool, '--gold', unitsPath, '--files', files]);
    printScore('plain rule', plain, [tool, '--gold', unitsPath, '--files', files]);
  }
}

function printScore(
  label: string,
  proposals: readonly Proposal[],
  command: readonly string[],
): void {
  const input = JSON.stringify(proposals);
  const run = spawnSync('python3', [...command], { input, encoding: 'utf8' });
  if (run.status !== 0) {
    console.log(`  ${label}: not scored, the scorer needs python3`);
    return;
  }
  const scored: { readonly strict: Score; readonly all: Score } & Record<string, unknown> =
    JSON.parse(run.stdout);
  const { strict, all, ...rest } = scored;
  console.log(
    `  ${label.padEnd(12)} strict P ${strict.precision} R ${strict.recall} F1 ${strict.f1}; all units F1 ${all.f1}; ${restWords(rest)}`,
  );
}

interface Proposal {
  readonly file: string;
  readonly quote: string;
  readonly score?: number;
  readonly citations?: readonly string[];
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Six words or more that end in a full stop or a colon. */
function plainClaims(file: string, text: string): Proposal[] {
  return text
    .split(/(?<=[.:])\s+|\n+/u)
    .map((unit) => unit.trim())
    .filter((unit) => /[.:]$/u.test(unit) && unit.split(/\s+/u).length >= 6)
    .map((quote) => ({ file, quote }));
}

function restWords(rest: Readonly<Record<string, unknown>>): string {
  return Object.entries(rest)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.length : JSON.stringify(value)}`)
    .join(', ');
}
