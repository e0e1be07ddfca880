import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimRow } from '#core/claims/claim.ts';
import { ProblemError } from '#core/problem.ts';
import { openStyle } from '#core/references/csl/citation-style.ts';
import type { CitationStyle } from '#core/references/csl/citation-style.ts';
import { defaultContent } from '#core/reports/template.ts';
import { evidenceSchemes } from '#core/evidence/schemes.ts';
import type { Reference } from '#core/references/reference.ts';
import type { ReportOptions, ReportSource, ReviewSnapshot } from '#core/reports/snapshot.ts';

/** A source whose text is given; its claims are cut out of it by `claimOf`. */
export function sourceOf(text: string, patch: Partial<ReportSource> = {}): ReportSource {
  return {
    id: 'source-1',
    title: 'A trial of walking',
    file: 'walking.txt',
    part: 0,
    format: 'text',
    language: 'en',
    characters: text.length,
    claims: 0,
    reviewed: 0,
    duplicateOf: null,
    importedAt: '2026-01-02T03:04:05.000Z',
    text,
    ...patch,
  };
}

/** An accepted claim with the given quote of a source. */
export function claimOf(
  source: ReportSource,
  quote: string,
  patch: Partial<ClaimRow> = {},
): ClaimRow {
  const start = source.text.indexOf(quote);
  const number = patch.number ?? 1;
  return {
    id: `claim-${number}`,
    number,
    sourceId: source.id,
    sourceTitle: source.title,
    language: source.language,
    start,
    end: start + quote.length,
    quote,
    type: 'efficacy',
    origin: 'proposed',
    score: 0.75,
    cues: ["reports an outcome: 'fell'"],
    status: 'accepted',
    exclusionReason: '',
    scheme: null,
    level: null,
    reasons: [],
    note: '',
    reviewer: 'Ada',
    assessedAt: '2026-01-03T00:00:00.000Z',
    citations: [],
    tags: [],
    values: {},
    study: [],
    flags: [],
    relations: [],
    copies: [],
    chance: null,
    ...patch,
  };
}

export function referenceOf(id: string, patch: Partial<Reference> = {}): Reference {
  return {
    id,
    csl: { id, type: 'article-journal' },
    ids: [`doi:10.5555/${id}`],
    text: '',
    label: id,
    duplicateOf: null,
    claims: 1,
    ...patch,
  };
}

export function snapshotOf(
  claims: readonly ClaimRow[],
  sources: readonly ReportSource[],
  patch: Partial<ReviewSnapshot> = {},
): ReviewSnapshot {
  return {
    info: { title: 'Walking', question: 'Does walking help?', scheme: 'grade', reviewer: 'Ada' },
    schemes: evidenceSchemes,
    sources,
    references: [],
    columns: [],
    claims: () => claims,
    blocksOf: () => [],
    intake: {
      documentFiles: new Set(sources.map(({ file }) => file)).size,
      referenceFiles: 0,
      knownFiles: 0,
      refusedFiles: 0,
      records: 0,
      duplicateRecords: 0,
      references: 0,
      firstImport: '2026-01-02T03:04:05.000Z',
      lastImport: '2026-01-02T03:04:05.000Z',
    },
    history: () => [
      {
        at: '2026-01-02T03:04:05.000Z',
        reviewer: 'Ada',
        summary: 'Imported 2 files',
        undone: false,
      },
      { at: '2026-01-03T00:00:00.000Z', reviewer: 'Ben', summary: 'Set C2 to “x|y”', undone: true },
    ],
    bibliography: (style, items) => styleOf(style).entries(items),
    styleTitle: (style) => styleOf(style).title,
    ...patch,
  };
}

/** A small review with every feature of a report: levels, reasons, notes, citations, an excluded claim. */
export function smallReview(): ReviewSnapshot {
  const trial = sourceOf(
    'Pain fell by 1.8 points in the walking group (p < 0.05).\nTwo people | of 40 | had sore feet.\nMost liked it.',
  );
  const page = sourceOf('Our shoes *cure* back pain! Write to sales@shoes.example or @shoes.', {
    id: 'source-2',
    title: 'Shoes & <b>backs</b>',
    file: 'shoes.html',
    format: 'html',
  });
  const reference = referenceOf('r-1', {
    csl: {
      id: 'r-1',
      type: 'article-journal',
      title: 'Walking for backs',
      author: [{ family: 'Doe', given: 'Jane' }, { literal: 'The Walkers' }],
      issued: { 'date-parts': [[2021]] },
      'container-title': 'J Walk',
      volume: '3',
      issue: '2',
      page: '10-19',
    },
    ids: ['doi:10.5555/walk(1)', 'pmid:123456'],
    label: 'Doe 2021',
  });
  const printed = referenceOf('r-2', {
    ids: ['nct:NCT00000000'],
    text: 'Registered as NCT00000000.',
    label: 'NCT00000000',
  });
  return snapshotOf(
    [
      claimOf(trial, 'Pain fell by 1.8 points in the walking group (p < 0.05).', {
        number: 1,
        scheme: 'grade',
        level: 'moderate',
        reasons: ['imprecision', 'risk-of-bias'],
        note: 'Small trial.\n- see table 2',
        study: [{ kind: 'effect', value: 'improvement', start: 0, end: 9 }],
        flags: [{ kind: 'secondary source', because: "its source is a review: 'A [review]'" }],
        relations: [
          { number: 2, relation: 'contradicts' },
          { number: 9, relation: 'agrees' },
        ],
        citations: [
          {
            referenceId: 'r-2',
            ids: printed.ids,
            label: printed.label,
            role: 'given',
            scope: 'article',
            locator: '',
          },
          {
            referenceId: 'r-1',
            ids: reference.ids,
            label: reference.label,
            role: 'added',
            scope: null,
            locator: 'p. 12',
          },
        ],
      }),
      claimOf(trial, 'Two people | of 40 | had sore feet.\nMost liked it.', {
        number: 2,
        type: 'safety',
        scheme: 'study-design',
        level: 'randomised-trial',
        reviewer: 'Ben',
        citations: [
          {
            referenceId: 'r-1',
            ids: reference.ids,
            label: reference.label,
            role: 'given',
            scope: 'sentence',
            locator: '',
          },
        ],
      }),
      claimOf(page, 'Our shoes *cure* back pain!', {
        number: 3,
        status: 'excluded',
        exclusionReason: 'Promotion | no data',
      }),
      claimOf(page, 'Write to sales@shoes.example or @shoes.', { number: 4, type: 'access' }),
      claimOf(trial, 'Most liked it.', {
        number: 7,
        status: 'to review',
        reviewer: null,
        assessedAt: null,
      }),
    ],
    [trial, page],
    { references: [reference, printed] },
  );
}

export function optionsOf(patch: Partial<ReportOptions> = {}): ReportOptions {
  return { format: 'md', date: '2026-02-03', ...defaultContent, ...patch };
}

/** One of the program's own citation styles, ready to format. */
export function styleOf(id: string): CitationStyle {
  const file = (folder: string, name: string) =>
    readFileSync(join(import.meta.dirname, '../../../resources', folder, name), 'utf8');
  const style = openStyle(id, file('styles', `${id}.csl`), () =>
    file('locales', 'locales-en-US.xml'),
  );
  if (!style.ok) throw new ProblemError(style.error);
  return style.value;
}
