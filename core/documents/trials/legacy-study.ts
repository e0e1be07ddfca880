import { isObject } from './json-fields.ts';
import type { JsonObject } from './json-fields.ts';

/** Deeper values are left out. */
const deepest = 40;

/**
 * A study of ClinicalTrials.gov's classic API (until 2024) in the shape of API
 * v2, as far as its names follow a rule: `ArmGroupList: {ArmGroup: […]}` becomes
 * `armGroups`, and `ArmGroupLabel` inside becomes `label`.
 */
export function fromLegacy(study: JsonObject): JsonObject {
  return renamed(study, '', 0);
}

function renamed(value: JsonObject, prefix: string, depth: number): JsonObject {
  if (depth > deepest) return {};
  const fields: [string, unknown][] = [];
  for (const [key, child] of Object.entries(value)) {
    const own = shortened(key, prefix);
    if (!isObject(child)) {
      fields.push([own, child]);
      continue;
    }
    const [inner] = Object.keys(child);
    const list = inner === undefined ? undefined : child[inner];
    if (key.endsWith('List') && inner !== undefined && Array.isArray(list)) {
      const items: unknown[] = list;
      fields.push([
        plural(shortened(inner, prefix)),
        items.map((item) => (isObject(item) ? renamed(item, inner, depth + 1) : item)),
      ]);
    } else fields.push([own, renamed(child, key.replace(/(?:Struct|Module)$/u, ''), depth + 1)]);
  }
  return Object.fromEntries(fields);
}

function shortened(key: string, prefix: string): string {
  const rest =
    prefix !== '' && key.startsWith(prefix) && key !== prefix ? key.slice(prefix.length) : key;
  return rest.startsWith('NCT')
    ? `nct${rest.slice(3)}`
    : rest.charAt(0).toLowerCase() + rest.slice(1);
}

function plural(name: string): string {
  if (name.endsWith('y')) return `${name.slice(0, -1)}ies`;
  return name.endsWith('s') ? `${name}es` : `${name}s`;
}
