/** The CSL type that a cell of a type column names: databases' words, RIS codes, BibTeX and CSL types. */
export function cellType(cell: string, inJournal: boolean): string {
  const words = cell
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();
  for (const [pattern, type] of types) if (pattern.test(words)) return type;
  return words === '' && !inJournal ? 'document' : 'article-journal';
}

const types: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:jour|jfull|ejour|article(?: journal)?|journal ?article|review|letter|editorial)\b/,
    'article-journal',
  ],
  [
    /^(?:conf|cpaper|inproceedings|conference|proceedings|paper conference|meeting)/,
    'paper-conference',
  ],
  [/^(?:chap|echap|book ?(?:section|chapter)|incollection|chapter)/, 'chapter'],
  [/^(?:book|ebook|edbook|mono)/, 'book'],
  [/^(?:thes|phd|dissertation|master)/, 'thesis'],
  [/^(?:rprt|report|tech ?report|govdoc)/, 'report'],
  [/^(?:elec|web ?page|website|online|blog)/, 'webpage'],
  [/^(?:preprint|unpb)/, 'article'],
  [/^(?:dataset?|data)\b/, 'dataset'],
  [/^(?:pat|patent)/, 'patent'],
  [/^(?:news|newspaper)/, 'article-newspaper'],
  [/^(?:mgzn|magazine)/, 'article-magazine'],
];
