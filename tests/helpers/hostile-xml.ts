import { makeZip } from './make-zip.ts';
import { soundParts } from './hostile-archives.ts';

/** A file whose XML has a trick in it. */
export interface HostileXml {
  readonly name: string;
  readonly trick: string;
  readonly bytes: Uint8Array;
}

/** Where a format has its root element and some words: the tricks stand before the one and in the other. */
interface XmlFormat {
  readonly name: string;
  readonly root: string;
  readonly write: (prolog: string, words: string) => Uint8Array;
}

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const part =
  (extension: string, name: string, sound = 'Rowing raised grip strength by 4 kg.') =>
  (prolog: string, words: string) =>
    makeZip({
      ...soundParts[extension],
      [name]: prolog + (soundParts[extension]?.[name] ?? '').replace(sound, () => words),
    });

const formats: readonly XmlFormat[] = [
  {
    name: 'article.nxml',
    root: 'article',
    write: (prolog, words) =>
      utf8(
        `${prolog}<article><front><article-meta><title-group><article-title>Boats</article-title></title-group></article-meta></front><body><p>${words}</p></body></article>`,
      ),
  },
  {
    name: 'pubmed.xml',
    root: 'PubmedArticleSet',
    write: (prolog, words) =>
      utf8(
        `${prolog}<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>${words}</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
      ),
  },
  {
    name: 'endnote.xml',
    root: 'xml',
    write: (prolog, words) =>
      utf8(
        `${prolog}<xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>${words}</title></titles></record></records></xml>`,
      ),
  },
  { name: 'note.docx', root: 'w:document', write: part('docx', 'word/document.xml') },
  { name: 'note.odt', root: 'd', write: part('odt', 'content.xml') },
  { name: 'book.epub', root: 'package', write: part('epub', 'book.opf', 'Boats') },
  {
    name: 'table.xlsx',
    root: 'worksheet',
    write: part('xlsx', 'xl/worksheets/sheet1.xml', 'Rowing and grip strength'),
  },
];

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

/** What XML does to parsers that believe it: prolog and words, for a root element of some name. */
const tricks: Readonly<
  Record<string, (root: string, address: string) => readonly [string, string]>
> = {
  'an external entity, a file': (root, address) => [
    `<!DOCTYPE ${root} [<!ENTITY a SYSTEM "file://${address}">]>`,
    '&a;',
  ],
  'an external entity, the network': (root) => [
    `<!DOCTYPE ${root} [<!ENTITY a SYSTEM "http://127.0.0.1:9/x">]>`,
    '&a;',
  ],
  'a billion laughs': (root) => [
    `<!DOCTYPE ${root} [<!ENTITY l0 "ha">${lines(12, (at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)}]>`,
    '&l12;',
  ],
  'one large entity, many times': (root) => [
    `<!DOCTYPE ${root} [<!ENTITY a "${'x'.repeat(9000)}">]>`,
    '&a;'.repeat(9000),
  ],
  'parameter entities': (root, address) => [
    `<!DOCTYPE ${root} [<!ENTITY % f SYSTEM "file://${address}"><!ENTITY % e "<!ENTITY s SYSTEM 'http://127.0.0.1:9/?%f;'>">%e;]>`,
    '&s;',
  ],
  'an entity that holds itself': (root) => [
    `<!DOCTYPE ${root} [<!ENTITY a "&b;"><!ENTITY b "&a;">]>`,
    '&a;',
  ],
  'an entity named like a pattern': (root) => [`<!DOCTYPE ${root} [<!ENTITY .* "x">]>`, '&.*;'],
  'an entity in place of a known one': (root) => [
    `<!DOCTYPE ${root} [<!ENTITY lt "<script>">]>`,
    '&lt;',
  ],
  'an entity named __proto__': (root) => [
    `<!DOCTYPE ${root} [<!ENTITY __proto__ "x">]>`,
    '&__proto__;',
  ],
  'a subset behind a long comment': (root) => [
    `<!--${'c'.repeat(300_000)}--><!DOCTYPE ${root} [<!ENTITY a "x">]>`,
    '&a;',
  ],
  'a subset behind a long identifier': (root) => [
    `<!DOCTYPE ${root} PUBLIC "${'p'.repeat(4000)}" "a>b[" [<!ENTITY a "x">]>`,
    '&a;',
  ],
  'a document type that is never closed': (root) => [
    `<!DOCTYPE ${root} SYSTEM "a [<!ENTITY a 'x'>]>`,
    '&a;',
  ],
  'a comment that hides nothing': (root) => [
    `<!DOCTYPE ${root} SYSTEM "<!--" [<!ENTITY a "x">]>`,
    '&a;',
  ],
  'small letters': (root) => [`<!doctype ${root} [<!ENTITY a "x">]>`, '&a;'],
};

/** Every trick played on every format that is made of XML; `secret` is a file to reach for. */
export function hostileXml(secret: string): HostileXml[] {
  return formats.flatMap(({ name, root, write }) =>
    Object.entries(tricks).map(([trick, play]) => ({
      name,
      trick,
      bytes: write(...play(root, secret)),
    })),
  );
}

/** The same in UTF-16, with its byte order mark. */
export function hostileUtf16Xml(secret: string): HostileXml[] {
  return formats
    .filter(({ name }) => name.endsWith('xml'))
    .flatMap(({ name, root, write }) =>
      Object.entries(tricks).map(([trick, play]) => ({
        name,
        trick: `${trick}, UTF-16`,
        bytes: Buffer.from(
          `\uFEFF${Buffer.from(write(...play(root, secret))).toString()}`,
          'utf16le',
        ),
      })),
    );
}

/** Words beyond all measure without any declaration. */
export function floods(): HostileXml[] {
  const kinds: Readonly<Record<string, string>> = {
    'numeric references': '&#65;'.repeat(1_200_000),
    'elements in elements': `${'<i>'.repeat(5000)}x${'</i>'.repeat(5000)}`,
    attributes: `<i ${lines(40_000, (at) => `a${at}="b" `)}/>`,
    'open elements': '<i>'.repeat(200_000),
    'document types': '<!DOCTYPE a '.repeat(40_000),
    'open comments': '<!-- '.repeat(200_000),
  };
  return formats
    .slice(0, 3)
    .flatMap(({ name, write }) =>
      Object.entries(kinds).map(([trick, words]) => ({ name, trick, bytes: write('', words) })),
    );
}
