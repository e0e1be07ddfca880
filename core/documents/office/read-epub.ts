import type { Problem } from '#core/problem.ts';
import { findIdentifiers } from '#core/references/identifiers.ts';
import { recordNames } from '#core/references/formats/record-names.ts';
import type { CslItem, Identifier } from '#core/references/reference.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { cslDate } from '../csl-fields.ts';
import type { ReadBinary } from '../file-reading.ts';
import { guardHtml } from '../html-guard.ts';
import { parsePage } from '../html.ts';
import { HtmlWriter } from '../html-writer.ts';
import { languageTag } from '../language.ts';
import type { ZipArchive } from '../reading-tools.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { allOf, childrenOf, firstOf, textOf } from '../xml/xml-tree.ts';
import { openDocumentArchive, partText } from './archive-parts.ts';

/**
 * Reads an e-book (EPUB 2.0.1 and 3.3): the documents of its spine one after the
 * other as one article, with what the package says of the book. Scripts and
 * pictures are left out, nothing is fetched. Problems: those of `openZip`,
 * 'file-encrypted', 'epub-damaged'.
 */
export const readEpub: ReadBinary = async ({ name, bytes }, tools) => {
  const opened = await openDocumentArchive(name, bytes, tools);
  if (!opened.ok) return opened;
  const archive = opened.value;
  if (await isEncrypted(archive)) return failure(encrypted(name));
  const book = await readPackage(name, archive);
  if (!book.ok) return book;
  const writer = new HtmlWriter(false);
  const missing: string[] = [];
  for (const path of book.value.spine) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are read
    const page = await partText(archive, path);
    if (!page.ok) return page;
    if (page.value === null || !writePage(writer, page.value)) missing.push(path);
  }
  const { text, units, links } = writer.builder;
  if (text.trim() === '') return failure(damaged(name, 'none of its chapters can be read'));
  const { metadata, language, ids } = book.value;
  return success({
    drafts: [
      {
        text,
        units,
        links,
        metadata,
        title: metadata.title ?? '',
        language,
        ...(ids.length === 0 ? {} : { ownIds: ids }),
        whole: true,
      },
    ],
    marked: true,
    warnings: missing.length === 0 ? [] : [`Parts of the book are missing: ${listed(missing)}`],
  });
};

function listed(paths: readonly string[]): string {
  return paths.slice(0, 5).join(', ') + (paths.length > 5 ? ` and ${paths.length - 5} more` : '');
}

function writePage(writer: HtmlWriter, xhtml: string): boolean {
  try {
    const page = parsePage(guardHtml(withOpenTags(xhtml)).html);
    writer.write(page.body ?? page);
    return true;
  } catch {
    return false;
  }
}

const voids = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** XHTML may close any element in its first tag (`<a id="x"/>`), which HTML reads as left open. */
function withOpenTags(xhtml: string): string {
  return xhtml
    .replace(/^\s*<\?xml[^>]{0,200}\?>/u, '')
    .replaceAll(/<([A-Za-z][\w:-]{0,40})([^<>]{0,2000})\/>/gu, (whole, tag: string, rest: string) =>
      voids.has(tag.toLowerCase()) ? whole : `<${tag}${rest}></${tag}>`,
    );
}

/** Encrypted content; scrambled fonts alone (IDPF and Adobe algorithms) hide no words. */
async function isEncrypted(archive: ZipArchive): Promise<boolean> {
  const found = await partText(archive, 'META-INF/encryption.xml');
  if (!found.ok || found.value === null) return false;
  const methods = [
    ...found.value.matchAll(/EncryptionMethod[^>]{0,200}Algorithm\s*=\s*["']([^"']{0,200})/gu),
  ];
  return methods.some(([, algorithm = '']) => !/obfuscat|font|RC$/iu.test(algorithm));
}

interface Book {
  readonly spine: readonly string[];
  readonly metadata: Partial<CslItem>;
  readonly language: string | null;
  readonly ids: readonly Identifier[];
}

async function readPackage(name: string, archive: ZipArchive): Promise<Result<Book, Problem>> {
  const container = await readXml(name, archive, 'META-INF/container.xml');
  if (!container.ok) return container;
  const path = allOf(container.value, 'rootfile')[0]?.attributes.get('full-path') ?? '';
  const opf = await readXml(name, archive, path);
  if (!opf.ok) return opf;
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const items = new Map(
    allOf(opf.value, 'item').map((item) => [item.attributes.get('id') ?? '', item]),
  );
  const spine = allOf(opf.value, 'itemref').flatMap((reference) => {
    const item = items.get(reference.attributes.get('idref') ?? '');
    const href = item?.attributes.get('href');
    const isPage = /html|xml/iu.test(item?.attributes.get('media-type') ?? '');
    return href === undefined || !isPage ? [] : [resolved(folder, href)];
  });
  if (spine.length === 0) return failure(damaged(name, 'it lists no chapters'));
  return success({ spine: spine.slice(0, 5000), ...describe(opf.value) });
}

function describe(opf: XmlElement): Omit<Book, 'spine'> {
  const meta = firstOf(opf, 'metadata') ?? opf;
  const all = (tag: string): string[] =>
    childrenOf(meta, tag)
      .map((element) => textOf(element).slice(0, 500))
      .filter((value) => value !== '');
  const [title = ''] = all('title');
  const author = recordNames(all('creator'));
  const issued = cslDate(all('date')[0] ?? '');
  const isbn = all('identifier')
    .flatMap((value) => findIdentifiers(/^[\d-]{10,17}X?$/iu.test(value) ? `ISBN ${value}` : value))
    .find(({ kind }) => kind === 'isbn' || kind === 'doi');
  const [publisher = ''] = all('publisher');
  const language = languageTag(all('language')[0] ?? null);
  return {
    language,
    ids: isbn === undefined ? [] : [isbn.id],
    metadata: {
      type: 'book',
      ...(title === '' ? {} : { title }),
      ...(author.length === 0 ? {} : { author }),
      ...(issued === null ? {} : { issued }),
      ...(publisher === '' ? {} : { publisher }),
      ...(isbn?.kind === 'isbn' ? { ISBN: isbn.id.slice('isbn:'.length) } : {}),
      ...(isbn?.kind === 'doi' ? { DOI: isbn.id.slice('doi:'.length) } : {}),
    },
  };
}

/** A path beside the package file; never out of the archive, whose names are a list and no folders. */
function resolved(folder: string, href: string): string {
  const steps: string[] = [];
  const path = `${folder}${decoded(href.split('#')[0] ?? '')}`;
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function readXml(
  name: string,
  archive: ZipArchive,
  part: string,
): Promise<Result<XmlElement, Problem>> {
  const text = part === '' ? success(null) : await partText(archive, part);
  if (!text.ok) return text;
  if (text.value === null) return failure(damaged(name, `"${part}" is missing in it`));
  const parsed = parseXml(name, text.value);
  return parsed.ok ? success(parsed.value.root) : parsed;
}

function encrypted(name: string): Problem {
  return {
    code: 'file-encrypted',
    message: `Read "${name}": the book is protected against copying`,
    hint: 'Get a copy without this protection from its publisher',
  };
}

function damaged(name: string, why: string): Problem {
  return {
    code: 'epub-damaged',
    message: `Read "${name}": the e-book is damaged: ${why}`,
    hint: 'Download it again, then add it once more',
  };
}
