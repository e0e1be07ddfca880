import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { EvidenceScheme } from './scheme.ts';

const key = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by -');
const words = z.string().trim().min(1, 'must not be empty');
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #1f3597');

const schemeShape = z
  .strictObject({
    key,
    name: words,
    description: z.string(),
    source: z.strictObject({ title: z.string(), url: z.union([z.url(), z.literal('')]) }),
    levels: z
      .array(
        z.strictObject({
          key,
          label: words,
          short: words.max(12, 'must have at most 12 characters'),
          colour: z.strictObject({ light: colour, dark: colour }),
          definition: z.string(),
        }),
      )
      .min(1, 'must hold at least one level'),
    reasons: z.array(z.strictObject({ key, label: words, direction: z.enum(['down', 'up']) })),
  })
  .check((context) => {
    for (const list of ['levels', 'reasons'] as const) {
      const seen = new Set<string>();
      for (const [index, { key: entry }] of context.value[list].entries()) {
        if (seen.has(entry)) {
          context.issues.push({
            code: 'custom',
            input: entry,
            path: [list, index, 'key'],
            message: `"${entry}" is there twice`,
          });
        }
        seen.add(entry);
      }
    }
  });

/**
 * Reads an evidence scheme from JSON that was parsed already: one of
 * resources/schemes or one that a review brings. Unknown fields, empty names,
 * colours that are not #rrggbb and keys given twice are refused.
 *
 * @returns the scheme, or a `Problem` "scheme-invalid" whose `place` names the
 * first wrong field ("levels.2.short").
 */
export function parseScheme(json: unknown): Result<EvidenceScheme, Problem> {
  const parsed = schemeShape.safeParse(json);
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  const place = issue === undefined ? '' : issue.path.map(String).join('.');
  return failure({
    code: 'scheme-invalid',
    message: `Read an evidence scheme: ${place === '' ? 'the whole' : `"${place}"`}: ${issue?.message ?? 'unknown shape'}`,
    hint: 'Compare it with the schemes in resources/schemes',
    ...(place === '' ? {} : { place }),
  });
}
