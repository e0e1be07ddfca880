import mammoth from 'mammoth';

import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { ReadBinary } from '../file-reading.ts';
import { parsePage } from '../html.ts';
import { HtmlWriter } from '../html-writer.ts';
import { openDocumentArchive, partText, xmlPartsArchive } from './archive-parts.ts';
import { describeOffice } from './office-metadata.ts';

/**
 * Reads a Word document (Office Open XML, ECMA-376, WordprocessingML): its text
 * as it stands when all tracked changes are accepted, with headings, lists,
 * tables and notes; comments are left out and counted. Nothing it links to is
 * fetched. Problems: those of `openZip`, 'docx-damaged'.
 */
export const readDocx: ReadBinary = async ({ name, bytes }, tools) => {
  const archive = await openDocumentArchive(name, bytes, tools);
  if (!archive.ok) return archive;
  const comments = await partText(archive.value, 'word/comments.xml');
  const properties = await partText(archive.value, 'docProps/core.xml');
  const commented = comments.ok ? (comments.value?.match(/<w:comment\s/gu)?.length ?? 0) : 0;
  const checked = await xmlPartsArchive(archive.value);
  if (!checked.ok) return checked;
  let html: string;
  try {
    const converted = await mammoth.convertToHtml(
      { buffer: checked.value },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    html = converted.value;
  } catch {
    return failure(damaged(name));
  }
  const writer = new HtmlWriter(false);
  try {
    const page = parsePage(withoutBackLinks(html));
    writer.write(page.body ?? page);
  } catch {
    return failure(damaged(name));
  }
  const { text, units, links } = writer.builder;
  const described = describeOffice(properties.ok ? properties.value : null, text);
  return success({
    drafts: [{ text, units, links, ...described, whole: true }],
    marked: true,
    warnings:
      commented === 0
        ? []
        : [
            `${commented} ${commented === 1 ? 'comment was' : 'comments were'} left out of the text`,
          ],
  });
};

/** Behind each note the library writes an arrow back to where it belongs. */
function withoutBackLinks(html: string): string {
  return html.replaceAll(/\s*<a href="#(?:foot|end)note-ref-[^"]{0,40}">↑<\/a>/gu, '');
}

function damaged(name: string): Problem {
  return {
    code: 'docx-damaged',
    message: `Read "${name}": the Word document is damaged or is none`,
    hint: 'Open it in a word processor and save it again as DOCX or PDF',
  };
}
