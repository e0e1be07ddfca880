import { parseDocument } from 'yaml';

import type { ReadDecoded } from '#core/documents/file-reading.ts';
import { failure, success } from '#core/result.ts';
import { cslRecords } from './csl-json.ts';

/** Reads CSL-YAML as Pandoc and Better BibTeX write it: CSL-JSON's items under "references". */
export const readCslYaml: ReadDecoded = ({ name }, { text }) => {
  const refused = (words: string, line: number | undefined) =>
    failure({
      code: 'yaml-damaged',
      message: `Read "${name}": ${words}`,
      hint: 'Export the references as CSL-YAML or CSL-JSON again',
      ...(line === undefined ? {} : { place: `line ${line}` }),
    });
  if (text.length > 20_000_000) return refused('the YAML is larger than 20 MB', undefined);
  let value: unknown;
  try {
    const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
    const [error] = document.errors;
    if (error !== undefined) return refused('the YAML is damaged', error.linePos?.[0].line);
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    return refused('the YAML is damaged or refers to itself too often', undefined);
  }
  const list =
    typeof value === 'object' && value !== null && 'references' in value ? value.references : value;
  if (!Array.isArray(list)) {
    return refused('this YAML holds no list of references', undefined);
  }
  return success({ records: cslRecords(list), table: null, warnings: [] });
};
