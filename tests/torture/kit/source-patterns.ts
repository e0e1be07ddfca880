import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** A pattern as it is written in the program: `/a+/gu`, and the places where it stands. */
export interface SourcePattern {
  readonly source: string;
  readonly flags: string;
  /** `core/a.ts:12` */
  readonly places: readonly string[];
}

const rooms = ['core', 'db', 'electron'];

/** Every regular expression that is written out in the rooms that handle what comes from outside, once each. */
export function sourcePatterns(): readonly SourcePattern[] {
  const root = join(import.meta.dirname, '../../..');
  const found = new Map<string, SourcePattern & { places: string[] }>();
  for (const room of rooms) {
    const names = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => one.endsWith('.ts')).sort()) {
      const text = readFileSync(join(root, room, name), 'utf8');
      const note = (source: string, flags: string, start: number): void => {
        const key = patternKey(source, flags);
        const known = found.get(key) ?? { source, flags, places: [] };
        known.places.push(`${room}/${name}:${text.slice(0, start).split('\n').length}`);
        found.set(key, known);
      };
      new Visitor({
        Literal(node) {
          if ('regex' in node) note(node.regex.pattern, node.regex.flags, node.start);
        },
      }).visit(parseSync(name, text).program);
    }
  }
  return [...found.values()];
}

/** Tells patterns apart; `g` and `y` change nothing of what one place costs, but `y` is tried elsewhere. */
export function patternKey(source: string, flags: string): string {
  return `/${source}/${flags.replaceAll(/[dg]/g, '')}`;
}
