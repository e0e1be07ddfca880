import { splitList } from '../split-list.ts';
import { CSLExporter, parse } from 'biblatex-csl-converter';

import type { ReadDecoded } from '#core/documents/file-reading.ts';
import { success } from '#core/result.ts';
import { tellingTypes } from '../reference-nature.ts';
import type { ReferenceRecord, RejectedRecord } from '../reference.ts';
import { bibtexChunks } from './bibtex-chunks.ts';
import type { BibtexChunk } from './bibtex-chunks.ts';
import { cslRecord } from './csl-record.ts';

/**
 * Reads BibTeX and BibLaTeX. The library takes LaTeX, names and dates apart, one
 * entry at a time (as a whole its time grows with the square of the file), each
 * with the @string definitions it uses and the entries it inherits from.
 */
export const readBibtex: ReadDecoded = (_, { text }) => {
  const chunks = bibtexChunks(text);
  return success({ records: records(chunks), table: null, warnings: strayBrackets(text, chunks) });
};

/** Text between entries is comment, but a bracket there is what is left of a broken entry. */
function strayBrackets(text: string, chunks: readonly BibtexChunk[]): string[] {
  const gaps = chunks.map(({ end }, index) => ({
    start: end,
    end: chunks[index + 1]?.start ?? text.length,
  }));
  for (const { start, end } of gaps) {
    const stray = /^(?![^\S\n]*%).*[{}]/mu.exec(text.slice(start, end));
    if (stray === null) continue;
    const line = text.slice(0, start + stray.index).split('\n').length;
    return [
      `From line ${line}: text that belongs to no entry was left out; an entry may be damaged`,
    ];
  }
  return [];
}

const noRecords = new Set(['string', 'preamble', 'comment']);

function* records(chunks: readonly BibtexChunk[]): Generator<ReferenceRecord | RejectedRecord> {
  const strings = new Map(
    chunks
      .filter(({ type }) => type === 'string')
      .map((chunk) => [chunk.key.toLowerCase(), chunk.raw]),
  );
  const byKey = new Map<string, BibtexChunk>();
  for (const chunk of chunks) {
    if (!noRecords.has(chunk.type) && !byKey.has(chunk.key)) byKey.set(chunk.key, chunk);
  }
  let position = 0;
  for (const chunk of chunks) {
    if (noRecords.has(chunk.type)) continue;
    if (!/=/u.test(chunk.raw)) {
      // An address with an @ in the text around the entries is none.
      if (chunk.closed && chunk.raw.includes('\n')) yield rejected(chunk, 'it has no fields');
      continue;
    }
    const record = readEntry(chunk, position, strings, byKey);
    yield record;
    if ('csl' in record) position += 1;
  }
}

function readEntry(
  chunk: BibtexChunk,
  position: number,
  strings: ReadonlyMap<string, string>,
  byKey: ReadonlyMap<string, BibtexChunk>,
): ReferenceRecord | RejectedRecord {
  const { line, raw } = chunk;
  const warnings: string[] = chunk.closed
    ? []
    : ['it is not closed: the file is cut off or damaged here'];
  const own = 'entry';
  const whole = withKey(chunk.closed ? raw : closedEntry(raw), own);
  const parents = parentsOf(chunk, byKey, 3);
  const used = usedStrings(
    [raw, ...parents.map((parent) => parent.raw)].join('\n'),
    strings,
    warnings,
  );
  try {
    const source = [...used, ...parents.map((parent) => parent.raw), whole, guard].join('\n');
    const parsed = parse(source, { processUnexpected: true, processUnknown: true });
    const found = Object.entries(parsed.entries).find(([, entry]) => entry.entry_key === own);
    if (found === undefined) return rejected(chunk, 'its fields cannot be read');
    const [id, entry] = found;
    // Beside choosing the case of titles, the library does nothing with the entry's language.
    delete entry.fields['langid'];
    const csl = Object.values(new CSLExporter(parsed.entries, [id], asWritten).parse())[0];
    if (csl === undefined) return rejected(chunk, 'its fields cannot be read');
    const fields = new Map<string, unknown>(Object.entries(csl));
    fields.set('id', chunk.key || `record-${position + 1}`);
    if (entry.bib_type.startsWith('article')) {
      fields.set('type', articleType(fields));
      // The number of an article is that of the issue (biblatex manual, section 2.2.2), not of a series.
      const number = fields.get('collection-number');
      if (number !== undefined && !fields.has('issue') && !fields.has('collection-title')) {
        fields.delete('collection-number');
        fields.set('issue', number);
      }
    }
    for (const [name, key] of extraFields) {
      const value = fieldValue(raw, name);
      if (value !== '' && !fields.has(key)) fields.set(key, value);
    }
    // Of the keywords, which the library leaves out, those that say what kind of work it is.
    const kinds = ['keywords', 'type'].map((name) => fieldValue(raw, name).replaceAll(',', ';'));
    if (!fields.has('keyword')) fields.set('keyword', tellingTypes(kinds).join('; '));
    const record = cslRecord({ position, place: `line ${line}`, raw }, fields);
    return { ...record, warnings: [...record.warnings, ...warnings] };
  } catch {
    return rejected(chunk, 'its fields cannot be read');
  }
}

/** Titles keep their capitals: only English ones would be put into sentence case, by guess. */
const asWritten = { language: 'as written' };

/** The library never ends when a text ends inside a comment. */
const guard = '}\n';

/** Fields that the library does not know or may refuse. */
const extraFields: readonly (readonly [field: string, csl: string])[] = [
  ['pmid', 'PMID'],
  ['pmcid', 'PMCID'],
  ['doi', 'DOI'],
  ['url', 'URL'],
  ['abstract', 'abstract'],
  ['title', 'title'],
];

function articleType(fields: ReadonlyMap<string, unknown>): string {
  const type = fields.get('type');
  return typeof type === 'string' && type !== 'article' ? type : 'article-journal';
}

const longAddress = /(?<=\burl\s{0,9}=\s{0,9}[{"]\s{0,9}[a-z]{2,9}:\/\/)[^\s{}"]{2000,}/giu;

/** The entry with another key: two entries may have one key, and keys may hold anything. */
function withKey(raw: string, key: string): string {
  const head = /^@[^\S\n]*([A-Za-z]+)\s*([{(])\s*/u.exec(raw);
  if (head === null) return raw;
  const rest = raw.slice(head[0].length);
  const given = /^[^\s,{}=]*\s*,/u.exec(rest);
  const body = given === null ? rest : rest.slice(given[0].length);
  const close = head[2] === '(' ? body.replace(/\)\s*$/u, '}') : body;
  const read = close
    .replaceAll(/(?<![^\n])[^\S\n]*%[^\n]*/gu, '')
    // The library takes the square of an address's length; `extraFields` has the whole one.
    .replaceAll(longAddress, '')
    // The library knows a caret only as an accent over nothing.
    .replaceAll(/\\textasciicircum(?:\{\}|\b)/gu, String.raw`\^{}`);
  return `@${head[1]}{${key},${read}`;
}

/** An entry that is cut off, closed behind its last whole field. */
function closedEntry(raw: string): string {
  const fields = [...raw.matchAll(/[}"\w]\s*,\s*\n/gu)];
  const last = fields.at(-1);
  if (last !== undefined && fields.length > 1) return `${raw.slice(0, last.index + 1)}\n}`;
  // Only the field that is cut is left of it: as many brackets as it opens.
  const open = (raw.match(/\{/gu) ?? []).length - (raw.match(/\}/gu) ?? []).length;
  return `${raw}${'}'.repeat(Math.min(50, Math.max(1, open)))}`;
}

/** The entries that one inherits from (crossref, xdata, xref), farthest first. */
function parentsOf(
  chunk: BibtexChunk,
  byKey: ReadonlyMap<string, BibtexChunk>,
  depth: number,
): BibtexChunk[] {
  if (depth === 0) return [];
  const keys = ['crossref', 'xdata', 'xref'].flatMap((name) =>
    splitList(fieldValue(chunk.raw, name), /,/u),
  );
  return keys.slice(0, 10).flatMap((key) => {
    const parent = key === '' ? undefined : byKey.get(key);
    return parent === undefined || parent === chunk || !parent.closed
      ? []
      : [...parentsOf(parent, byKey, depth - 1), parent];
  });
}

/** The definitions of the names that stand bare behind "=" or "#"; a name without one is kept as text. */
function usedStrings(
  raw: string,
  strings: ReadonlyMap<string, string>,
  warnings: string[],
): string[] {
  const names = new Set<string>();
  for (const [, name] of raw.matchAll(/[=#]\s*([A-Za-z][^\s,#{}()"=]*)\s*(?=[,#}\n)]|$)/gu)) {
    if (name !== undefined) names.add(name);
  }
  const used: string[] = [];
  for (const name of names) {
    const lower = name.toLowerCase();
    const definition = strings.get(lower);
    if (definition !== undefined) used.push(definition);
    else if (!months.has(lower.slice(0, 3))) {
      used.push(`@string{${name} = {${name}}}`);
      warnings.push(`the name "${name}" is not defined in the file and was kept as it stands`);
    }
  }
  return used;
}

const months = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));

/** A field's value in braces, quotes or bare; empty when there is none. */
function fieldValue(raw: string, name: string): string {
  const found = new RegExp(`(?:^|[,\\s])${name}\\s*=\\s*`, 'iu').exec(raw);
  if (found === null) return '';
  const rest = raw.slice(found.index + found[0].length, found.index + found[0].length + 50_000);
  const bare = /^[^\s,{}"]+/u.exec(rest)?.[0];
  if (bare !== undefined) return bare;
  const open = rest[0];
  let depth = 0;
  for (let at = 0; at < rest.length; at += 1) {
    const mark = rest[at];
    if (mark === '\\') at += 1;
    else if (mark === '{') depth += 1;
    else if (mark === '}') {
      depth -= 1;
      if (depth === 0 && open === '{') return rest.slice(1, at).trim();
    } else if (mark === '"' && open === '"' && depth === 0 && at > 0)
      return rest.slice(1, at).trim();
  }
  return '';
}

function rejected({ line, raw }: BibtexChunk, reason: string): RejectedRecord {
  return { place: `line ${line}`, reason, raw: raw.slice(0, 500) };
}
