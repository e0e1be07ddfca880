import { readFileSync } from 'node:fs';
import { parseXml } from '#core/documents/xml/parse-xml.ts';
import { childrenOf, firstOf, textOf } from '#core/documents/xml/xml-tree.ts';
import { readReferenceLine } from '#core/references/read-reference-line.ts';
import { sharedInput } from '../../helpers/shared-inputs.ts';

/** Parts of a printed reference that are compared letter by letter. */
interface Parts {
  readonly year: string;
  readonly pages: string;
  readonly family: string;
}

/** How many parts of labelled reference lines are exactly right, beside plain regular expressions. */
export function benchReferences(): void {
  const path = sharedInput('gold/citation-strings/anystyle_core.xml');
  if (path === null) return;
  const parsed = parseXml(path, readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.message);
  const lines = childrenOf(parsed.value.root, 'sequence').map((sequence) => {
    const part = (name: string): string => textOf(firstOf(sequence, name));
    const text = textOf(sequence);
    const wanted: Parts = {
      year: /\b(?:1[5-9]|20)\d{2}\b/u.exec(part('date'))?.[0] ?? '',
      pages: pageRange(part('pages')),
      family: familyOf(part('author')),
    };
    return { text, wanted };
  });
  const readers: Readonly<Record<string, (line: string) => Parts>> = {
    Claimgrid: (line) => {
      const { issued, page, author } = readReferenceLine(line);
      return {
        year: String(issued?.['date-parts']?.[0]?.[0] ?? ''),
        pages: pageRange(page ?? ''),
        family: (author?.[0]?.family ?? author?.[0]?.literal ?? '').toLowerCase(),
      };
    },
    'plain regex': (line) => ({
      year: /\b(?:1[5-9]|20)\d{2}\b/u.exec(line)?.[0] ?? '',
      pages: pageRange(/\d+\s?[–-]\s?\d+/u.exec(line)?.[0] ?? ''),
      family: firstWord(line),
    }),
  };
  console.log(
    `\nReferences: parts that are exactly right, of the ${lines.length} lines that have them`,
  );
  for (const [name, read] of Object.entries(readers)) {
    const shares = (['year', 'pages', 'family'] as const).map((key) => {
      const having = lines.filter(({ wanted }) => wanted[key] !== '');
      const right = having.filter(({ text, wanted }) => read(text)[key] === wanted[key]);
      return `${key} ${(right.length / having.length).toFixed(3)} of ${having.length}`;
    });
    console.log(`  ${name.padEnd(12)} ${shares.join(', ')}`);
  }
}

function pageRange(text: string): string {
  return /(\d+)\s?[–-]\s?(\d+)/u.exec(text)?.slice(1, 3).join('-') ?? '';
}

/** The first word that could be a family name. */
function firstWord(line: string): string {
  return (/^[\s\d.[\]]*(\p{Lu}[\p{L}'’-]+)/u.exec(line)?.[1] ?? '').toLowerCase();
}

/** The family name of the first author, of a part that holds authors alone; '' where it cannot be told. */
function familyOf(authors: string): string {
  const [first = ''] = authors.split(/[,;&(]|\s(?:and|et)\s/u);
  const name = first.trim().replace(/\.$/u, '');
  const initialsFirst = /^(?:\p{Lu}\p{Ll}?\.[\s-]?)+(\p{L}.+)$/u.exec(name)?.[1];
  const initialsLast = /^(.+?)\s(?:\p{Lu}{1,4}|(?:\p{Lu}\.[\s-]?)+)$/u.exec(name)?.[1];
  const isInverted =
    /^[^,;]+,\s(?:\p{Lu}\.|\p{Lu}{1,3}\b|\p{Lu}\p{Ll}+(?:\s\p{Lu}\.?)?[.,;]|\p{Lu}\p{Ll}+$)/u.test(
      authors,
    );
  const words = name.split(' ');
  const givenFirst = words.length === 2 && !isInverted ? words[1] : undefined;
  const family = initialsFirst ?? initialsLast ?? givenFirst ?? (isInverted ? name : '');
  return /\d/u.test(family) ? '' : family.toLowerCase();
}
