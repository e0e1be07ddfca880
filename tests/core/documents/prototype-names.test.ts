import { expect, test } from 'vitest';
import { parseTemplate } from '#core/reports/template.ts';
import { readBytes } from '#tests/core/documents/read-file.ts';
import { prototypeState, prototypeWords } from '#tests/helpers/prototype-words.ts';
import { makeZip } from '#tests/helpers/make-zip.ts';
import { soundParts } from '#tests/helpers/hostile-archives.ts';

type Made = string | Uint8Array | Promise<Uint8Array>;

/** A place where a file gives something a name, and whether the word stands in a value that is kept. */
interface Place {
  readonly name: string;
  readonly make: (word: string) => Made;
  readonly kept: 'kept' | 'dropped';
}

const odd = 'Boats and grip';
const json = (word: string): string => JSON.stringify(word);
/** An object with the word as a key of its own, as text: `JSON.parse` makes it one. */
const keyed = (word: string): string => `${json(word)}: {"polluted": "yes", "toString": 1}`;

/** A workbook of rows of shared texts (ECMA-376, 18.4). */
function workbook(...rows: readonly (readonly string[])[]): Uint8Array {
  const texts = rows.flat();
  const cells = (row: readonly string[]) =>
    row.map((text) => `<c t="s"><v>${texts.indexOf(text)}</v></c>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = soundParts['xlsx']?.['xl/_rels/workbook.xml.rels'] ?? '';
  return makeZip({
    ...soundParts['xlsx'],
    'xl/_rels/workbook.xml.rels': relations.replace(
      '</Relationships>',
      '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.map((row, at) => `<row r="${at + 1}">${cells(row).replaceAll('<c ', (_, place: number) => `<c r="${'AB'[place === 0 ? 0 : 1]}${at + 1}" `)}</row>`).join('')}</sheetData></worksheet>`,
  });
}

const places: Readonly<Record<string, Place>> = {
  'CSV header': {
    name: 'a.csv',
    make: (word) => `Title,${word},${word}\n${odd},x,y\n`,
    kept: 'dropped',
  },
  'CSV cells': { name: 'a.csv', make: (word) => `Title,Year\n${word},2001\n`, kept: 'kept' },
  'TSV header': {
    name: 'a.tsv',
    make: (word) => `${word}\tTitle\tYear\nx\t${odd}\t2001\n`,
    kept: 'dropped',
  },
  'XLSX header': {
    name: 'a.xlsx',
    make: (word) => workbook(['Title', word], [odd, 'x']),
    kept: 'dropped',
  },
  'XLSX cells': {
    name: 'a.xlsx',
    make: (word) => workbook(['Title', 'Year'], [word, '2001']),
    kept: 'kept',
  },
  'RIS type': {
    name: 'a.ris',
    make: (word) => `TY  - ${word}\nTI  - ${odd}\nPY  - 2001\nER  - \n`,
    kept: 'dropped',
  },
  'RIS tag': {
    name: 'a.ris',
    make: (word) => `TY  - JOUR\nTI  - ${odd}\nPY  - 2001\n${word}  - x\nER  - \n`,
    kept: 'dropped',
  },
  'RIS title': {
    name: 'a.ris',
    make: (word) => `TY  - JOUR\nTI  - ${word}\nPY  - 2001\nER  - \n`,
    kept: 'kept',
  },
  'BibTeX type': {
    name: 'a.bib',
    make: (word) => `@${word}{a, title={x}}\n@book{b, title={${odd}}, year=2001}`,
    kept: 'dropped',
  },
  'BibTeX key': {
    name: 'a.bib',
    make: (word) => `@article{${word}, title={${odd}}, year=2001}`,
    kept: 'dropped',
  },
  'BibTeX field': {
    name: 'a.bib',
    make: (word) => `@article{a, title={${odd}}, ${word}={x}, year=2001}`,
    kept: 'dropped',
  },
  'BibTeX macro': {
    name: 'a.bib',
    make: (word) => `@string{${word} = "x"}\n@article{a, title={${odd}}, journal=${word}}`,
    kept: 'dropped',
  },
  'BibTeX title': {
    name: 'a.bib',
    make: (word) => `@article{a, title={${word.replaceAll('_', '\\_')}}, year=2001}`,
    kept: 'kept',
  },
  'CSL-JSON key': {
    name: 'a.json',
    make: (word) => `[{"id": "a", "type": "book", "title": ${json(odd)}, ${keyed(word)}}]`,
    kept: 'dropped',
  },
  'CSL-JSON key of a name': {
    name: 'a.json',
    make: (word) =>
      `[{"id": "a", "type": "book", "title": ${json(odd)}, "author": [{"family": "A", ${keyed(word)}}]}]`,
    kept: 'dropped',
  },
  'CSL-JSON type and id': {
    name: 'a.json',
    make: (word) => `[{"id": ${json(word)}, "type": ${json(word)}, "title": ${json(odd)}}]`,
    kept: 'dropped',
  },
  'CSL-JSON title': {
    name: 'a.json',
    make: (word) => `[{"id": "a", "type": "book", "title": ${json(word)}}]`,
    kept: 'kept',
  },
  'CSL-YAML key': {
    name: 'a.yaml',
    make: (word) =>
      `references:\n- id: a\n  type: book\n  title: ${odd}\n  ${word}:\n    polluted: yes\n`,
    kept: 'dropped',
  },
  'YAML anchor': {
    name: 'a.yaml',
    make: (word) =>
      `references:\n- &${word} {id: a, type: book, title: ${odd}}\n- {id: b, type: book, title: B, <<: *${word}}\n`,
    kept: 'dropped',
  },
  'trial key': {
    name: 'a.json',
    make: (word) =>
      `{"protocolSection": {"identificationModule": {"nctId": "NCT00000001", "briefTitle": ${json(odd)}}, ${keyed(word)}}}`,
    kept: 'dropped',
  },
  'classic trial key': {
    name: 'a.json',
    make: (word) =>
      `{"FullStudiesResponse": {"FullStudies": [{"Study": {"ProtocolSection": {"IdentificationModule": {"NCTId": "NCT00000001", "BriefTitle": ${json(odd)}}, ${keyed(word)}}}}]}}`,
    kept: 'dropped',
  },
  'MEDLINE tag': {
    name: 'a.nbib',
    make: (word) => `PMID- 1\nOWN - NLM\n${word}- x\nTI  - ${odd}\nDP  - 2001\n`,
    kept: 'dropped',
  },
  'EndNote tag': {
    name: 'a.enw',
    make: (word) => `%0 ${word}\n%T ${odd}\n%D 2001\n%${word} x\n`,
    kept: 'dropped',
  },
  'EndNote XML attribute': {
    name: 'a.xml',
    make: (word) =>
      `<xml><records><record><ref-type name="${word}">17</ref-type><titles><title>${odd}</title></titles></record></records></xml>`,
    kept: 'dropped',
  },
  'PubMed identifier type': {
    name: 'a.xml',
    make: (word) =>
      `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>${odd}</ArticleTitle></Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="${word}">x</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>`,
    kept: 'dropped',
  },
  'HTML meta name': {
    name: 'a.html',
    make: (word) =>
      `<html><head><title>${odd}</title><meta name="${word}" content="x"><meta property="og:${word}" content="y"></head><body><h1>${odd}</h1><p ${word}="x" id="${word}">Words enough for a page.</p></body></html>`,
    kept: 'dropped',
  },
  'HTML title': {
    name: 'a.html',
    make: (word) => `<html><body><h1>${word}</h1><p>Words enough for a page.</p></body></html>`,
    kept: 'kept',
  },
  'Markdown front matter': {
    name: 'a.md',
    make: (word) => `---\n${word}:\n  polluted: yes\n---\n# ${odd}\n\nWords.\n\n[${word}]: x\n`,
    kept: 'dropped',
  },
  'DOCX properties': {
    name: 'a.docx',
    make: (word) =>
      makeZip({
        ...soundParts['docx'],
        'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="${word}"/></w:pPr><w:r><w:t>${odd}</w:t></w:r></w:p></w:body></w:document>`,
        'docProps/core.xml': `<p xmlns:dc="d"><dc:title>${odd}</dc:title><dc:subject>${word}</dc:subject></p>`,
        'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="${word}"><w:name w:val="${word}"/></w:style></w:styles>`,
      }),
    kept: 'dropped',
  },
};

const cases = Object.entries(places).flatMap(([place, { name, make, kept }]) =>
  prototypeWords.map((word) => ({ place, name, word, make, kept })),
);

test('names of prototypes are words like others, in every format', async () => {
  // Libraries may bring what old engines lack, once.
  // oxlint-disable-next-line no-await-in-loop
  for (const { name, make } of Object.values(places)) await readBytes(name, await make('word'));
  const before = prototypeState();
  expect(cases.length).toBeGreaterThan(200);
  const wrong: string[] = [];
  for (const { place, name, word, make, kept } of cases) {
    // oxlint-disable-next-line no-await-in-loop -- so that what pollutes is known
    const result = await readBytes(name, await make(word));
    if (prototypeState() !== before || 'polluted' in {}) wrong.push(`${place} ${word}: polluted`);
    if (!result.ok) {
      wrong.push(`${place} ${word}: ${result.error.message}`);
      continue;
    }
    const { articles, records } = result.value;
    const titles = [...records.map(({ csl }) => csl.title), ...articles.map(({ title }) => title)];
    const wanted = kept === 'kept' ? word : odd;
    if (!titles.some((title) => title?.includes(wanted) === true)) {
      wrong.push(`${place} ${word}: ${JSON.stringify(titles)}`);
    }
    for (const { csl } of records) {
      if (Object.getPrototypeOf(csl) !== Object.prototype)
        wrong.push(`${place} ${word}: prototype`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each(prototypeWords)('a template with a field "%s" is refused by name', (word) => {
  const parsed = parseTemplate('mine.json', `{"name": "Mine", ${keyed(word)}}`);
  expect(parsed.ok ? '' : parsed.error.code).toBe('template-field');
  expect('polluted' in {}).toBe(false);
});

test('the comparison of prototypes sees what a careless merge does', () => {
  const before = prototypeState();
  Object.assign(Reflect.get({}, '__proto__'), { polluted: 'yes' });
  try {
    expect(prototypeState()).not.toBe(before);
  } finally {
    Reflect.deleteProperty(Object.prototype, 'polluted');
  }
  expect(prototypeState()).toBe(before);
});
