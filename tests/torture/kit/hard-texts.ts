/** A text that is hard for a pattern: `start`, `pump` over and over, `end`. */
export interface HardText {
  readonly start: string;
  readonly pump: string;
  readonly end: string;
}

/** The text at a length, in UTF-16 units (up to one pump longer). */
export function hardText({ start, pump, end }: HardText, length: number): string {
  const rest = Math.max(1, length - start.length - end.length);
  return start + pump.repeat(Math.ceil(rest / pump.length)) + end;
}

type Node =
  | { readonly kind: 'one'; readonly samples: readonly string[] }
  | { readonly kind: 'either'; readonly branches: readonly (readonly Node[])[] }
  | { readonly kind: 'again'; readonly body: Node; readonly least: number; readonly most: number };

/** Nothing, what no pattern goes on with, and what few do. */
const ends = ['', '\u0000', '!'];
/** A quantifier that stops below this costs no more than so many steps a place. */
const fewTimes = 4;
const mostBranches = 6;
const mostTexts = 120;

/**
 * Texts that a pattern has most trouble with, made from its own parts: for each
 * quantifier, what it repeats (each alternative by itself, and two in turn),
 * behind what leads to it once or again each time, before something that fits
 * nothing. Follows J. Kirrage, A. Rathnayake, H. Thielecke, "Static Analysis for
 * Regular Expression Denial-of-Service Attacks" (2013): prefix, pump, suffix;
 * without their proof, so that every text is to be timed.
 */
export function hardTexts(source: string, flags: string): readonly HardText[] {
  const found = new Map<string, HardText>();
  const add = (start: string, pump: string): void => {
    if (pump === '') return;
    for (const end of ends) {
      const key = JSON.stringify([start, pump, end]);
      if (found.size < mostTexts) found.set(key, { start, pump, end });
    }
  };
  const nodes = parsePattern(source, flags);
  const walk = (items: readonly Node[], before: string): string => {
    let lead = before;
    for (const item of items) {
      if (item.kind === 'either') {
        for (const branch of item.branches.slice(0, mostBranches)) walk(branch, lead);
      }
      if (item.kind === 'again') {
        const bodies = samplesOf(item.body);
        if (item.most > fewTimes) {
          for (const body of bodies) {
            add(lead, body);
            if (lead !== '') add('', lead + body);
            if (lead !== '') add('', lead + body + body);
          }
          const [first, second] = bodies;
          if (first !== undefined && second !== undefined) add(lead, first + second);
        }
        walk([item.body], lead);
      }
      lead += sampleOf(item);
    }
    return lead;
  };
  const whole = walk(nodes, '');
  add('', whole);
  add('', `${whole} `);
  add('', whole.slice(0, Math.max(1, whole.length - 1)));
  add('', whole.slice(0, Math.max(1, Math.ceil(whole.length / 2))));
  return [...found.values()];
}

function samplesOf(node: Node): readonly string[] {
  if (node.kind === 'one') return node.samples;
  if (node.kind === 'again') return samplesOf(node.body);
  return node.branches
    .slice(0, mostBranches)
    .map((branch) => branch.map(sampleOf).join(''))
    .filter((sample) => sample !== '');
}

function sampleOf(node: Node): string {
  if (node.kind === 'again') return sampleOf(node.body).repeat(Math.max(1, node.least));
  return samplesOf(node)[0] ?? '';
}

/** Characters of every kind that patterns ask for, plain ones first. */
const characters: readonly string[] = Array.from(
  'a1 .-A,;:/_"\'()[]{}<>&=@#*+?!%$|\\^~`\t\n\r\u00A0é中’“”–…\u0300\u200B\u00AD\uFFFD\u202E😀\u0000ß·µ×≤±†‡§¶' +
    'bcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ023456789',
);
const samplesOfClass = 3;

/** Reads a pattern as far as samples need it; what is never matched by itself (looking back or ahead, edges, back references) is left out. */
function parsePattern(source: string, flags: string): readonly Node[] {
  const plainFlags = flags.replaceAll(/[gy]/g, '');
  let at = 0;
  const fitting = (part: string): readonly string[] => {
    const one = new RegExp(`^(?:${part})$`, plainFlags);
    return characters.filter((character) => one.test(character)).slice(0, samplesOfClass);
  };
  const branches = (): readonly (readonly Node[])[] => {
    const all = [sequence()];
    while (source[at] === '|') {
      at += 1;
      all.push(sequence());
    }
    return all;
  };
  const sequence = (): readonly Node[] => {
    const items: Node[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const atom = readAtom();
      const often = readQuantifier();
      if (atom === null) continue;
      items.push(often === null ? atom : { kind: 'again', body: atom, ...often });
    }
    return items;
  };
  const readAtom = (): Node | null => {
    const opener = /^\((?:\?(?:[:=!]|<[=!]|<\w+>|[a-z-]*:))?/u.exec(source.slice(at))?.[0];
    if (opener !== undefined) {
      at += opener.length;
      const inner = branches();
      at += 1;
      return /^\(\?<?!/u.test(opener) ? null : { kind: 'either', branches: inner };
    }
    const part =
      source[at] === '['
        ? readClass()
        : (/^\\(?:p\{[^}]*\}|P\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<\w+>|c[A-Z]|.)|^./su.exec(
            source.slice(at),
          )?.[0] ?? '');
    at += Math.max(1, part.length);
    if (/^(?:\^|\$|\\[bB]|\\[1-9]|\\k<\w+>)$/u.test(part)) return null;
    return { kind: 'one', samples: fitting(part) };
  };
  const readClass = (): string => {
    let end = at + 1;
    let depth = 1;
    while (end < source.length && depth > 0) {
      if (source[end] === '\\') end += 1;
      else if (source[end] === '[' && flags.includes('v')) depth += 1;
      else if (source[end] === ']') depth -= 1;
      end += 1;
    }
    return source.slice(at, end);
  };
  const readQuantifier = (): { least: number; most: number } | null => {
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/u.exec(source.slice(at));
    if (found === null) return null;
    at += found[0].length;
    const [, sign, least = '', comma, most = ''] = found;
    if (sign === '?') return { least: 0, most: 1 };
    if (sign !== undefined) return { least: sign === '+' ? 1 : 0, most: Infinity };
    const few = Number(least);
    return { least: few, most: comma === '' ? few : most === '' ? Infinity : Number(most) };
  };
  const all = branches();
  return all.length === 1 ? (all[0] ?? []) : [{ kind: 'either', branches: all }];
}
