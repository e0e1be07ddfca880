import type { CslItem } from '../references/reference.ts';
import { cslDate, cslNames } from './csl-fields.ts';

/** What stands before a Markdown text: declared fields, and the text without them. */
export interface FrontMatter {
  readonly body: string;
  readonly title: string;
  readonly language: string | null;
  readonly metadata: Partial<CslItem>;
}

/**
 * Reads the front matter of a Markdown file: a YAML block between "---" lines, a
 * TOML block between "+++" lines, or pandoc's title block ("% Title"). Only
 * plain `key: value` fields and lists of plain values are read; the rest of the
 * block is left out of the text all the same.
 */
export function readFrontMatter(text: string): FrontMatter {
  const fenced = fencedBlock(text);
  if (fenced !== null) return { body: fenced.body, ...describe(fenced.fields) };
  const titled = /^% ?(.+)\n(?:% ?(.*)\n)?(?:% ?(.*)\n)?/.exec(text);
  if (titled !== null) {
    const fields = new Map([
      ['title', [titled[1] ?? '']],
      ['author', (titled[2] ?? '').split(';')],
      ['date', [titled[3] ?? '']],
    ]);
    return { body: text.slice(titled[0].length), ...describe(fields) };
  }
  return { body: text, title: '', language: null, metadata: {} };
}

type Fields = ReadonlyMap<string, readonly string[]>;

function fencedBlock(text: string): { fields: Fields; body: string } | null {
  const fence = text.startsWith('---\n') ? '---' : text.startsWith('+++\n') ? '+++' : null;
  if (fence === null) return null;
  const lines = text.slice(0, 20_000).split('\n');
  const close = lines.findIndex(
    (line, index) =>
      index > 0 && (line.trimEnd() === fence || (fence === '---' && line.trimEnd() === '...')),
  );
  if (close < 1) return null;
  const head = lines.slice(1, close);
  // A rule above ordinary text also looks like this: fields must be there.
  if (!head.some((line) => /^[\w-]+\s*[:=]/.test(line))) return null;
  return {
    fields: plainFields(head),
    body: text
      .split('\n')
      .slice(close + 1)
      .join('\n'),
  };
}

function plainFields(lines: readonly string[]): Fields {
  const fields = new Map<string, string[]>();
  let values: string[] = [];
  for (const line of lines) {
    const field = /^([\w-]+)\s*[:=]\s*(.*)$/.exec(line);
    const item = /^\s*-\s+(?:name:\s*)?(.+)$/.exec(line) ?? /^\s+name:\s*(.+)$/.exec(line);
    if (field !== null) {
      values = listed(field[2] ?? '');
      fields.set((field[1] ?? '').toLowerCase(), values);
    } else if (item?.[1] !== undefined) values.push(unquoted(item[1]));
  }
  return fields;
}

function listed(value: string): string[] {
  const list = /^\[(.*)\]$/.exec(value.trim())?.[1];
  const values = list === undefined ? [value] : list.split(',');
  return values
    .map((item) => unquoted(item))
    .filter((item) => item !== '' && !/^[|>]-?$/.test(item));
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  return /^(["']).*\1$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
}

function describe(fields: Fields): Omit<FrontMatter, 'body'> {
  const one = (...keys: string[]): string =>
    keys.map((key) => fields.get(key)?.[0] ?? '').find((value) => value !== '') ?? '';
  const title = one('title');
  const names = cslNames(fields.get('author') ?? fields.get('authors') ?? []);
  const issued = cslDate(one('date', 'published', 'year'));
  const doi = /10\.\d{4,9}\/\S+/.exec(one('doi'))?.[0].toLowerCase();
  return {
    title,
    language: one('lang', 'language') || null,
    metadata: {
      ...(title === '' ? {} : { title }),
      ...(names.length === 0 ? {} : { author: names }),
      ...(issued === null ? {} : { issued }),
      ...(doi === undefined ? {} : { DOI: doi }),
    },
  };
}
