import type { Problem } from '#core/problem.ts';
import { parseTemplate, templateJson } from '#core/reports/template.ts';
import type { ReportContent, ReportTemplate } from '#core/reports/template.ts';
import { failure } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { problemWords } from '../said.ts';
import { reportTexts } from './texts.ts';

/** Has the browser save a template as a file, which `readTemplateFile` reads. */
export function saveTemplateFile(name: string, content: ReportContent): void {
  const json = templateJson({ ...content, id: '', name });
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = templateFileName(name);
  link.click();
  // The download has its own hold on the data by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The name of a template's file: without what a file system might refuse. */
export function templateFileName(name: string): string {
  const plain = name
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, 60);
  return plain === '' ? 'report-template.json' : `report-template-${plain}.json`;
}

/** Reads a template out of a file; what is wrong is said in the window's language, with its place. */
export async function readTemplateFile(
  file: Pick<File, 'name' | 'text'>,
): Promise<Result<Omit<ReportTemplate, 'id'>, Problem>> {
  const read = parseTemplate(file.name, await file.text());
  return read.ok ? read : failure(placedProblem(read.error, problemWords(read.error)));
}

/**
 * A problem of a template's file with what its words leave out: the place, and
 * in another language than English what was found there and what is known.
 *
 * @param words the same problem in the window's language
 */
export function placedProblem(problem: Problem, words: Problem): Problem {
  const { message, hint = '', place } = problem;
  // The first thing quoted is the file, which all words name.
  const [, found] = [...message.matchAll(/"([^"]{0,200})"/gu)].map(([quoted]) => quoted);
  const lost = words.message !== message && found !== undefined ? [found] : [];
  const known = /^Known are: (.+)$/su.exec(hint)?.[1];
  const notes = [...lost, ...(place === undefined ? [] : [reportTexts.at(place)])];
  return {
    ...words,
    message: notes.length === 0 ? words.message : `${words.message} (${notes.join(', ')})`,
    ...(known === undefined ? {} : { hint: reportTexts.known(known) }),
  };
}
