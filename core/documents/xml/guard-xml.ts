import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { declaresEntities } from './prolog.ts';

/**
 * Refuses a document that declares entities of its own ('xml-entities'): entity
 * bombs and external entities need that, no export of references or journal
 * article does.
 */
export function guardXml(name: string, text: string): Result<null, Problem> {
  if (!declaresEntities(text)) return success(null);
  return failure({
    code: 'xml-entities',
    message: `Read "${name}": the file declares entities of its own, which can blow it up without end or reach for other files`,
    hint: 'Export the file again without a document type declaration',
  });
}
