import { claimLabel } from '#core/claims/claim.ts';
import type { AssessmentPatch, ClaimRow } from '#core/claims/claim.ts';
import { evidenceSchemes, findScheme } from '#core/evidence/schemes.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import { ProblemError } from '#core/problem.ts';
import { assessClaims } from '#db/assessments.ts';
import { addCitation } from '#db/citations.ts';
import { findClaim } from '#db/claims.ts';
import type { ReadDb } from '#db/connection.ts';
import type { Review } from '#db/open-review.ts';
import { getReviewInfo } from '#db/reviews.ts';
import { citationTarget } from '../api/citation-target.ts';
import { userName } from '../user-name.ts';
import { claimJson } from './claim-json.ts';
import { print, printJson } from './print.ts';
import type { TagWords } from './run-command-line.ts';
import { withReview } from './with-review.ts';

/** `claimgrid tag`: grades, annotates or cites a claim. All words are checked before any is written. */
export function tagClaim(
  path: string,
  reference: string,
  options: TagWords & { readonly json?: true },
): number {
  const claim = withReview(path, (review) => tagIn(review, reference, options));
  if (options.json === true) printJson(claimJson(claim));
  else print(`${claimLabel(claim.number)}: ${claimWords(claim)}`);
  return 0;
}

function tagIn(review: Review, reference: string, options: TagWords): ClaimRow {
  const claim = requireClaim(review.read, reference);
  const info = getReviewInfo(review.read);
  const author = options.reviewer ?? (info.reviewer || userName());
  const targets = options.cite.map((text) => citationTarget({ text }));
  const patch: AssessmentPatch = {
    ...(options.status === undefined ? {} : { status: options.status }),
    ...(options.note === undefined ? {} : { note: options.note }),
    ...levelPatch(options, info.scheme),
  };
  if (Object.keys(patch).length > 0) assessClaims(review.write, author, [claim.number], patch);
  for (const target of targets) addCitation(review.write, author, [claim.number], target);
  return requireClaim(review.read, claim.id);
}

function requireClaim(db: ReadDb, reference: string): ClaimRow {
  const claim = findClaim(db, reference);
  if (claim !== null) return claim;
  throw new ProblemError({
    code: 'claim-unknown',
    message: `Find the claim "${reference}": the review has none with this id or number`,
    hint: 'The command "claimgrid claims" lists them',
  });
}

function levelPatch(options: TagWords, ownScheme: string): AssessmentPatch {
  if (options.level === undefined && options.scheme === undefined) return {};
  const key = options.scheme ?? ownScheme;
  const scheme =
    findScheme(key) ?? evidenceSchemes.find((each) => isSame(each.name, key)) ?? unknownScheme(key);
  if (options.level === undefined) return { scheme: scheme.key };
  if (isSame(options.level, 'none')) return { scheme: null, level: null };
  return { scheme: scheme.key, level: levelKey(scheme, options.level) };
}

function levelKey(scheme: EvidenceScheme, words: string): string {
  const level = scheme.levels.find((each) =>
    [each.key, each.label, each.short].some((name) => isSame(name, words)),
  );
  if (level !== undefined) return level.key;
  const levels = scheme.levels.map((each) => `${each.key} (${each.label})`).join(', ');
  throw new ProblemError({
    code: 'level-unknown',
    message: `Grade with "${words}": ${scheme.name} has the levels ${levels}`,
  });
}

function unknownScheme(key: string): never {
  throw new ProblemError({
    code: 'scheme-unknown',
    message: `Grade by "${key}": the schemes are ${evidenceSchemes.map((each) => each.key).join(', ')}`,
  });
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function claimWords(claim: ClaimRow): string {
  const cited = claim.citations.length === 0 ? '' : `, ${claim.citations.length} cited`;
  return `${claim.status}, ${claim.level ?? 'no level'}${cited}`;
}
