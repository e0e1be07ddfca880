import { proposeClaims } from '#core/claims/propose-claims.ts';
import { splitSentences } from '#core/claims/sentences.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { readDocument } from '#core/documents/read-document.ts';
import { findIdentifiers } from '#core/references/identifiers.ts';
import { findReferences } from '#core/references/find-references.ts';
import { guardCell, unguardCell } from '#core/reports/csv-cell.ts';
import { inlineMarkdown, markdownToText, quoteMarkdown } from '#core/reports/markdown-text.ts';
import { makeArticle } from './make-text.ts';

/** One function under attack, with the texts that are hardest for it. */
export interface HostileGroup {
  readonly name: string;
  /** Makes the input of a text; only running what it gives back is timed. */
  readonly prepare: (text: string) => () => unknown;
  /** Ordinary input of about so many characters, to compare with. */
  readonly prose: (characters: number) => string;
  /** Texts of about so many characters, by name. */
  readonly inputs: Readonly<Record<string, (characters: number) => string>>;
}

type Make = (characters: number) => string;

/** A piece repeated, between a beginning and an end. */
const run =
  (piece: string, before = '', after = ''): Make =>
  (characters) =>
    before + piece.repeat(Math.ceil(characters / piece.length)) + after;

const prose: Make = (characters) => makeArticle(1, characters).slice(0, characters);
const htmlProse: Make = (characters) =>
  `<body><p>${prose(characters).replaceAll('\n\n', '</p><p>')}</p></body>`;

const read = (name: string) => (text: string) => {
  const bytes = Buffer.from(text);
  return () => readWell(name, bytes);
};

async function readWell(name: string, bytes: Uint8Array) {
  const result = await readDocument({ name, bytes }, readingTools);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const importText = (text: string) => {
  const bytes = Buffer.from(text);
  return async () => {
    for (const article of (await readWell('a.txt', bytes)).articles) {
      proposeClaims(article);
      findReferences(article);
    }
  };
};

/** What the reading and writing functions of core/ find hardest, a group for each. */
export const hostileGroups: readonly HostileGroup[] = [
  {
    name: 'splitSentences()',
    prepare: (text) => () => void splitSentences(text, 0, text.length),
    prose,
    inputs: {
      dots: run('.'),
      'dots and blanks': run('. '),
      initials: run('a. '),
      'one long word': run('A'),
      'open brackets': run('(a.'),
      digits: run('1'),
      blanks: run(' '),
    },
  },
  {
    name: 'findIdentifiers()',
    prepare: (text) => () => void findIdentifiers(text),
    prose,
    inputs: {
      'DOIs in a DOI': run('10.1234/'),
      'addresses in a DOI': run('https://', '10.1234/'),
      'short DOIs': run('10.1234/a '),
      'ISBNs cut off': run('ISBN 978-'),
      'ISBNs glued': run('978-1'),
      'arXiv without number': run('arxiv:'),
      'closing brackets': run(')', '10.1234/'),
    },
  },
  {
    name: 'readDocument() of text',
    prepare: read('a.txt'),
    prose,
    inputs: {
      dots: run('.'),
      'one long line': run('The cells helped in most of the patients. '),
      'one letter a line': run('a\n'),
      'tiny paragraphs': run('Ab\n\n'),
      "'- '": run('- '),
      'open quotes': run('“'),
      'headings only': run('Is It?\n\n'),
      'glued initials': run('a.b.'),
    },
  },
  {
    name: 'readDocument() of Markdown',
    prepare: read('a.md'),
    prose,
    inputs: {
      brackets: run('['),
      'open pictures': run('![a]('),
      'nested quotes': run('> ', 'seen\n\n'),
      "'- '": run('- ', 'seen\n\n'),
      emphasis: run('*a _b '),
    },
  },
  {
    name: 'readDocument() of HTML',
    prepare: read('a.html'),
    prose: htmlProse,
    inputs: {
      'nested blocks': run('<div>a ', '<body>seen '),
      'unclosed inline tags': run('<b>x', '<body>seen '),
      'bare marks': run('<', '<body>seen '),
      attributes: (characters) =>
        `<body>seen <p ${Array.from({ length: characters / 7 }, (_, at) => `a${at}`).join(' ')}>words`,
      'nested tables': run('<table><tr><td>x', '<body>seen '),
      'open quotes': run('<a href="', '<body>seen '),
      comments: run('<!--', '<body>seen '),
    },
  },
  {
    name: 'Import of text: read, propose, find references',
    prepare: importText,
    prose,
    inputs: {
      dots: run('.'),
      'one long line': run('The cells helped in most of the patients. '),
      "'- '": run('- '),
      'open quotes': run('“'),
      'open brackets': run('(a.'),
      'square brackets': run('[1, '),
      'near-identifiers': run('10.1234/ ISBN 978-1 arxiv:12 NCT123 '),
    },
  },
  {
    name: 'guardCell() and unguardCell()',
    prepare: (text) => () => void unguardCell(guardCell(text)),
    prose,
    inputs: {
      blanks: run(' ', '', 'x'),
      apostrophes: run("'", '', 'x'),
      'zero-width blanks': run('\u200B', '', 'x'),
      'a formula behind blanks': run(' ', '', '=1'),
      'a formula behind apostrophes': run("'", '', '=1'),
    },
  },
  {
    name: 'inlineMarkdown(), quoteMarkdown() and markdownToText()',
    prepare: (text) => () => {
      inlineMarkdown(text);
      markdownToText(quoteMarkdown(text));
    },
    prose,
    inputs: {
      'emoji words cut off': run(':a'),
      'emoji numbers cut off': run(':1'),
      mentions: run('@'),
      'open tags': run('<'),
      'line ends': run('\n'),
      blanks: run(' '),
      'address heads': run('www.'),
      ampersands: run('&'),
      backslashes: run('\\'),
    },
  },
];
