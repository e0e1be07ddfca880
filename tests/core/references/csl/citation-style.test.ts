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

describe('openStyle().entries()', () => {
  const opened = (name: string, xml = style(name)) => {
    const made = openStyle(`${name}.csl`, xml, locales);
    if (!made.ok) throw new Error(made.error.message);
    return made.value;
  };
  const trial: CslItem = { id: 'nct:NCT02658435', type: 'webpage' };
  const noted: CslItem = { id: 'n', type: 'document', note: 'Letter of Per Moe, 3 May' };
  const early: CslItem = { ...item, title: 'Aft', author: [{ family: 'Aas', given: 'B' }] };

  test.each([
    ['vancouver', 'Lindqvist A, Moe P. Stoves in boat yards. Journal of Boats. 2015;12(2):33–44.'],
    [
      'apa',
      'Lindqvist, A., & Moe, P. (2015). Stoves in boat yards. Journal of Boats, 12(2), 33–44. https://doi.org/10.5555/b.1',
    ],
    [
      'american-medical-association',
      'Lindqvist A, Moe P. Stoves in boat yards. Journal of Boats. 2015;12(2):33-44. doi:10.5555/b.1',
    ],
    [
      'harvard-cite-them-right',
      'Lindqvist, A. and Moe, P. (2015) ‘Stoves in boat yards’, Journal of Boats, 12(2), pp. 33–44. Available at: https://doi.org/10.5555/b.1.',
    ],
    ['nature', 'Lindqvist, A. & Moe, P. Stoves in boat yards. Journal of Boats 12, 33–44 (2015).'],
  ])('entries() are those of %s without their numbers, in the order given', (name, words) => {
    const { entries } = opened(name);
    const [first, second, third, fourth] = entries([item, noted, early, trial]).map(plainRuns);
    expect(first).toBe(words);
    expect(second).toMatch(/^‘?Letter of Per Moe, 3 May/u);
    expect(third).toMatch(/^Aas,? B\.?/u);
    expect(fourth).toMatch(/^NCT02658435/u);
    expect(entries([])).toEqual([]);
  });

  test('entries() have no runs where a reference says nothing that the style prints', () => {
    for (const name of ['vancouver', 'nature']) {
      const [nothing, something] = opened(name).entries([{ id: '', type: 'document' }, item]);
      expect(nothing).toEqual([]);
      expect(plainRuns(something ?? [])).toContain('Stoves in boat yards');
    }
  });

  const layout = (bibliography: string) =>
    `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
      <info><title>Mine</title><id>mine</id><updated>2020-01-01T00:00:00+00:00</updated></info>
      <citation><layout><text variable="citation-number"/></layout></citation>
      ${bibliography}</style>`;
  const titled = '<text variable="title" suffix="."/>';

  test.each([
    ['in brackets', '<text prefix="[" suffix="] " variable="citation-number"/>'],
    ['in other quotation marks', "<text variable='citation-number' suffix='. '/>"],
    ['in a group', '<group><text value="No. "/><text variable="citation-number"/></group>'],
  ])('entries() leave out a number that stands in the line: %s', (_kind, number) => {
    const xml = layout(`<bibliography><layout>${number}${titled}</layout></bibliography>`);
    const mine = opened('mine', xml);
    expect(mine.bibliography([item]).map(plainRuns)[0]).toMatch(/1.*Stoves/u);
    expect(mine.entries([item]).map(plainRuns)).toEqual(['Stoves in boat yards.']);
  });

  test('entries() name every author, even where the entry before has the same', () => {
    const xml = layout(
      `<bibliography subsequent-author-substitute="---"><layout><names variable="author"/>
        ${titled}</layout></bibliography>`,
    );
    const mine = opened('mine', xml);
    const both = [item, { ...item, title: 'Oars' }];
    expect(mine.bibliography(both).map(plainRuns)[1]).toMatch(/^---/u);
    expect(mine.entries(both).map(plainRuns)[1]).toMatch(/^Anna Lindqvist/u);
  });

  test('entries() of a style without a bibliography are its citations', () => {
    const xml = layout('').replace('<text variable="citation-number"/>', titled);
    const { entries } = opened('mine', xml);
    expect(entries([item, early]).map(plainRuns)).toEqual(['Stoves in boat yards.', 'Aft.']);
  });

  test('entries() formats many references, each by itself, always the same', () => {
    const many = Array.from({ length: 620 }, (_, number) => ({ ...item, title: `Oars ${number}` }));
    const { entries } = opened('nature');
    const words = entries(many).map(plainRuns);
    expect(words).toHaveLength(620);
    expect(words.filter((line, number) => !line.includes(`Oars ${number}.`))).toEqual([]);
    expect(entries(many).map(plainRuns)).toEqual(words);
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
