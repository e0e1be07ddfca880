/** A place in a file of some format that takes any text. */
export interface FormatSlot {
  readonly name: string;
  readonly slot: string;
  readonly write: (text: string) => string;
}

const words = 'Rowing raised grip strength by 4 kg in 120 adults (p < 0.01).';
const json = (text: string): string => JSON.stringify(text);
const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const slots: Readonly<Record<string, Readonly<Record<string, (text: string) => string>>>> = {
  'a.txt': {
    'the whole text': (text) => text,
    'a line': (text) => `Boats\n\n${words}\n\n${text}\n\n${words}\n`,
    'the first line': (text) => `${text}\n\n${words}\n`,
    'a sentence': (text) =>
      `Boats\n\nThe study ${text} reduced pain by 5% in 12 adults. ${words}\n`,
    'a reference': (text) =>
      `Boats\n\n${words}\n\nReferences\n\n1. Miller A. ${text}. J Boats. 2001;3:4-5.\n2. Ross B. Boats. J Boats. 2002;3:4-5.\n`,
    'names of a reference': (text) =>
      `Boats\n\n${words}\n\nReferences\n\n1. ${text} Boats. J Boats. 2001;3:4-5.\n`,
  },
  'a.md': {
    'the whole text': (text) => `# Boats\n\n${text}\n`,
    'front matter': (text) => `---\ntitle: ${text}\nauthor: ${text}\n---\n\n# Boats\n\n${words}\n`,
    'a heading': (text) => `# ${text}\n\n${words}\n`,
    'a cell': (text) => `# Boats\n\n| a | b |\n|---|---|\n| ${text} | b |\n\n${words}\n`,
    'a link': (text) => `# Boats\n\n[${text}](https://example.org/${text})\n\n${words}\n`,
  },
  'a.html': {
    'the markup': (text) => `<body><h1>Boats</h1><p>${words}</p>${text}<p>${words}</p></body>`,
    'words of a paragraph': (text) => `<body><h1>Boats</h1><p>${words} ${xml(text)}</p></body>`,
    'the title': (text) => `<head><title>${xml(text)}</title></head><body><p>${words}</p></body>`,
    'an attribute': (text) => `<body><h1>Boats</h1><p class="${xml(text)}">${words}</p></body>`,
    'a meta tag': (text) =>
      `<head><meta name="citation_title" content="${xml(text)}"><meta name="citation_author" content="${xml(text)}"><meta name="citation_date" content="${xml(text)}"></head><body><p>${words}</p></body>`,
    'an address': (text) =>
      `<body><h1>Boats</h1><p>${words} <a href="https://example.org/${xml(text)}">a</a></p></body>`,
    'a style': (text) => `<head><style>${text}</style></head><body><p>${words}</p></body>`,
  },
  'a.ris': Object.fromEntries(
    ['TI', 'AU', 'JO', 'PY', 'SP', 'DO', 'UR', 'KW', 'AB', 'SN', 'N1', 'ZZ'].map((tag) => [
      tag,
      (text: string) => `TY  - JOUR\nTI  - Boats\nPY  - 2001\n${tag}  - ${text}\nER  - \n`,
    ]),
  ),
  'a.nbib': Object.fromEntries(
    ['TI', 'FAU', 'AU', 'DP', 'PG', 'AID', 'LID', 'AB', 'OT', 'SO'].map((tag) => [
      tag,
      (text: string) => `PMID- 1\nOWN - NLM\nTI  - Boats\n${tag.padEnd(4)}- ${text}\nDP  - 2001\n`,
    ]),
  ),
  'a.enw': Object.fromEntries(
    ['T', 'A', 'D', 'P', 'R', 'U', 'K', 'X', '@', 'Z'].map((tag) => [
      tag,
      (text: string) => `%0 Journal Article\n%T Boats\n%D 2001\n%${tag} ${text}\n`,
    ]),
  ),
  'a.bib': {
    ...Object.fromEntries(
      ['title', 'author', 'year', 'pages', 'doi', 'url', 'keywords', 'month'].map((field) => [
        field,
        (text: string) => `@article{a, title = {Boats}, year = 2001,\n ${field} = {${text}}}\n`,
      ]),
    ),
    'between entries': (text) => `${text}\n@article{a, title = {Boats}, year = 2001}\n`,
    key: (text) => `@article{${text}, title = {Boats}, year = 2001}\n`,
    'a text in quotes': (text) => `@article{a, title = "${text}", year = 2001}\n`,
    'a macro': (text) => `@string{m = "${text}"}\n@article{a, title = {Boats}, journal = m # m}\n`,
  },
  'a.json': Object.fromEntries(
    ['title', 'page', 'DOI', 'URL', 'ISSN', 'keyword', 'abstract', 'issued', 'author', 'note'].map(
      (field) => [
        field,
        (text: string) =>
          `[{"id": "a", "type": "book", "title": "Boats", ${json(field)}: ${field === 'author' ? `[${json(text)}, {"literal": ${json(text)}}]` : json(text)}}]`,
      ],
    ),
  ),
  'a.csv': {
    'a title': (text) => `Title,Authors,Year\n"${text.replaceAll('"', '""')}",A,2001\n`,
    authors: (text) => `Title,Authors,Year\nBoats,"${text.replaceAll('"', '""')}",2001\n`,
    keywords: (text) => `Title,Keywords,Year\nBoats,"${text.replaceAll('"', '""')}",2001\n`,
    'a bare cell': (text) => `Title,Authors,Year\n${text},A,2001\n`,
    'the header': (text) => `Title,${text}\nBoats,b\n`,
  },
  'a.nxml': {
    'a paragraph': (text) =>
      `<article><front><article-meta><title-group><article-title>Boats</article-title></title-group></article-meta></front><body><p>${words} ${xml(text)}</p></body></article>`,
    'a reference': (text) =>
      `<article><front><article-meta><title-group><article-title>Boats</article-title></title-group></article-meta></front><body><p>${words}</p></body><back><ref-list><ref id="a"><mixed-citation>${xml(text)}</mixed-citation></ref></ref-list></back></article>`,
    'the markup': (text) => `<article><front/><body><p>${words}</p>${text}</body></article>`,
  },
  'a.xml': {
    'a title': (text) =>
      `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>${xml(text)}</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
    'before the root': (text) =>
      `<?xml version="1.0"?>${text}<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
  },
  'a.rtf': { words: (text) => `{\\rtf1 ${text} \\par ${words}}` },
};

/** Every such place of the formats that are text. */
export const formatSlots: readonly FormatSlot[] = Object.entries(slots).flatMap(([name, places]) =>
  Object.entries(places).map(([slot, write]) => ({ name, slot, write })),
);

/** What is repeated to make a text that is hard to read: pieces that patterns begin with and do not end. */
export const pumps: readonly string[] = [
  ' ',
  '\t',
  '\u00A0',
  '\n',
  '\n \n',
  '.',
  ',',
  ';',
  '-',
  '_',
  '*',
  '/',
  '\\',
  '|',
  ':',
  '&',
  'a',
  'A',
  '1',
  'é',
  'a ',
  'A. ',
  '1 ',
  '1,',
  '1.',
  'A',
  'Ab ',
  'aA',
  '. A',
  '? ',
  '(',
  '[',
  '{',
  '<',
  '"',
  '“',
  "'",
  '((',
  '[1',
  '(a',
  '<a ',
  '<a>',
  '<!--',
  '<p',
  '</',
  '&a',
  'a=',
  'a@',
  'a.',
  'a-',
  '10.1234/',
  'https://',
  'www.',
  'doi:',
  'et al., ',
  'p < 0.',
  '95% CI ',
  'and ',
  'of the ',
  'Smith J, ',
  'Smith, ',
  '2001;',
  '(2001)',
  '- ',
  '> ',
  '# ',
  '1) ',
  '`',
  '\u0300',
  '\u200B',
  '\u202E',
  '😀',
  '文',
  'ا ',
];
