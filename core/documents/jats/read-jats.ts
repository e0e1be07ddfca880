import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { ReadDecoded } from '../file-reading.ts';
import type { DraftDocument } from '../unit.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { allOf, childrenOf, firstOf } from '../xml/xml-tree.ts';
import { describeJats, jatsTitle } from './jats-metadata.ts';
import { JatsWriter } from './jats-writer.ts';

/**
 * Reads journal articles in JATS or its older NLM forms (ANSI/NISO Z39.96): one
 * article or a set of them, with sections, tables, captions, notes and reference
 * list. A file that is cut is read as far as it goes, with a warning. Problems:
 * 'xml-entities', 'xml-damaged'.
 */
export const readJats: ReadDecoded = ({ name }, { text }) => {
  const parsed = parseXml(name, text);
  if (!parsed.ok) return parsed;
  const { root, damage } = parsed.value;
  const articles = root.name === 'article' ? [root] : allOf(root, 'article');
  if (articles.length === 0) return failure(noArticle(name));
  return success({
    drafts: articles.map(draftOf),
    marked: true,
    warnings:
      damage === null
        ? []
        : [
            `The file is damaged${damage.place === undefined ? '' : ` at ${damage.place}`}; what could be read of it was kept`,
          ],
  });
};

function draftOf(article: XmlElement): DraftDocument {
  const { metadata, ids, language } = describeJats(article);
  const writer = new JatsWriter();
  const title = metadata.title ?? '';
  writer.heading(title, 1);
  const front = firstOf(article, 'front');
  const meta = front === null ? null : firstOf(front, 'article-meta');
  for (const abstract of meta === null ? [] : childrenOf(meta)) {
    if (abstract.name !== 'abstract' && abstract.name !== 'trans-abstract') continue;
    if (firstOf(abstract, 'title') === null) writer.heading('Abstract', 2);
    writer.blocks(abstract, 2);
  }
  const parts = childrenOf(article);
  const isFloat = ({ name }: XmlElement): boolean => /^floats-(?:group|wrap)$/u.test(name);
  for (const part of parts.filter(({ name }) => name === 'body')) writer.blocks(part, 2);
  for (const part of parts.filter(isFloat)) writer.blocks(part, 2);
  for (const part of parts) {
    if (part.name === 'back') writeBack(writer, part);
    else if (part.name === 'sub-article' || part.name === 'response') subArticle(writer, part);
  }
  writer.builder.end();
  const { text, units, links } = writer.builder;
  return {
    text,
    units,
    links,
    metadata,
    title,
    language,
    ...(ids.length === 0 ? {} : { ownIds: ids }),
    ...(writer.entries.length === 0 ? {} : { entries: writer.entries }),
    whole: true,
  };
}

/** Reference lists come last: notes behind them would be taken for references. */
function writeBack(writer: JatsWriter, back: XmlElement): void {
  const isList = (child: XmlElement): boolean => child.name === 'ref-list';
  const parts = childrenOf(back);
  for (const part of parts.filter((one) => !isList(one))) writer.block(part, 2);
  for (const part of parts.filter(isList)) writer.block(part, 2);
}

function subArticle(writer: JatsWriter, part: XmlElement): void {
  const front = firstOf(part, 'front-stub') ?? firstOf(part, 'front', 'article-meta');
  if (front !== null) writer.heading(jatsTitle(front), 1);
  for (const child of childrenOf(part)) {
    if (child.name === 'body') writer.blocks(child, 2);
    else if (child.name === 'back') writeBack(writer, child);
  }
}

function noArticle(name: string): Problem {
  return {
    code: 'xml-no-article',
    message: `Read "${name}": the XML holds no article`,
    hint: 'Download the article again as JATS XML, PDF or HTML',
  };
}
