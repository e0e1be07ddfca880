import { contentsBookmark } from './bookmarks.ts';
import type { ContentsLine } from './survey.ts';
import { fieldMark, leadXml, plainXml } from './words-xml.ts';

/**
 * A table of contents (ECMA-376 part 1, 17.16.5.68) with its lines filled in as
 * links, so that no program has to ask whether it may make them. Page numbers
 * come when a reader updates it: only a word processor knows the pages.
 */
export function contentsXml(lines: readonly ContentsLine[]): string {
  if (lines.length === 0) return '';
  const deepest = lines.some(({ level }) => level === 3) ? 2 : 1;
  const field = `${fieldMark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-${deepest}" \\h \\z \\u </w:instrText></w:r>${fieldMark('separate')}`;
  const entries = lines.map(({ level, text }, index) => {
    const first = index === 0 ? field : '';
    const last = index === lines.length - 1 ? fieldMark('end') : '';
    return `<w:p><w:pPr><w:pStyle w:val="TOC${level - 1}"/></w:pPr>${first}${leadXml(contentsBookmark(index), text)}${last}</w:p>`;
  });
  return `<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>${plainXml('Contents')}</w:p>${entries.join('')}`;
}
