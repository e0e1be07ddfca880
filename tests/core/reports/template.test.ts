import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultContent,
  parseTemplate,
  reportSections,
  templateJson,
} from '#core/reports/template.ts';

const problem = (json: string) => {
  const read = parseTemplate('short.json', json);
  return read.ok ? null : read.error;
};

describe('parseTemplate()', () => {
  test('parseTemplate() reads what templateJson() writes', () => {
    const template = {
      id: 't-1',
      name: 'For the board',
      sections: ['claims', 'flow', 'history'],
      groupBy: 'own-a1',
      findingsBy: 'tag',
      statuses: ['to review'],
      style: 'apa',
    } as const;
    const { id: _id, ...rest } = template;
    expect(parseTemplate('t.json', templateJson(template))).toEqual({ ok: true, value: rest });
  });

  test('parseTemplate() takes defaults for what is left out', () => {
    expect(parseTemplate('t.json', '\uFEFF{"name":"Short"}')).toEqual({
      ok: true,
      value: { name: 'Short', ...defaultContent },
    });
  });

  test('parseTemplate() names an unknown field and says which are known', () => {
    expect(problem('{"name":"x","colour":"red"}')).toEqual({
      code: 'template-field',
      message: 'Read the template "short.json": there is no field "colour"',
      hint: 'Known are: name, sections, groupBy, findingsBy, statuses, style',
      place: '"colour"',
    });
    expect(problem('{"sections":["claims","charts"]}')).toMatchObject({
      code: 'template-field',
      message: 'Read the template "short.json": there is no field "charts"',
      place: '"sections"',
    });
  });

  test.each([
    ['{', 'template-damaged', undefined],
    ['[]', 'template-value', 'the file'],
    ['null', 'template-value', 'the file'],
    ['{"name":7}', 'template-value', '"name"'],
    ['{"sections":"claims"}', 'template-value', '"sections"'],
    ['{"sections":["claims","claims"]}', 'template-value', '"sections"'],
    ['{"statuses":[]}', 'template-value', '"statuses"'],
    ['{"groupBy":"colour"}', 'template-value', '"groupBy"'],
    ['{"findingsBy":"source"}', 'template-value', '"findingsBy"'],
    ['{"style":""}', 'template-value', '"style"'],
  ])('parseTemplate() refuses %s', (json, code, place) => {
    expect(problem(json)).toMatchObject({ code, ...(place === undefined ? {} : { place }) });
    expect(problem(json)?.message).toContain('"short.json"');
  });

  test('parseTemplate() never throws, and takes known sections only', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const read = parseTemplate('t.json', json);
        if (!read.ok) return;
        for (const section of read.value.sections) expect(reportSections).toContain(section);
      }),
    );
  });
});
