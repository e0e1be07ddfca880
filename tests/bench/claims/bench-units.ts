import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isIdentifier } from '#core/references/entry-key.ts';
import { parseFile } from '#electron/jobs/parse-file.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { sharedInput } from '../../helpers/shared-inputs.ts';
import { labelledFolders, overlapsHalf, proposalsOf } from './labelled.ts';
import type { GoldUnit, Labelled, PlacedProposal } from './labelled.ts';

/**
 * How exactly the spans of claims are found, whether their types are those that a
 * person gave, and whether each claim has the citations that the labels give it;
 * each beside the plainest way. The identifiers of whole files are compared with
 * what EXPECT.md says of them.
 */
export async function benchUnits(): Promise<void> {
  for (const labelled of labelledFolders()) {
    const names = [...new Set(labelled.units.map(({ file }) => file))].toSorted();
    // oxlint-disable-next-line no-await-in-loop -- one folder after the other
    const proposals = await proposalsOf(labelled.files, names);
    const gold = labelled.units.filter(({ kind }) => kind === 'claim' || kind === 'quote-claim');
    printSpans(labelled, gold, proposals);
    printTypes(gold, proposals);
    printCitations(gold, proposals);
    // oxlint-disable-next-line no-await-in-loop -- one folder after the other
    await printIdentifiers(labelled);
  }
}

function printSpans(
  { name, files }: Labelled,
  gold: readonly GoldUnit[],
  proposals: readonly PlacedProposal[],
): void {
  console.log(`\nUnits: ${name}, ${gold.length} labelled claims; spans that are exactly right`);
  const texts = new Map(
    [...new Set(gold.map(({ file }) => file))].map((file) => [
      file,
      readFileSync(join(files, file), 'utf8'),
    ]),
  );
  const plain = [...texts].flatMap(([file, text]) => plainUnits(file, text));
  for (const [label, found] of [
    ['Claimgrid', proposals],
    ['plain rule', plain],
  ] as const) {
    const keys = new Set(found.map(spanKey));
    const exact = gold.filter((unit) => keys.has(spanKey(unit))).length;
    const precision = exact / Math.max(1, found.length);
    const recall = exact / gold.length;
    const f1 = (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall);
    console.log(
      `  ${label.padEnd(12)} F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, share of claims found exactly ${recall.toFixed(3)})`,
    );
  }
}

/** Six words or more that end in a full stop or a colon, with their places. */
function plainUnits(
  file: string,
  text: string,
): readonly Pick<PlacedProposal, 'file' | 'start' | 'end'>[] {
  return [...text.matchAll(/[^\n.:]+[.:]?/gu)].flatMap(({ 0: unit, index }) => {
    const trimmed = unit.trim();
    const start = index + unit.indexOf(trimmed);
    const isClaim = /[.:]$/u.test(trimmed) && trimmed.split(/\s+/u).length >= 6;
    return isClaim ? [{ file, start, end: start + trimmed.length }] : [];
  });
}

function spanKey({ file, start, end }: Pick<GoldUnit, 'file' | 'start' | 'end'>): string {
  return `${file} ${start} ${end}`;
}

/** The labelled claims that were proposed, each with its proposal. */
function matched(
  gold: readonly GoldUnit[],
  proposals: readonly PlacedProposal[],
): readonly { readonly unit: GoldUnit; readonly proposal: PlacedProposal }[] {
  return gold.flatMap((unit) => {
    const proposal = proposals.find((one) => one.file === unit.file && overlapsHalf(one, unit));
    return proposal === undefined ? [] : [{ unit, proposal }];
  });
}

function printTypes(gold: readonly GoldUnit[], proposals: readonly PlacedProposal[]): void {
  const both = matched(gold, proposals);
  // The labels name some types by two words: "protocol/dosing".
  const isRight = ({ claim_type: type, alt_type: other }: GoldUnit, said: string): boolean =>
    [type, other].some((one) => one?.split('/').includes(said) === true);
  const counts = Map.groupBy(both, ({ unit }) => unit.claim_type ?? '');
  const [most = ''] =
    [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0] ?? [];
  const ours = both.filter(({ unit, proposal }) => isRight(unit, proposal.claim.type)).length;
  const always = both.filter(({ unit }) => isRight(unit, most)).length;
  console.log(
    `  types right of ${both.length} matched claims: Claimgrid ${share(ours, both.length)}; always "${most}" ${share(always, both.length)}`,
  );
}

function printCitations(gold: readonly GoldUnit[], proposals: readonly PlacedProposal[]): void {
  const both = matched(gold, proposals);
  const equal = ({ unit, proposal }: (typeof both)[number]): boolean =>
    [...(unit.citations ?? [])].toSorted().join(' ') ===
    identifiersOf(proposal).toSorted().join(' ');
  const scopes = [...new Set(both.map(({ unit }) => unit.citation_scope ?? 'none'))].toSorted();
  const parts = scopes.map((scope) => {
    const of = both.filter(({ unit }) => (unit.citation_scope ?? 'none') === scope);
    return `${scope} ${of.filter(equal).length} of ${of.length}`;
  });
  console.log(
    `  citations equal: ${both.filter(equal).length} of ${both.length} (${parts.join(', ')}); without any rule ${both.filter(({ unit }) => (unit.citations ?? []).length === 0).length}`,
  );
}

/** The identifiers that a proposal cites. */
function identifiersOf({ claim }: PlacedProposal): string[] {
  return claim.citations.map(({ id }) => id).filter(isIdentifier);
}

/** Identifiers of whole files: those that EXPECT.md names beside the file's number, and those that are found. */
async function printIdentifiers({ files }: Labelled): Promise<void> {
  const path = sharedInput(`inputs/${basename(files)}/EXPECT.md`);
  if (path === null) return;
  const said = readFileSync(path, 'utf8')
    .split('\n')
    .find((line) => line.startsWith('- Identifiers'));
  if (said === undefined) return;
  const [sure = ''] = said.split('Not identifiers');
  const wanted = new Set(
    [...sure.matchAll(/`((?:doi|pmid|pmcid|nct|arxiv|isbn):[^`]+)`/gu)].map(([, id = '']) => id),
  );
  const found = new Set<string>();
  for (const name of readdirSync(files).filter((one) => one.endsWith('.txt'))) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    const read = await parseFile({ name, bytes: readFileSync(join(files, name)) }, readingTools);
    if (!read.ok) throw new Error(read.error.message);
    for (const { references } of read.value.articles) {
      for (const { id } of references) if (/^(?!https?:)[a-z]+:/u.test(id)) found.add(id);
    }
  }
  const right = [...wanted].filter((id) => found.has(id)).length;
  console.log(
    `  identifiers that EXPECT.md names (URLs aside): ${right} of ${wanted.size}; others found ${[...found].filter((id) => !wanted.has(id)).length}`,
  );
}

function share(part: number, whole: number): string {
  return (part / Math.max(1, whole)).toFixed(3);
}
