/** One field of a tagged record: its tag, its value, and the 1-based line it starts on. */
export interface TaggedField {
  readonly tag: string;
  readonly value: string;
  readonly line: number;
}

/** A record as it stands in a file of tagged lines. */
export interface TaggedRecord {
  /** 1-based. */
  readonly line: number;
  readonly fields: readonly TaggedField[];
  readonly raw: string;
  /** It begins as the format says, and is closed as the format says. */
  readonly opened: boolean;
  readonly closed: boolean;
}

/** How a format marks its lines and records. */
export interface TagGrammar {
  /** The tag and value of a line; null when it is none. */
  readonly field: (line: string) => { readonly tag: string; readonly value: string } | null;
  /** Whether a field begins a record, given the tags of the one that is open and whether a blank line is behind it. */
  readonly opens: (tag: string, tags: ReadonlySet<string>, afterBlank: boolean) => boolean;
  /** Whether a field ends its record. */
  readonly closes: (tag: string) => boolean;
  /** Whether a line that is no field goes on with the field before it. */
  readonly continues: (line: string) => boolean;
  /** Fields outside of a record make one of their own instead of being passed over. */
  readonly recovers: boolean;
}

/**
 * Cuts a text into records line by line, in linear time and one at a time.
 * Lines before, between and behind records are passed over.
 */
export function* taggedRecords(text: string, grammar: TagGrammar): Generator<TaggedRecord> {
  let open: OpenRecord | null = null;
  let number = 0;
  let afterBlank = true;
  for (const { line, start, end } of linesOf(text)) {
    number += 1;
    if (line.trim() === '') {
      afterBlank = true;
      open?.blank();
      continue;
    }
    const field = grammar.field(line);
    if (field === null) {
      if (open !== null && grammar.continues(line)) open.goOn(line, end);
      afterBlank = false;
      continue;
    }
    if (grammar.closes(field.tag)) {
      if (open !== null) yield open.done(text, end, true);
      open = null;
    } else if (grammar.opens(field.tag, open?.tags ?? noTags, afterBlank)) {
      if (open !== null) yield open.done(text, open.end, false);
      open = new OpenRecord(number, start, true);
      open.add(field.tag, field.value, number, end);
    } else {
      if (open === null && grammar.recovers) open = new OpenRecord(number, start, false);
      open?.add(field.tag, field.value, number, end);
    }
    afterBlank = false;
  }
  if (open !== null) yield open.done(text, open.end, false);
}

const noTags: ReadonlySet<string> = new Set();

class OpenRecord {
  readonly #fields: { tag: string; parts: string[]; line: number }[] = [];
  readonly #line: number;
  readonly #start: number;
  readonly #opened: boolean;
  #blanks = 0;
  readonly tags = new Set<string>();
  end: number;

  constructor(line: number, start: number, opened: boolean) {
    this.#line = line;
    this.#start = start;
    this.#opened = opened;
    this.end = start;
  }

  add(tag: string, value: string, line: number, end: number): void {
    this.#fields.push({ tag, parts: [value.trim()], line });
    this.tags.add(tag);
    this.end = end;
    this.#blanks = 0;
  }

  goOn(line: string, end: number): void {
    const last = this.#fields.at(-1);
    last?.parts.push(this.#blanks > 0 ? `\n${line.trim()}` : line.trim());
    this.end = end;
    this.#blanks = 0;
  }

  blank(): void {
    this.#blanks += 1;
  }

  done(text: string, end: number, closed: boolean): TaggedRecord {
    return {
      line: this.#line,
      fields: this.#fields.map(({ tag, parts, line }) => ({
        tag,
        line,
        value: parts.join(' ').replaceAll(' \n', '\n').trim(),
      })),
      raw: text.slice(this.#start, end),
      opened: this.#opened,
      closed,
    };
  }
}

function* linesOf(text: string): Generator<{ line: string; start: number; end: number }> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    yield { line: text.slice(start, end), start, end };
    start = end + 1;
  }
}
