import { readFileSync } from 'node:fs';
import { splitSentences } from '#core/claims/sentences.ts';
import { sharedInput } from '../../helpers/shared-inputs.ts';

interface SplitCase {
  readonly group: string;
  readonly text: string;
  readonly expected: readonly string[];
}

/** How many labelled texts are split into exactly the right sentences, beside plainer ways. */
export function benchSentences(): void {
  const path = sharedInput('gold/segmentation/english.json');
  if (path === null) return;
  const cases: readonly SplitCase[] = JSON.parse(readFileSync(path, 'utf8'));
  const splitters: Readonly<Record<string, (text: string) => readonly string[]>> = {
    Claimgrid: (text) =>
      splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end)),
    'Intl.Segmenter': (text) =>
      [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) =>
        segment.trim(),
      ),
    'plain regex': (text) => text.split(/(?<=[.?!])\s+(?=\p{Lu})/u),
  };
  const folded = (list: readonly string[]): string =>
    list.map((one) => one.replaceAll(/\s+/gu, ' ').trim()).join('\n');
  console.log('\nSentences: cases that are exactly right');
  for (const [name, split] of Object.entries(splitters)) {
    const right = cases.filter(({ text, expected }) => folded(split(text)) === folded(expected));
    const golden = cases.filter(({ group }) => group === 'golden');
    console.log(
      `  ${name.padEnd(16)} ${right.length} of ${cases.length}; golden rules ${right.filter(({ group }) => group === 'golden').length} of ${golden.length}`,
    );
  }
}
