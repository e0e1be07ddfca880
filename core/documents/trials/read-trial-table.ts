import type { Problem } from '#core/problem.ts';
import { parseCsv } from '#core/reports/csv-table.ts';
import { failure, success } from '#core/result.ts';
import type { ReadDecoded } from '../file-reading.ts';
import type { DraftDocument } from '../unit.ts';
import { describeTrial } from './trial-draft.ts';
import { TrialWriter } from './trial-writer.ts';

/**
 * Reads the table that ClinicalTrials.gov downloads as CSV: each row is a trial
 * and becomes one source with its columns as blocks. Problems: 'csv-damaged',
 * 'trials-none'.
 */
export const readTrialTable: ReadDecoded = ({ name }, { text }) => {
  const parsed = parseCsv(text);
  if ('openQuote' in parsed) return failure(damaged(name, parsed.openQuote));
  const [header, ...body] = parsed.records;
  const names = header?.cells.map((column) => column.trim()) ?? [];
  const trials = body
    .map(({ cells }) => new Map(names.map((column, at) => [column, cells[at]?.trim() ?? ''])))
    .filter((trial) => (trial.get('NCT Number') ?? '') !== '' || titleOf(trial) !== '');
  if (trials.length === 0) return failure(noTrial(name));
  return success({ drafts: trials.map(trialOf), marked: true, warnings: [] });
};

type Trial = ReadonlyMap<string, string>;

/** Columns that hold prose, and what stands above it. */
const prose: ReadonlyMap<string, string> = new Map([
  ['Brief Summary', 'Summary'],
  ['Inclusion and Exclusion Criteria', 'Eligibility'],
]);
/** Columns that hold several values with "|" between them. */
const lists: ReadonlyMap<string, string> = new Map([
  ['Conditions', 'Conditions'],
  ['Interventions', 'Interventions'],
  ['Outcome Measures', 'Outcomes'],
  ['Primary Outcome Measures', 'Primary outcomes'],
  ['Secondary Outcome Measures', 'Secondary outcomes'],
  ['Other Outcome Measures', 'Other outcomes'],
]);
const apart = new Set([
  'Rank',
  'Study Title',
  'Title',
  'URL',
  'Study URL',
  'Locations',
  'Study Documents',
]);

function trialOf(trial: Trial): DraftDocument {
  const writer = new TrialWriter();
  const title = titleOf(trial) || (trial.get('NCT Number') ?? 'Trial');
  writer.title(title);
  writer.heading('Study', 2);
  for (const [column, value] of trial) {
    if (!apart.has(column) && !prose.has(column) && !lists.has(column)) {
      writer.field(column, value.split('|').join('; '));
    }
  }
  for (const [column, heading] of prose) {
    writer.heading(heading, 2);
    writer.prose(trial.get(column) ?? '');
  }
  for (const [column, heading] of lists) {
    writer.heading(heading, 2);
    for (const value of (trial.get(column) ?? '').split('|')) writer.item(value.trim());
  }
  writer.builder.end();
  const { text, units, links } = writer.builder;
  return {
    text,
    units,
    links,
    ...describeTrial({
      number: trial.get('NCT Number') ?? '',
      title,
      sponsor: trial.get('Sponsor') ?? trial.get('Sponsor/Collaborators')?.split('|')[0] ?? '',
      date: trial.get('First Posted') ?? trial.get('Start Date') ?? '',
    }),
    whole: true,
  };
}

function titleOf(trial: Trial): string {
  return trial.get('Study Title') ?? trial.get('Title') ?? '';
}

function noTrial(name: string): Problem {
  return {
    code: 'trials-none',
    message: `Read "${name}": no trial was found in this table`,
    hint: 'Download the trials from ClinicalTrials.gov as CSV or JSON',
  };
}

function damaged(name: string, line: number): Problem {
  return {
    code: 'csv-damaged',
    message: `Read "${name}": a quotation mark is never closed`,
    hint: 'Download the trials again as CSV',
    place: `line ${line}`,
  };
}
