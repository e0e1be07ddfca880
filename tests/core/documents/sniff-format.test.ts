import { describe, expect, test } from 'vitest';
import { sniffFormat } from '#core/documents/sniff-format.ts';

const sniff = (name: string, content: string | Uint8Array) =>
  sniffFormat({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content });

describe('sniffFormat()', () => {
  test.each([
    ['refs.ris', 'TY  - JOUR\nAU  - Doe, J\nTI  - On Boats\nER  - \n', 'ris'],
    ['refs.txt', 'TY - JOUR\r\nAU - Doe, J\r\nTI - On Boats\r\nER - \r\n', 'ris'],
    ['refs.txt', 'PMID- 12345\nTI  - On Boats\nAU  - Doe J\n', 'medline'],
    ['refs.txt', 'OWN - ERIC\nTI  - On Boats\nAU  - Doe J\n', 'medline'],
    ['refs.txt', 'FN Data\nVR 1.0\nPT J\nAU Doe, J\nTI On Boats\nSO Sea\nER\n', 'web-of-science'],
    ['refs.txt', '%0 Journal Article\n%T On Boats\n%A Doe, J\n%D 2001\n', 'endnote-tagged'],
    ['refs.txt', '@article{doe,\n  title = {On Boats},\n  year = 2001\n}\n', 'bibtex'],
    [
      'a.xml',
      '<?xml version="1.0"?><!DOCTYPE article PUBLIC "x" "y"><article><front/></article>',
      'jats',
    ],
    ['a.xml', '<PubmedArticleSet><PubmedArticle/></PubmedArticleSet>', 'pubmed-xml'],
    ['a.xml', '<xml><records><record/></records></xml>', 'endnote-xml'],
    ['a.txt', '<!doctype html><p>Words.', 'html'],
    ['a.json', '[{"id": "a", "type": "book"}]', 'csl-json'],
    ['a.json', '{"protocolSection": {"identificationModule": {}}}', 'ctgov-json'],
    ['a.csv', 'NCT Number,Study Title\nNCT01234567,Boats\n', 'ctgov-csv'],
    ['a.csv', 'title,year\nBoats,2001\n', 'csv'],
    ['a.docx', '%PDF-1.7 ', 'pdf'],
    ['a.pdf', 'some words', 'pdf'],
    ['a.txt', '{\\rtf1 words}', 'rtf'],
    ['notes.md', '# Words', 'markdown'],
    ['LICENCE', 'Words.', 'text'],
  ])('sniffFormat() knows %s that begins like its format', (name, content, format) => {
    const result = sniff(name, content);
    expect(result.ok ? result.value.format : result.error).toBe(format);
  });

  test.each([
    ['a.ris', '', 'file-empty'],
    ['a.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'file-binary'],
    ['a.xyz', 'Words.', 'format-unknown'],
    ['data.json', '{"a": 1}', 'format-unknown'],
    ['a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'format-unsupported'],
  ])('sniffFormat() refuses %s with what to do', (name, content, code) => {
    const result = sniff(name, content);
    expect(result.ok ? null : result.error).toMatchObject({ code, hint: expect.any(String) });
  });
});
