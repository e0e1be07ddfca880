import { claimTypes } from '../claims/claim.ts';
import type { ClaimRow, ClaimStatus, ClaimType } from '../claims/claim.ts';
import type { TagColour } from '../claims/tag.ts';
import { findScheme } from '../evidence/schemes.ts';
import type { EvidenceScheme } from '../evidence/scheme.ts';
import { derivedUuid, uuidOf } from './stable-uuid.ts';

/** A code of a QDA project; one that only groups others cannot be given to a selection. */
export interface QdaCode {
  readonly guid: string;
  readonly name: string;
  /** #RRGGBB; absent for codes that only group. */
  readonly colour?: string;
  readonly description: string;
  readonly codes: readonly QdaCode[];
}

/** Hues in even steps, of one lightness: thirteen types that stay apart. */
const typeColours: Readonly<Record<ClaimType, string>> = {
  efficacy: '#2e7d32',
  safety: '#c62828',
  mechanism: '#6a1b9a',
  epidemiology: '#00838f',
  diagnosis: '#1565c0',
  prognosis: '#4527a0',
  regulatory: '#4e342e',
  protocol: '#558b2f',
  eligibility: '#9e9d24',
  comparison: '#ef6c00',
  recommendation: '#ad1457',
  access: '#37474f',
  other: '#757575',
};
const statusColours: Readonly<Record<ClaimStatus, string>> = {
  'to review': '#757575',
  accepted: '#2e7d32',
  excluded: '#c62828',
};
const tagColours: Readonly<Record<TagColour, string>> = {
  blue: '#2563eb',
  green: '#15803d',
  amber: '#b45309',
  red: '#dc2626',
  violet: '#7c3aed',
  teal: '#0f766e',
  pink: '#db2777',
  grey: '#6b7280',
};

/** The codes that a claim gets: its type, status, evidence level and tags, by guid. */
export function claimCodes(claim: ClaimRow): string[] {
  return [
    typeGuid(claim.type),
    statusGuid(claim.status),
    ...(claim.level === null ? [] : [levelGuid(claim.scheme, claim.level)]),
    ...claim.tags.map(({ id }) => tagGuid(id)),
  ];
}

/**
 * The code book of these claims: what `claimCodes` names, in groups. Types,
 * statuses and levels stand in their own order, what is unknown behind them,
 * tags by name; no group is empty.
 */
export function codeBook(
  claims: readonly ClaimRow[],
  schemes: readonly EvidenceScheme[],
): QdaCode[] {
  const types = new Set(claims.map(({ type }) => type));
  const statuses = new Set(claims.map(({ status }) => status));
  const tags = new Map(claims.flatMap((claim) => claim.tags.map((tag) => [tag.id, tag])));
  const order: readonly ClaimStatus[] = ['to review', 'accepted', 'excluded'];
  return [
    ...group(
      'Type',
      claimTypes
        .filter((type) => types.has(type))
        .map((type) => code(typeGuid(type), type, typeColours[type])),
    ),
    ...group('Evidence level', levelCodes(claims, schemes)),
    ...group(
      'Tag',
      [...tags.values()]
        .sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)))
        .map((tag) => code(tagGuid(tag.id), tag.name, tagColours[tag.colour])),
    ),
    ...group(
      'Status',
      order
        .filter((status) => statuses.has(status))
        .map((status) => code(statusGuid(status), status, statusColours[status])),
    ),
  ];
}

/** A group a scheme in use, with its levels in use. */
function levelCodes(claims: readonly ClaimRow[], schemes: readonly EvidenceScheme[]): QdaCode[] {
  const graded = claims.filter(({ level }) => level !== null);
  const inUse = Map.groupBy(graded, ({ scheme }) => scheme);
  const keys = [...schemes.map(({ key }) => key), ...inUse.keys()];
  return [...new Set(keys)].flatMap((key) => {
    const scheme = findScheme(key, schemes);
    const used = new Set((inUse.get(key) ?? []).flatMap(({ level }) => level ?? []));
    const known = scheme?.levels.filter((level) => used.has(level.key)) ?? [];
    const unknown = [...used].filter((level) => !known.some((one) => one.key === level)).sort();
    const levels = [
      ...known.map((level) =>
        code(levelGuid(key, level.key), level.label, level.colour.light, level.definition),
      ),
      ...unknown.map((level) => code(levelGuid(key, level), level, '#757575')),
    ];
    return group(scheme?.name ?? key ?? 'No scheme', levels, 'scheme');
  });
}

function group(name: string, codes: readonly QdaCode[], of = ''): QdaCode[] {
  return codes.length === 0
    ? []
    : [{ guid: derivedUuid('group', of, name), name, description: '', codes }];
}

function code(guid: string, name: string, colour: string, description = ''): QdaCode {
  return { guid, name, colour: isColour(colour) ? colour : '#757575', description, codes: [] };
}

/** The standard takes #RRGGBB and #RGB only. */
function isColour(colour: string): boolean {
  return /^#(?:[\da-f]{6}|[\da-f]{3})$/i.test(colour);
}

function typeGuid(type: ClaimType): string {
  return derivedUuid('type', type);
}

function statusGuid(status: ClaimStatus): string {
  return derivedUuid('status', status);
}

function levelGuid(scheme: string | null, level: string): string {
  return derivedUuid('level', scheme ?? '', level);
}

function tagGuid(id: string): string {
  return uuidOf(id);
}
