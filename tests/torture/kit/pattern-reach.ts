import { compareClaims } from '#core/agreement/compare-claims.ts';
import { parseFile } from '#electron/jobs/parse-file.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { formatSlots } from '#tests/helpers/format-slots.ts';
import { patternKey } from './source-patterns.ts';

/** A pattern that ran, and the longest text that it was given. */
export interface PatternReach {
  readonly source: string;
  readonly flags: string;
  /** UTF-16 units; Infinity when it was about all that there was. */
  readonly reach: number;
}

/** Shorter texts than this are names and numbers that happened to be there. */
const least = 64;
const textLength = 18_000;
/** The longest pieces that the program cuts texts into are of 16,384 units. */
const uncut = 17_000;
/** Texts of one long word, line, sentence, list, and of thousands of short ones. */
const kinds = [' ', '\n', 'A', 'a ', 'A. ', '. A', '1,'];

/**
 * Reads a long text of each kind in every field of every text format, and compares
 * claims of such texts, and notes how long the texts
 * are that reach each regular expression: those of the program's packages too.
 */
export async function recordReach(): Promise<ReadonlyMap<string, PatternReach>> {
  const found = new Map<string, PatternReach>();
  // Each match, test, replacement and split goes through this method (ECMA-262, RegExpExec).
  const exec = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec');
  const plainExec: unknown = exec?.value;
  if (exec === undefined || typeof plainExec !== 'function') throw new Error('Record: no exec');
  const record = function record(this: RegExp, text: unknown): RegExpExecArray | null {
    const length = typeof text === 'string' ? text.length : 0;
    if (length >= least) {
      const key = patternKey(this.source, this.flags);
      const { source, flags } = this;
      const reach = length > uncut ? Infinity : length;
      if (reach > (found.get(key)?.reach ?? 0)) found.set(key, { source, flags, reach });
    }
    return Reflect.apply(plainExec, this, [text]);
  };
  // oxlint-disable-next-line no-extend-native -- put back below
  Object.defineProperty(RegExp.prototype, 'exec', { ...exec, value: record });
  try {
    for (const kind of kinds) {
      const text = kind.repeat(Math.ceil(textLength / kind.length));
      for (const { name, write } of formatSlots) {
        // oxlint-disable-next-line no-await-in-loop -- what is patched is everybody's
        await parseFile({ name, bytes: Buffer.from(write(text)) }, readingTools);
      }
      const claim = {
        quote: `Rowing ${text} reduced pain.`,
        type: 'efficacy',
        language: 'en',
      } as const;
      compareClaims([1, 2].map((number) => ({ ...claim, number, source: number, work: number })));
    }
  } finally {
    // oxlint-disable-next-line no-extend-native
    Object.defineProperty(RegExp.prototype, 'exec', exec);
  }
  return found;
}
