/** A stretch of a formatted reference in one kind of type. */
export interface TextRun {
  readonly text: string;
  readonly italic?: true;
  readonly bold?: true;
  /** 'up' for a superscript, 'down' for a subscript. */
  readonly shift?: 'up' | 'down';
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/**
 * Reads what citeproc-js writes as HTML (its output format "html": i, b, sup,
 * sub, span, div and entities) as runs of text; any other mark is left out. Linear.
 */
export function richText(html: string): TextRun[] {
  const runs: TextRun[] = [];
  const open = { italic: 0, bold: 0, up: 0, down: 0 };
  for (const [whole, closing, tag, entity] of html.matchAll(
    /<(\/?)([a-z]+)(?:\s[^<>]{0,500})?>|&(#?\w{1,8});|[^<&]+|[<&]/giu,
  )) {
    if (tag !== undefined) {
      const kind = kinds.get(tag.toLowerCase());
      const step = closing === '' ? 1 : -1;
      if (kind !== undefined) open[kind] = Math.max(0, open[kind] + step);
      // The number and the text of an entry are two blocks.
      if (tag.toLowerCase() === 'div' && closing !== '') push(runs, ' ', open);
      continue;
    }
    push(runs, entity === undefined ? whole : decoded(entity, whole), open);
  }
  return trimmed(runs);
}

/** The words of formatted text, white space collapsed. */
export function plainRuns(runs: readonly TextRun[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

type Open = Readonly<Record<'italic' | 'bold' | 'up' | 'down', number>>;

const kinds: ReadonlyMap<string, 'italic' | 'bold' | 'up' | 'down'> = new Map([
  ['i', 'italic'],
  ['em', 'italic'],
  ['b', 'bold'],
  ['strong', 'bold'],
  ['sup', 'up'],
  ['sub', 'down'],
]);

function push(runs: TextRun[], text: string, open: Open): void {
  const run: TextRun = {
    text,
    ...(open.italic > 0 ? { italic: true } : {}),
    ...(open.bold > 0 ? { bold: true } : {}),
    ...(open.up > 0 ? { shift: 'up' } : open.down > 0 ? { shift: 'down' } : {}),
  };
  const last = runs.at(-1);
  const same =
    last !== undefined &&
    last.italic === run.italic &&
    last.bold === run.bold &&
    last.shift === run.shift;
  if (same) runs.splice(-1, 1, { ...last, text: last.text + text });
  else runs.push(run);
}

function trimmed(runs: readonly TextRun[]): TextRun[] {
  return runs
    .map((run, index) => {
      let { text } = run;
      text = text.replaceAll(/\s+/gu, ' ');
      if (index === 0) text = text.trimStart();
      if (index === runs.length - 1) text = text.trimEnd();
      return { ...run, text };
    })
    .filter(({ text }) => text !== '');
}

function decoded(entity: string, whole: string): string {
  const number = /^#x([\da-f]+)$/iu.exec(entity) ?? /^#(\d+)$/u.exec(entity);
  if (number?.[1] !== undefined) {
    const code = Number.parseInt(number[1], entity.startsWith('#x') ? 16 : 10);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code).toWellFormed() : '';
  }
  return entities.get(entity) ?? whole;
}
