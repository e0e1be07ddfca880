import type { ReadDecoded } from '#core/documents/file-reading.ts';
import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { ReferenceRecord, RejectedRecord } from '../reference.ts';
import { cslRecord } from './csl-record.ts';

/** Reads CSL-JSON (Citation Style Language 1.0.2, csl-data.json): a list of items, or an object that holds one as "items". */
export const readCslJson: ReadDecoded = ({ name }, { text }) => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return failure(damaged(name, text, error));
  }
  const items = itemsOf(value);
  if (items === null) return failure(notCsl(name));
  return success({ records: cslRecords(items), table: null, warnings: [] });
};

/** Every item as a record; what is no item is rejected with its place. */
export function* cslRecords(
  items: readonly unknown[],
): Generator<ReferenceRecord | RejectedRecord> {
  let position = 0;
  for (const [index, item] of items.entries()) {
    const place = `item ${index + 1}`;
    const raw = JSON.stringify(item, null, 1) ?? '';
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      yield { place, reason: 'it is not an item with fields', raw: raw.slice(0, 500) };
      continue;
    }
    yield cslRecord({ position, place, raw }, new Map(Object.entries(item)));
    position += 1;
  }
}

function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  const fields = new Map<string, unknown>(Object.entries(value));
  const inner = fields.get('items') ?? fields.get('references');
  if (Array.isArray(inner)) return inner;
  if (fields.has('type') && (fields.has('title') || fields.has('id'))) return [value];
  // Keyed by id, as some programs write it.
  const values = [...fields.values()];
  const keyed =
    values.length > 0 &&
    values.every((one) => typeof one === 'object' && one !== null && 'type' in one);
  return keyed ? values : null;
}

function damaged(name: string, text: string, error: unknown): Problem {
  const words = error instanceof Error ? error.message : '';
  const at = /position (\d+)/u.exec(words)?.[1];
  const line = at === undefined ? null : text.slice(0, Number(at)).split('\n').length;
  const cut = /end of|unterminated/iu.test(words);
  return {
    code: 'json-damaged',
    message: `Read "${name}": the JSON is ${cut ? 'cut off' : 'damaged'}`,
    hint: 'Export the file again',
    place: line === null ? `line ${text.split('\n').length}` : `line ${line}`,
  };
}

function notCsl(name: string): Problem {
  return {
    code: 'records-none',
    message: `Read "${name}": this JSON holds no list of references and no trial`,
    hint: 'Export the references as CSL-JSON, or the trials as ClinicalTrials.gov JSON',
  };
}
