import { useState } from 'react';
import type { CslItem, CslName } from '#core/references/reference.ts';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import './csl-form.css';
import { referencesTexts } from './texts.ts';

type LineField =
  | 'container-title'
  | 'volume'
  | 'issue'
  | 'page'
  | 'publisher'
  | 'DOI'
  | 'PMID'
  | 'PMCID'
  | 'ISBN'
  | 'URL';
const lines: readonly LineField[] = [
  'container-title',
  'volume',
  'issue',
  'page',
  'publisher',
  'DOI',
  'PMID',
  'PMCID',
  'ISBN',
  'URL',
];

const types = [
  'article-journal',
  'article',
  'book',
  'chapter',
  'dataset',
  'document',
  'entry-encyclopedia',
  'paper-conference',
  'report',
  'thesis',
  'webpage',
] as const;

/** Fields of a reference or a source as one edits them. */
export function CslForm({
  id,
  item,
  onSave,
}: {
  /** Of the form, so that a button elsewhere can submit it. */
  readonly id: string;
  readonly item: Partial<CslItem>;
  readonly onSave: (item: CslItem) => void;
}) {
  const [type, setType] = useState(item.type ?? 'document');
  const [title, setTitle] = useState(item.title ?? '');
  const [authors, setAuthors] = useState(() => (item.author ?? []).map(nameLine).join('\n'));
  const [date, setDate] = useState(() => dateLine(item));
  const [texts, setTexts] = useState<Readonly<Partial<Record<LineField, string>>>>(() =>
    Object.fromEntries(lines.map((name) => [name, item[name] ?? ''])),
  );
  const known: readonly string[] = types;
  const options = (known.includes(type) ? types : [type, ...types]).map((value) => ({
    value,
    label: value,
  }));
  return (
    <form
      id={id}
      className="csl-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(edited(item, { type, title, authors, date, texts }));
      }}
    >
      <TextArea label={referencesTexts.fields.title} rows={2} value={title} onChange={setTitle} />
      <TextArea
        label={referencesTexts.fields.authors}
        hint={referencesTexts.authorsHint}
        rows={4}
        value={authors}
        onChange={setAuthors}
      />
      <div className="csl-form__grid">
        <Select
          label={referencesTexts.fields.type}
          value={type}
          options={options}
          onChange={setType}
        />
        <TextField
          label={referencesTexts.fields.date}
          hint={referencesTexts.dateHint}
          value={date}
          onChange={setDate}
        />
        {lines.map((name) => (
          <TextField
            key={name}
            label={referencesTexts.fields[name]}
            value={texts[name] ?? ''}
            onChange={(value) => setTexts({ ...texts, [name]: value })}
          />
        ))}
      </div>
    </form>
  );
}

interface Edits {
  readonly type: string;
  readonly title: string;
  readonly authors: string;
  readonly date: string;
  readonly texts: Readonly<Partial<Record<LineField, string>>>;
}

function edited(item: Partial<CslItem>, edits: Edits): CslItem {
  const { author: _author, issued: _issued, ...rest } = item;
  const author = edits.authors
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => nameOf(line, item.author ?? []));
  const parts = /^\s*(\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?\s*$/u.exec(edits.date);
  const numbers = parts?.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  return {
    ...rest,
    id: item.id ?? 'source',
    type: edits.type,
    title: edits.title,
    ...edits.texts,
    ...(author.length === 0 ? {} : { author }),
    ...(edits.date === dateLine(item) && item.issued !== undefined
      ? { issued: item.issued }
      : numbers === undefined
        ? edits.date.trim() === ''
          ? {}
          : { issued: { literal: edits.date.trim() } }
        : { issued: { 'date-parts': [numbers] } }),
  };
}

/** "Family, Given, Suffix"; a group as it stands. */
function nameLine(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'] ?? '';
  const family = `${particle} ${name.family ?? ''}`.trim();
  return [family, name.given ?? '', name.suffix ?? ''].filter((part) => part !== '').join(', ');
}

function nameOf(line: string, before: readonly CslName[]): CslName {
  // A name that was left alone keeps what a line cannot show (particles).
  const same = before.find((name) => nameLine(name) === line);
  if (same !== undefined) return same;
  const [family = '', given, suffix] = line.split(/\s*,\s*/u);
  return given === undefined
    ? { literal: line }
    : { family, given, ...(suffix === undefined ? {} : { suffix }) };
}

function dateLine(item: Partial<CslItem>): string {
  const { issued } = item;
  const parts = issued?.['date-parts']?.[0];
  if (parts === undefined) return issued?.literal ?? issued?.raw ?? '';
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
