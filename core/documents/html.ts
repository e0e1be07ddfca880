import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

import { cslIds } from '../references/duplicates/merge-csl.ts';
import { cslNames } from './csl-fields.ts';
import type { DomDocument, DomElement, DomNode } from './dom.ts';
import { guardHtml } from './html-guard.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { HtmlWriter } from './html-writer.ts';
import { languageTag } from './language.ts';
import type { DraftDocument } from './unit.ts';

/** Above so many nodes finding the main text takes too long; the whole page is read instead. */
const mostNodes = 100_000;
/** A main text below this part of the page's words is a mistake of the finder. */
const leastPart = 0.15;
/** A page with so few characters is read whole. */
const tinyPage = 500;

/**
 * Reads a web page: its main text (Readability's reading of the page; where that
 * finds too little, the whole body with navigation, footers and forms marked as
 * boilerplate) as canonical text, and what its meta tags say. Nothing runs and
 * nothing is fetched. A page of several full `<article>`s gives one draft each.
 */
export function readHtml(html: string): DraftDocument[] {
  const guarded = guardHtml(html);
  const page = parsePage(guarded.html);
  const metadata = readHtmlMetadata(page);
  const ids = cslIds(metadata.csl);
  const own = {
    metadata: metadata.csl,
    language: languageTag(metadata.language),
    ...(ids.length === 0 ? {} : { ownIds: ids }),
  };
  const several = separateArticles(page);
  if (several.length > 1) {
    return several.map((element) => ({
      ...write(element, false),
      language: own.language,
      metadata: {},
      title: '',
    }));
  }
  // Readability takes the page apart, so the whole of it is written first.
  const body = write(page.documentElement ?? page, true);
  const main = guarded.nodes > mostNodes ? null : mainText(page);
  const written = main === null ? null : write(main.content, false);
  const enough = written !== null && isEnough(written.text.length, proseLength(body));
  const draft = enough ? written : body;
  if (main !== null && main.byline !== '' && own.metadata.author === undefined) {
    own.metadata = { ...own.metadata, author: cslNames([main.byline]) };
  }
  const title = metadata.title || (main?.title ?? '') || pageTitle(guarded.html);
  return [{ ...draft, ...own, title }];
}

/** Parses a page into a DOM; the parser does not add the `html` and `body` that pages may leave out. */
export function parsePage(html: string): DomDocument {
  let whole = html.replace(/^\s*<!doctype[^>]{0,500}>/i, '');
  if (!/<html\b/i.test(whole)) whole = `<html>${whole}</html>`;
  if (!/<body\b/i.test(whole)) {
    const head = /<\/head\s*>/i.exec(whole) ?? /<html\b[^>]{0,2000}>/i.exec(whole);
    const at = head === null ? 0 : head.index + head[0].length;
    whole = `${whole.slice(0, at)}<body>${whole.slice(at)}`;
  }
  return parseHTML(whole).document;
}

function mainText(page: DomDocument): { title: string; byline: string; content: DomNode } | null {
  try {
    const reader = new Readability<DomNode>(page, {
      serializer: (node) => node,
    });
    const found = reader.parse();
    if (!found?.content) return null;
    return { title: found.title ?? '', byline: found.byline ?? '', content: found.content };
  } catch {
    return null;
  }
}

function write(node: DomNode, wholePage: boolean): DraftDocument {
  const writer = new HtmlWriter(wholePage);
  writer.write(node);
  const { text, units, links } = writer.builder;
  return { text, units, links, metadata: {}, title: '', language: null };
}

function proseLength(draft: DraftDocument): number {
  const prose = draft.units.filter((unit) => unit.kind !== 'boilerplate');
  return prose.reduce((length, unit) => length + unit.end - unit.start, 0);
}

function isEnough(main: number, whole: number): boolean {
  return whole > tinyPage && main >= whole * leastPart;
}

function pageTitle(html: string): string {
  const words = /<title[^>]{0,200}>([^<]{0,500})/i.exec(html)?.[1] ?? '';
  return (parsePage(`<p>${words}</p>`).body?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Articles of a page that each have a heading and a body of their own, none in another. */
function separateArticles(page: DomDocument): DomElement[] {
  const articles = [...page.querySelectorAll('article')];
  if (articles.length < 2 || articles.length > 200) return [];
  const full = articles.filter(
    (article) =>
      article.querySelector('article') === null &&
      article.querySelector('h1, h2, h3') !== null &&
      [...article.querySelectorAll('p')].length >= 3 &&
      (article.textContent ?? '').trim().length >= 800,
  );
  return full.length === articles.length ? full : [];
}
