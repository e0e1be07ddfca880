import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStyle, styleTitle } from '#core/references/csl/citation-style.ts';
import { plainRuns, richText } from '#core/references/csl/rich-text.ts';
import type { CslItem } from '#core/references/reference.ts';

const resources = resolve(import.meta.dirname, '../../../../resources');
const style = (name: string) => readFileSync(resolve(resources, 'styles', `${name}.csl`), 'utf8');
const locales = (language: string) => {
  try {
    return readFileSync(resolve(resources, 'locales', `locales-${language}.xml`), 'utf8');
  } catch {
    return '';
  }
};

const item: CslItem = {
  id: 'b',
  type: 'article-journal',
  title: 'Stoves in boat yards',
  author: [
    { family: 'Lindqvist', given: 'Anna' },
    { family: 'Moe', given: 'Per' },
  ],
  issued: { 'date-parts': [[2015]] },
  'container-title': 'Journal of Boats',
  volume: '12',
  issue: '2',
  page: '33-44',
  DOI: '10.5555/b.1',
};

describe('openStyle()', () => {
  test.each([
    [
      'nct:NCT02658435',
      'webpage',
      /NCT02658435.*https:\/\/clinicaltrials\.gov\/study\/NCT02658435/u,
    ],
    ['pmcid:PMC9420954', 'article-journal', /PMC9420954/u],
  ])('openStyle() prints %s when nothing else is known', (id, type, words) => {
    for (const name of ['vancouver', 'apa', 'nature']) {
      const opened = openStyle(`${name}.csl`, style(name), locales);
      if (!opened.ok) throw new Error(opened.error.message);
      const [printed = ''] = opened.value.bibliography([{ id, type }]).map(plainRuns);
      expect(printed, name).toMatch(words);
    }
  });

  test.each([
    [
      'vancouver',
      '1. Lindqvist A, Moe P. Stoves in boat yards. Journal of Boats. 2015;12(2):33–44.',
    ],
    [
      'apa',
      'Lindqvist, A., & Moe, P. (2015). Stoves in boat yards. Journal of Boats, 12(2), 33–44. https://doi.org/10.5555/b.1',
    ],
    [
      'american-medical-association',
      '1. Lindqvist A, Moe P. Stoves in boat yards. Journal of Boats. 2015;12(2):33-44. doi:10.5555/b.1',
    ],
    [
      'harvard-cite-them-right',
      'Lindqvist, A. and Moe, P. (2015) ‘Stoves in boat yards’, Journal of Boats, 12(2), pp. 33–44. Available at: https://doi.org/10.5555/b.1.',
    ],
    [
      'nature',
      '1. Lindqvist, A. & Moe, P. Stoves in boat yards. Journal of Boats 12, 33–44 (2015).',
    ],
  ])('openStyle() formats as %s does', (name, words) => {
    const opened = openStyle(`${name}.csl`, style(name), locales);
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.value.bibliography([item]).map(plainRuns)).toEqual([words]);
  });

  test('openStyle() keeps the order given, and sets italics', () => {
    const opened = openStyle('apa.csl', style('apa'), locales);
    if (!opened.ok) throw new Error(opened.error.message);
    const later: CslItem = { ...item, title: 'Aft', author: [{ family: 'Aas', given: 'B' }] };
    const [first, second] = opened.value.bibliography([item, later]);
    expect(plainRuns(first ?? [])).toContain('Lindqvist');
    expect(plainRuns(second ?? [])).toContain('Aas');
    expect(first?.find(({ italic }) => italic)?.text).toContain('Journal of Boats');
    expect(opened.value.citation([item])).toBe('(Lindqvist & Moe, 2015)');
  });

  test.each(readdirSync(resolve(resources, 'styles')).filter((name) => name.endsWith('.csl')))(
    'openStyle() survives items that lack everything in %s',
    (name) => {
      const opened = openStyle(name, style(name.replace('.csl', '')), locales);
      if (!opened.ok) throw new Error(opened.error.message);
      expect(opened.value.bibliography([{ id: '', type: 'nonsense' }, item])).toHaveLength(2);
    },
  );

  test.each([
    ['<html></html>', 'style-invalid'],
    ['<style><info><title>Empty</title></info></style>', 'style-invalid'],
    ['<!DOCTYPE s [<!ENTITY a "b">]><style>&a;</style>', 'style-invalid'],
    [
      '<style xmlns="http://purl.org/net/xbiblio/csl"><info><title>Sub</title><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>',
      'style-dependent',
    ],
  ])('openStyle() refuses %s', (xml, code) => {
    const opened = openStyle('mine.csl', xml, locales);
    expect(opened.ok ? null : opened.error.code).toBe(code);
  });
});

test('styleTitle() is the style’s own name', () => {
  expect(styleTitle(style('nature'))).toBe('Nature');
});

test('richText() leaves marks out and keeps their meaning', () => {
  expect(
    richText('<div class="csl-entry">A <i>b</i> &#38; x<sup>2</sup><script>y</script></div>'),
  ).toEqual([
    { text: 'A ' },
    { text: 'b', italic: true },
    { text: ' & x' },
    { text: '2', shift: 'up' },
    { text: 'y' },
  ]);
});
