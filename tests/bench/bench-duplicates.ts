import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '#core/documents/read-document.ts';
import { createMatcher } from '#core/references/duplicates/matcher.ts';
import { normalForm, titleWords } from '#core/references/duplicates/normal-form.ts';
import type { ReferenceRecord } from '#core/references/reference.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { sharedInput } from '#tests/helpers/shared-inputs.ts';

/** Pairs "i j" with i < j that a rule calls copies. */
interface Found {
  readonly same: ReadonlySet<string>;
  readonly suggested: ReadonlySet<string>;
}
type Rule = (records: readonly ReferenceRecord[]) => Found;

/** Duplicates on the labelled sets: what is merged, what is suggested, what is wrong, beside other rules. */
export async function benchDuplicates(): Promise<void> {
  const folder = sharedInput('inputs/dedup');
  if (folder === null) {
    console.log('\nDuplicates: skipped, the labelled sets are not beside the project');
    return;
  }
  for (const name of ['copper_505', 'tafenoquine_179']) {
    // oxlint-disable-next-line no-await-in-loop -- one set at a time
    const { records, clusters } = await labelled(folder, name);
    console.log(`\nDuplicates: ${name}, ${records.length} records`);
    console.log(
      `  ${'rule'.padEnd(46)} ${'merged'.padStart(7)} ${'sugg.'.padStart(6)} ${'sensitivity'.padStart(12)} ${'specificity'.padStart(12)} ${'false merges'.padStart(13)}`,
    );
    for (const [rule, find] of Object.entries(rules)) {
      const { same, suggested } = find(records);
      const score = scored(clusters, closed(same, records.length), suggested);
      console.log(
        `  ${rule.padEnd(46)} ${String(score.merged).padStart(7)} ${String(score.suggested).padStart(6)} ${score.sensitivity.toFixed(3).padStart(12)} ${score.specificity.toFixed(5).padStart(12)} ${String(score.wrong).padStart(13)}`,
      );
    }
  }
}

const rules: Readonly<Record<string, Rule>> = {
  'Claimgrid, merged and suggested': ours,
  'Claimgrid, merged alone': (records) => ({ ...ours(records), suggested: new Set() }),
  'same DOI': (records) =>
    keyed(records, ({ ids }) => ids.find((id) => id.startsWith('doi:')) ?? ''),
  'same title and year': (records) =>
    keyed(records, (record) => {
      const { title, year } = normalForm(record);
      return title === '' ? '' : `${title} ${year}`;
    }),
  // ASReview datatools: the same DOI, else the same title and abstract.
  'DOI, else title and abstract (ASReview)': (records) =>
    joined(
      keyed(records, ({ ids }) => ids.find((id) => id.startsWith('doi:')) ?? ''),
      keyed(records, ({ csl }) => {
        const title = titleWords(csl.title ?? '');
        return title === '' ? '' : `${title} ${titleWords(csl.abstract ?? '')}`;
      }),
    ),
  // W. M. Bramer et al., J Med Libr Assoc 2016;104:240-3: fields compared step by step in EndNote.
  'author, year, title, journal … (Bramer 2016)': (records) =>
    joined(
      ...[
        (form: ReturnType<typeof normalForm>) => [form.author, form.year, form.title, form.journal],
        (form: ReturnType<typeof normalForm>) => [form.author, form.year, form.title, form.page],
        (form: ReturnType<typeof normalForm>) => [form.title, form.volume, form.page],
        (form: ReturnType<typeof normalForm>) => [form.author, form.volume, form.page],
        (form: ReturnType<typeof normalForm>) => [form.year, form.volume, form.page],
      ].map((fields) =>
        keyed(records, (record) => {
          const values = fields(normalForm(record));
          return values.some((value) => value === '' || value === null) ? '' : values.join(' | ');
        }),
      ),
    ),
};

function ours(records: readonly ReferenceRecord[]): Found {
  const matcher = createMatcher();
  const same = new Set<string>();
  const suggested = new Set<string>();
  records.forEach((record, index) => {
    for (const { key, verdict } of matcher.match(record)) {
      (verdict === 'same' ? same : suggested).add(`${key} ${index}`);
    }
    matcher.add(index, record);
  });
  return { same, suggested };
}

function keyed(
  records: readonly ReferenceRecord[],
  key: (record: ReferenceRecord) => string,
): Found {
  const seen = new Map<string, number[]>();
  const same = new Set<string>();
  records.forEach((record, index) => {
    const value = key(record);
    if (value === '') return;
    const others = seen.get(value) ?? [];
    for (const other of others) same.add(`${other} ${index}`);
    seen.set(value, [...others, index]);
  });
  return { same, suggested: new Set() };
}

function joined(...all: readonly Found[]): Found {
  return { same: new Set(all.flatMap(({ same }) => [...same])), suggested: new Set() };
}

/** Merging is transitive: the pairs of every group that merged pairs make. */
function closed(same: ReadonlySet<string>, count: number): ReadonlySet<string> {
  const group = Array.from({ length: count }, (_, index) => index);
  const root = (index: number): number => {
    let found = index;
    while (group[found] !== found) found = group[found] ?? found;
    return found;
  };
  for (const pair of same) {
    const [one = 0, other = 0] = pair.split(' ').map(Number);
    group[root(one)] = root(other);
  }
  const pairs = new Set<string>();
  for (let one = 0; one < count; one += 1) {
    for (let other = one + 1; other < count; other += 1) {
      if (root(one) === root(other)) pairs.add(`${one} ${other}`);
    }
  }
  return pairs;
}

function scored(
  clusters: readonly string[],
  same: ReadonlySet<string>,
  suggested: ReadonlySet<string>,
) {
  let [truth, merged, proposed, wrong, others] = [0, 0, 0, 0, 0];
  for (let one = 0; one < clusters.length; one += 1) {
    for (let other = one + 1; other < clusters.length; other += 1) {
      const pair = `${one} ${other}`;
      if (clusters[one] !== '' && clusters[one] === clusters[other]) {
        truth += 1;
        if (same.has(pair)) merged += 1;
        else if (suggested.has(pair)) proposed += 1;
      } else {
        others += 1;
        if (same.has(pair)) wrong += 1;
      }
    }
  }
  return {
    merged,
    suggested: proposed,
    wrong,
    sensitivity: (merged + proposed) / truth,
    specificity: (others - wrong) / others,
  };
}

async function labelled(folder: string, name: string) {
  const bytes = readFileSync(join(folder, `${name}.xml`));
  const read = await readDocument({ name: `${name}.xml`, bytes }, readingTools);
  if (!read.ok) throw new Error(read.error.message);
  const rows = readFileSync(join(folder, `${name}.labels.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const clusters = rows.map((row) => row.split(',', 4)[3] ?? '');
  return { records: read.value.records, clusters };
}
