import type { ClaimFlag } from '#core/claims/claim-flag.ts';
import type { ClaimRelation } from '#core/claims/claim-relation.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { ownValueText } from '#core/claims/own-column.ts';
import { isGradeStart, reasonDirection, reasonLabel } from '#core/evidence/guide.ts';
import { findScheme } from '#core/evidence/schemes.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import { shortHash } from '../verify/short-hash.ts';
import { plainWords, strongWords } from './block.ts';
import type { FactsBlock, ReportRun, ReportWords } from './block.ts';
import { hasSection } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import { joinedWords, lineWords } from './words.ts';

const notVerified = 'quote not found at this place';

/** What is known of a claim, by name; what is not known is left out. */
export function claimFacts(context: ReportContext, claim: ClaimRow): FactsBlock['facts'] {
  const { snapshot } = context;
  const facts: readonly (readonly [string, ReportWords])[] = [
    ['Evidence level', plainWords(levelWords(claim, snapshot.schemes))],
    ['Type', plainWords(claim.type)],
    ['Source', [...plainWords(`${placeWords(context, claim)}; `), ...checkWords(context, claim)]],
    ['Study', plainWords(claim.study.map(({ kind, value }) => `${kind}: ${value}`).join('; '))],
    ['Citations', citationWords(context, claim)],
    ['To know of the citations', plainWords(claim.flags.map(flagWords).join('; '))],
    ['Beside other claims', relationWords(context, claim)],
    ['Tags', plainWords(claim.tags.map(({ name }) => name).join(', '))],
    ['Note', claim.note === '' ? [] : lineWords(claim.note)],
    ...snapshot.columns.map((column): [string, ReportWords] => [
      column.name,
      lineWords(ownValueText(column, claim.values[column.id])),
    ]),
    ['Status', plainWords(claim.status)],
    ['Reviewer', plainWords(reviewerWords(claim))],
  ];
  return facts.flatMap(([name, words]) => (words.length === 0 ? [] : [{ name, words }]));
}

/**
 * "Title, walking.pdf, page 3, section “Results”, characters 0–56, SHA-256
 * 1a2b3c4d5e6f", without page and section where the source has none:
 * `readStatedPlace` reads it again.
 */
export function placeWords({ outline, places }: ReportContext, claim: ClaimRow): string {
  const source = outline.sourcesById.get(claim.sourceId);
  const title = claim.sourceTitle === '' ? 'Untitled source' : claim.sourceTitle;
  const part = source === undefined || source.part === 0 ? '' : ` (article ${source.part + 1})`;
  const file = source === undefined ? '' : `, ${source.file}${part}`;
  const { page = null, heading = null } = places.get(claim.number) ?? {};
  return [
    `${title}${file}`,
    ...(page === null ? [] : [`page ${page}`]),
    ...(heading === null ? [] : [`section “${shortHeading(heading)}”`]),
    `characters ${claim.start}–${claim.end}`,
    `SHA-256 ${shortHash(claim.quote)}`,
  ].join(', ');
}

/** What the report's writer found of a quote. */
function checkWords({ outline }: ReportContext, claim: ClaimRow): ReportWords {
  return outline.unverified.has(claim.number)
    ? strongWords(notVerified)
    : plainWords('quote verified');
}

/** For a cell: the place, and only where the quote was not found, that. */
export function placeCell(context: ReportContext, claim: ClaimRow): ReportWords {
  const isMissing = context.outline.unverified.has(claim.number);
  const place = placeWords(context, claim);
  return isMissing ? [...plainWords(`${place}; `), ...strongWords(notVerified)] : plainWords(place);
}

/** A heading on one line, cut where it is as long as a paragraph. */
function shortHeading(heading: string): string {
  const characters = Array.from(heading.replace(/\s+/gu, ' ').trim());
  return characters.length <= 80
    ? characters.join('')
    : `${characters.slice(0, 79).join('').trimEnd()}…`;
}

function flagWords({ kind, because }: ClaimFlag): string {
  return kind === 'no citation' ? kind : `${kind} (${because})`;
}

const relationNames: Readonly<Record<ClaimRelation, string>> = {
  contradicts: 'contradicts',
  agrees: 'agrees with',
  'different scope': 'differs in scope from',
  unrelated: 'is unrelated to',
};

/** "contradicts C12", a link to that claim's heading where the report has one. */
function relationWords(context: ReportContext, { relations }: ClaimRow): ReportWords {
  return joinedWords(
    relations.map(({ number, relation }): ReportRun[] => [
      { kind: 'text', text: `${relationNames[relation]} ` },
      { kind: 'claim', number, linked: isLinked(context, number) },
    ]),
    '; ',
  );
}

function isLinked(context: ReportContext, number: number): boolean {
  return hasSection(context, 'claims') && context.outline.shown.has(number);
}

/** The name of a claim's level with its scheme, and the reasons for it; "none yet" without one. */
export function levelWords(claim: ClaimRow, schemes: readonly EvidenceScheme[]): string {
  if (claim.level === null) return 'none yet';
  const scheme = findScheme(claim.scheme, schemes);
  const level = scheme?.levels.find(({ key }) => key === claim.level)?.label ?? claim.level;
  const named = (words: string, keys: readonly string[]) => {
    const labels = keys.map((key) => reasonLabel(scheme, key).toLowerCase());
    return labels.length === 0 ? [] : [`${words} ${labels.join(', ')}`];
  };
  const moved = claim.reasons.filter((key) => !isGradeStart(key));
  const moving = (direction: 'down' | 'up' | null) =>
    moved.filter((key) => reasonDirection(scheme, key) === direction);
  const name = scheme?.name ?? claim.scheme;
  return [
    name === null ? level : `${level} (${name})`,
    ...named('from', claim.reasons.filter(isGradeStart)),
    ...named('lowered for', moving('down')),
    ...named('raised for', moving('up')),
    ...named('for', moving(null)),
  ].join('; ');
}

/** "[1], p. 12; [2]": links to the bibliography where the report has one, else the references' labels. */
function citationWords(context: ReportContext, claim: ClaimRow): ReportWords {
  const { referenceNumbers } = context.outline;
  const isNumbered = hasSection(context, 'references');
  return joinedWords(
    claim.citations.map(({ referenceId, label, locator, role }): ReportRun[] => {
      const number = referenceNumbers.get(referenceId) ?? 0;
      const by = role === 'added' ? ' (added by the reviewer)' : '';
      const behind = `${locator === '' ? '' : `, ${locator}`}${by}`;
      return [
        isNumbered ? { kind: 'citation', number } : { kind: 'text', text: label },
        ...(behind === '' ? [] : [{ kind: 'text' as const, text: behind }]),
      ];
    }),
    '; ',
  );
}

function reviewerWords({ reviewer, assessedAt }: ClaimRow): string {
  if (reviewer === null || reviewer === '') return '';
  return assessedAt === null ? reviewer : `${reviewer}, ${assessedAt.slice(0, 10)}`;
}
