import type { CslItem } from '../reference.ts';

/** References as a CSL-JSON file (csl-data.json 1.0.2), one list, indented, with a line feed at the end. */
export function writeCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}
