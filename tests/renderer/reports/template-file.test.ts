import { describe, expect, test } from 'vitest';
import { defaultContent, templateJson } from '#core/reports/template.ts';
import {
  placedProblem,
  readTemplateFile,
  templateFileName,
} from '#renderer/reports/template-file.ts';

const file = (text: string) => ({ name: 'short.json', text: () => Promise.resolve(text) });

describe('readTemplateFile()', () => {
  test('reads what a template is saved as', async () => {
    const template = { ...defaultContent, id: 't1', name: 'Short' };
    const read = await readTemplateFile(file(templateJson(template)));
    expect(read).toEqual({ ok: true, value: { ...defaultContent, name: 'Short' } });
  });

  test('says what is wrong, where, and what to do', async () => {
    const read = await readTemplateFile(file('{"sections":["method","colophon"]}'));
    expect(read.ok ? null : read.error.message).toBe(
      'Read the template "short.json": there is no field "colophon" (at "sections")',
    );
    expect(read.ok ? null : read.error.hint).toContain('disagreements');
  });
});

describe('placedProblem()', () => {
  test('says in another language what was found and what is known', () => {
    const problem = {
      code: 'template-field',
      message: 'Read the template "short.json": there is no field "colophon"',
      hint: 'Known are: question, method',
      place: '"sections"',
    };
    const words = { code: problem.code, message: 'In „short.json“ fehlt etwas.', place: '' };
    expect(placedProblem(problem, words)).toMatchObject({
      message: 'In „short.json“ fehlt etwas. ("colophon", at "sections")',
      hint: 'Known are: question, method',
    });
  });
});

describe('templateFileName()', () => {
  test('keeps letters and digits of any language', () => {
    expect(templateFileName('Kurz: für Prüfer/2')).toBe('report-template-Kurz-für-Prüfer-2.json');
    expect(templateFileName(' ../ ')).toBe('report-template.json');
  });
});
