import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = resolve(import.meta.dirname, '../../renderer/texts');
const files = readdirSync(resolve(folder, 'en'));

/** Every text of a module by its path: plain ones as they are, the others as their function. */
async function textsOf(language: string, file: string): Promise<ReadonlyMap<string, unknown>> {
  const module: Record<string, unknown> = await import(resolve(folder, language, file));
  const found = new Map<string, unknown>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    } else found.set(path, value);
  };
  walk(module, file);
  return found;
}

/** A text with values put in: numbers, or as texts where it takes texts alone. */
function filled(text: Function, values: readonly number[]): string {
  try {
    return String(text(...values));
  } catch {
    return String(text(...values.map(String)));
  }
}

describe('the languages of the interface', () => {
  test('have the same files', () => {
    const others = readdirSync(resolve(folder, 'de')).filter(
      (file) => !['said.ts', 'problems.ts'].includes(file),
    );
    expect(others).toEqual(files);
  });

  test.each(files)(
    '%s: every English text has a German one of its own that takes the same values',
    async (file) => {
      const [en, de] = await Promise.all([textsOf('en', file), textsOf('de', file)]);
      expect([...de.keys()]).toEqual([...en.keys()]);
      const same: string[] = [];
      for (const [path, text] of en) {
        const other = de.get(path);
        expect(typeof other, path).toBe(typeof text);
        if (typeof text === 'function' && typeof other === 'function') {
          const values = Array.from({ length: text.length }, (_, at) => at + 7);
          const [one, two] = [filled(text, values), filled(other, values)];
          // Nothing that is put in gets lost: each number stands in both, or in neither.
          for (const value of values)
            expect(two.includes(String(value)), `${path}: ${two}`).toBe(
              one.includes(String(value)),
            );
          if (one === two && /\p{L}{3}/u.test(one)) same.push(one);
        } else if (text === other && typeof text === 'string' && /\p{L}{3}/u.test(text)) {
          same.push(text);
        }
      }
      const allowed = new Set([
        'Claimgrid',
        'Status',
        'Text',
        'Name',
        'Filter',
        'Import',
        'Original',
        'Reviewer',
        'Review',
        'Format',
        'Markdown',
        'CSV',
        'PDF',
        'RIS',
        'BibTeX',
        'CSL-JSON',
        'DOI',
        'PMID',
        'PMCID',
        'ISBN',
        'A. Reviewer',
        'Reviewer: 7',
      ]);
      expect(same.filter((text) => !allowed.has(text))).toEqual([]);
    },
  );
});
