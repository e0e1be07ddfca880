import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { ReadDecoded } from '../file-reading.ts';
import { isObject, objectAt } from './json-fields.ts';
import type { JsonObject } from './json-fields.ts';
import { fromLegacy } from './legacy-study.ts';
import { trialDraft } from './trial-draft.ts';

/**
 * Reads trials as ClinicalTrials.gov gives them: API v2 (one study, or a search
 * answer of several) and the classic API. Each becomes one source. Problems:
 * 'json-damaged' with the place, 'trials-none'.
 */
export const readTrials: ReadDecoded = ({ name }, { text }) => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failure(damaged(name, text, error));
  }
  const studies = studiesOf(value, 0);
  if (studies.length === 0) return failure(noTrial(name));
  return success({ drafts: studies.map(trialDraft), marked: true, warnings: [] });
};

function studiesOf(value: unknown, depth: number): JsonObject[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) {
    const list: unknown[] = value;
    return list.flatMap((item) => studiesOf(item, depth + 1));
  }
  if (!isObject(value)) return [];
  if (isObject(value['protocolSection'])) return [value];
  if (isObject(value['ProtocolSection'])) return [fromLegacy(value)];
  return ['studies', 'FullStudiesResponse', 'FullStudies', 'FullStudy', 'Study', 'study'].flatMap(
    (key) => (key in objectAt(value) ? studiesOf(value[key], depth + 1) : []),
  );
}

function damaged(name: string, text: string, error: unknown): Problem {
  const words = error instanceof Error ? error.message : '';
  const at = Number(/position (\d+)/u.exec(words)?.[1] ?? text.length);
  const line = text.slice(0, at).split('\n').length;
  return {
    code: 'json-damaged',
    message: `Read "${name}": the JSON is damaged or cut off`,
    hint: 'Download the trial again as JSON',
    place: `line ${line}`,
  };
}

function noTrial(name: string): Problem {
  return {
    code: 'trials-none',
    message: `Read "${name}": no trial was found in this JSON`,
    hint: 'Download the trials from ClinicalTrials.gov as JSON or CSV',
  };
}
