import type { ClaimFlag } from '../claims/claim-flag.ts';
import type { ClaimRelation, RelatedClaim } from '../claims/claim-relation.ts';
import { claimLabel } from '../claims/claim.ts';
import type { ClaimRow } from '../claims/claim.ts';
import type { StudyCue } from '../claims/study-cues/study-cue.ts';
import { findScheme } from '../evidence/schemes.ts';
import { isGradeStart, reasonDirection, reasonLabel } from '../evidence/guide.ts';
import type { EvidenceScheme } from '../evidence/scheme.ts';
import { inlineMarkdown, linesMarkdown, quoteMarkdown } from './markdown-text.ts';
import type { ReportOutline } from './outline.ts';
import type { ClaimPlace } from './claim-place.ts';
import { shortHash } from './verify/short-hash.ts';

export const notVerified = '**quote not found at this place**';

/** A claim of the report: its number as a heading, its quote, and a list of what is known of it. */
export function claimMarkdown(
  claim: ClaimRow,
  schemes: readonly EvidenceScheme[],
  outline: ReportOutline,
  places: ClaimPlaces,
): string {
  const check = outline.unverified.has(claim.number) ? notVerified : 'quote verified';
  const facts = [
    ['Evidence level', levelWords(claim, schemes)],
    ['Type', claim.type],
    ['Source', `${place(claim, outline, places)}; ${check}`],
    ['Study', inlineMarkdown(claim.study.map(studyWords).join('; '))],
    ['Citations', citationLinks(claim, outline)],
    ['To know of the citations', inlineMarkdown(claim.flags.map(flagWords).join('; '))],
    [
      'Beside other claims',
      claim.relations.map((related) => relationMarkdown(related, outline)).join('; '),
    ],
    ['Note', linesMarkdown(claim.note, '  ')],
    ['Status', claim.status],
    ['Reviewer', reviewerWords(claim)],
  ];
  const list = facts
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `- **${name}:** ${words}\n`);
  return `#### ${claimLabel(claim.number)}\n\n${quoteMarkdown(claim.quote)}\n\n${list.join('')}`;
}

/** Pages and headings of claims, by their numbers. */
export type ClaimPlaces = ReadonlyMap<number, ClaimPlace>;

/**
 * "Title, walking.pdf, page 3, section “Results”, characters 0–56, SHA-256
 * 1a2b3c4d5e6f", without page and section where the source has none:
 * `readStatedPlace` reads it again.
 */
export function place(claim: ClaimRow, outline: ReportOutline, places: ClaimPlaces): string {
  const source = outline.sourcesById.get(claim.sourceId);
  const title = claim.sourceTitle === '' ? 'Untitled source' : claim.sourceTitle;
  const part = source === undefined || source.part === 0 ? '' : ` (article ${source.part + 1})`;
  const file = source === undefined ? '' : `, ${inlineMarkdown(source.file)}${part}`;
  const { page = null, heading = null } = places.get(claim.number) ?? {};
  return [
    `${inlineMarkdown(title)}${file}`,
    ...(page === null ? [] : [`page ${page}`]),
    ...(heading === null ? [] : [`section “${inlineMarkdown(shortHeading(heading))}”`]),
    `characters ${claim.start}–${claim.end}`,
    `SHA-256 ${shortHash(claim.quote)}`,
  ].join(', ');
}

/** A heading on one line, cut where it is as long as a paragraph. */
function shortHeading(heading: string): string {
  const characters = Array.from(heading.replace(/\s+/gu, ' ').trim());
  return characters.length <= 80
    ? characters.join('')
    : `${characters.slice(0, 79).join('').trimEnd()}…`;
}

function studyWords({ kind, value }: StudyCue): string {
  return `${kind}: ${value}`;
}

function flagWords({ kind, because }: ClaimFlag): string {
  return kind === 'no citation' ? kind : `${kind} (${because})`;
}

const relationWords: Readonly<Record<ClaimRelation, string>> = {
  contradicts: 'contradicts',
  agrees: 'agrees with',
  'different scope': 'differs in scope from',
  unrelated: 'is unrelated to',
};

/** "contradicts C12", a link to that claim's heading (GitHub's anchor) where the report has one. */
function relationMarkdown({ number, relation }: RelatedClaim, { shown }: ReportOutline): string {
  const label = claimLabel(number);
  const named = shown.has(number) ? `[${label}](#${label.toLowerCase()})` : label;
  return `${relationWords[relation]} ${named}`;
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
  return inlineMarkdown(
    [
      name === null ? level : `${level} (${name})`,
      ...named('from', claim.reasons.filter(isGradeStart)),
      ...named('lowered for', moving('down')),
      ...named('raised for', moving('up')),
      ...named('for', moving(null)),
    ].join('; '),
  );
}

/** "[1](#reference-1), p. 12; [2](#reference-2)" */
function citationLinks(claim: ClaimRow, { referenceNumbers }: ReportOutline): string {
  return claim.citations
    .map(({ referenceId, locator, role }) => {
      const number = referenceNumbers.get(referenceId) ?? 0;
      const by = role === 'added' ? ' (added by the reviewer)' : '';
      return `[${number}](#reference-${number})${locator === '' ? '' : `, ${inlineMarkdown(locator)}`}${by}`;
    })
    .join('; ');
}

function reviewerWords({ reviewer, assessedAt }: ClaimRow): string {
  if (reviewer === null) return '';
  return assessedAt === null
    ? inlineMarkdown(reviewer)
    : `${inlineMarkdown(reviewer)}, ${inlineMarkdown(assessedAt.slice(0, 10))}`;
}
