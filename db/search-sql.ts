import { sql, type SQL } from 'drizzle-orm';
import { claimStatuses, claimTypes } from '#core/claims/claim.ts';
import { searchTerms } from '#core/claims/search-terms.ts';
import type { SearchTerm } from '#core/claims/search-terms.ts';
import { evidenceSchemes } from '#core/evidence/schemes.ts';
import { assertNever } from '#core/result.ts';
import { claims } from './schema.ts';
import { matchText } from './search.ts';

/** The conditions of a search on the table `claims`: each term holds, or is absent where it is negated. */
export function searchConditions(search: string): SQL[] {
  return searchTerms(search).map((term) => {
    const found = termCondition(term);
    return term.not ? sql`NOT ${found}` : found;
  });
}

function termCondition(term: SearchTerm): SQL {
  const match = matchText(term);
  switch (term.field) {
    case null:
      return sql`(${inIndex(match)} OR ${inTitle(match)})`;
    case 'claim':
      return inIndex(`quote : ${match}`);
    case 'note':
      return isNone(term) ? sql`(${claims.note} = '')` : inIndex(`note : ${match}`);
    case 'source':
      return inTitle(match);
    case 'status':
      return oneOf(sql`${claims.status}`, startingWith(claimStatuses, term.words));
    case 'type':
      return oneOf(sql`${claims.type}`, startingWith(claimTypes, term.words));
    case 'level':
      return levelCondition(term);
    case 'tag':
      return isNone(term)
        ? sql`(NOT EXISTS (SELECT 1 FROM claim_tags AS x WHERE x.claim = ${claims.number}))`
        : sql`(${claims.number} IN (SELECT x.claim FROM claim_tags AS x
            JOIN tags AS t ON t.number = x.tag
            WHERE instr(fold(t.name), ${term.words.toLowerCase()}) > 0))`;
    case 'cites':
      return isNone(term)
        ? sql`(${claims.citationCount} = 0)`
        : sql`(${claims.number} IN (SELECT x.claim FROM citations AS x WHERE x.reference IN
            (SELECT r.number FROM "references" AS r
              WHERE instr(fold(r.label || ' ' || r.ids || ' ' || coalesce(r.csl ->> '$.title', '')),
                ${term.words.toLowerCase()}) > 0)))`;
    default:
      return assertNever(term.field);
  }
}

function inIndex(match: string): SQL {
  return sql`(${claims.number} IN
    (SELECT rowid FROM claim_search WHERE claim_search MATCH ${match}))`;
}

function inTitle(match: string): SQL {
  return sql`(${claims.source} IN
    (SELECT rowid FROM source_search WHERE source_search MATCH ${`title : ${match}`}))`;
}

/**
 * "level:low" is the level of that key or name in any scheme, "level:<=low" that
 * one and the worse ones of its scheme, "level:>=low" that one and the better
 * ones, "level:none" no level.
 */
function levelCondition(term: SearchTerm): SQL {
  if (isNone(term)) return sql`(${claims.level} IS NULL)`;
  const [, sign = '', name = ''] = /^([<>]=?)?(.*)$/su.exec(term.words) ?? [];
  const wanted = plain(name);
  const conditions = evidenceSchemes.flatMap((scheme) => {
    const at = scheme.levels.findIndex(({ key, label, short }) =>
      [key, label, short].some((word) => plain(word) === wanted),
    );
    if (at === -1) return [];
    const keys = scheme.levels
      .filter((_, place) => (sign === '' ? place === at : isBeyond(sign, place, at)))
      .map(({ key }) => key);
    return [sql`(${claims.scheme} = ${scheme.key} AND ${oneOf(sql`${claims.level}`, keys)})`];
  });
  return conditions.length === 0 ? sql`(0)` : sql`(${sql.join(conditions, sql` OR `)})`;
}

/** Levels stand from best to worst: what is lower comes later. */
function isBeyond(sign: string, place: number, at: number): boolean {
  if (place === at) return sign.endsWith('=');
  return sign.startsWith('<') ? place > at : place < at;
}

function oneOf(column: SQL, values: readonly string[]): SQL {
  return sql`(${column} IN (SELECT value FROM json_each(${JSON.stringify(values)})))`;
}

function startingWith(values: readonly string[], words: string): readonly string[] {
  const wanted = plain(words);
  // "review" is what people call what is still to review.
  return values.filter(
    (value) => plain(value).startsWith(wanted) || value.split(' ').includes(wanted),
  );
}

function isNone({ words }: SearchTerm): boolean {
  return plain(words) === 'none';
}

/** Words without case, and with hyphens for spaces. */
function plain(words: string): string {
  return words.trim().toLowerCase().replaceAll(/\s+/gu, '-');
}
