import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportedDocument } from '#core/documents/document.ts';
import { readDocument } from '#core/documents/read-document.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { sharedInput } from '#tests/helpers/shared-inputs.ts';

const inputs = sharedInput('inputs');

async function read(path: string) {
  const bytes = readFileSync(`${inputs}/${path}`);
  return readDocument({ name: basename(path), bytes }, readingTools);
}

async function readOk(path: string): Promise<ImportedDocument> {
  const result = await read(path);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Path, records, DOI of the first or null, words of the first title or null: as the index says. */
const expected: readonly (readonly [string, number, string | null, string | null])[] = [
  ['ris/asreview_baseline_100.ris', 100, '10.1007/s11307-012-0572-0', 'The Value of Radiologic'],
  ['ris/embase_6.ris', 6, '10.4103/2303-9027.138783', 'Duplication cysts: Diagnosis'],
  ['ris/scopus_long_record_6.ris', 6, '10.1016/j.psyneuen.2019.104501', 'Stress and the brain-gut'],
  [
    'ris/citavi_blank_lines_in_field_1099.txt',
    7,
    '10.15598/aeee.v16i3.2698',
    'Design and prototyping',
  ],
  ['ris/multiline_er_inside_abstract.ris', 3, null, null],
  ['ris/extraneous_text_between_records.ris', 2, null, 'Title of reference'],
  ['ris/empty_tags.ris', 1, '10.1177/2325967120950040', 'Outcome Measures After Shoulder'],
  ['ris/starting_newlines.ris', 1, null, 'A Mathematical Theory of Communication'],
  ['ris/jabref_ovid_doi_in_u.ris', 1, '10.1589/jpts.28.186', 'The effect of smartphone usage'],
  [
    'ris/jabref_sciencedirect_greek.ris',
    1,
    '10.1016/j.actamat.2016.09.028',
    'Phase separation and ω',
  ],
  ['ris/doi_forms.ris', 3, '10.1016/b36c36', 'Valid'],
  ['ris/faulty_year.ris', 1, null, 'The Value of Radiologic Interventions'],
  ['ris/all_61_reference_types.ris', 61, null, null],
  ['ris/avian_ecology_20.ris', 20, '10.1016/j.jnc.2016.02.001', 'Modelling future scenarios'],
  [
    'ris/hand_zotero_mixed_types_3.ris',
    3,
    '10.1177/0003122411414817',
    'Unions, Norms, and the Rise',
  ],
  ['ris/zotero_all_types_48.ris', 48, null, 'Title'],
  [
    'ris/zotero_single_space_tags.ris',
    1,
    '10.1111/j.1755-0998.2009.02750.x',
    'Rapid identification',
  ],
  ['ris/zotero_crlf_two.ris', 2, '10.1016/s0027-9684(15)31340-7', 'Using focus groups'],
  ['ris/DERIVED_proquest_utf16le_bom.ris', 6, '10.1002/jts.22387', 'Predictors of posttraumatic'],
  ['ris/DERIVED_qualcoder_cp1252.ris', 3, '10.1177/0003122411414817', 'Unions, Norms'],
  ['ris/DERIVED_prisma_cr_only.ris', 1, '10.1002/cl2.1230', 'PRISMA2020: An R package'],
  ['bibtex/bbt_math_markup.bib', 2, null, 'Test Title With 100 μJ'],
  ['bibtex/bbt_overline.bib', 8, '10.1142/s0218625x98001274', null],
  ['bibtex/bbt_string_substitution.bib', 1, null, 'SQL is great'],
  ['bibtex/bbt_round_braces.bib', 1, null, 'The CONNIVER Reference Manual'],
  ['bibtex/bbt_space_after_citekey.bib', 2, null, null],
  ['bibtex/bbt_percent_preamble.bib', 1, null, null],
  ['bibtex/bbt_001_stray_cr.bib', 2, null, null],
  ['bibtex/bbt_crossref_dates.bib', 6, null, null],
  ['bibtex/jabref_utf16be_bom.bib', 1, '10.1136/vr.d6221', 'Investigation of the best suture'],
  ['bibtex/jabref_windows1252_degree.bib', 1, null, null],
  ['bibtex/biber_latin9.bib', 1, null, 'Šome title'],
  ['bibtex/jabref_complex_usercomments.bib', 20, null, null],
  ['bibtex/jabref_mixed_content.bib', 1, null, 'From the Resource to the Business'],
  ['bibtex/citationjs_biblatex_28.bib', 28, null, 'Roverandom'],
  ['bibtex/biber_names_38.bib', 38, null, null],
  ['bibtex/robvis_references_32.bib', 32, null, null],
  ['bibtex/zotero_accents.bib', 1, null, 'accented characters: ñ and ñ'],
  ['bibtex/zotero_preamble_comments.bib', 1, null, 'The impossible'],
  ['bibtex/zotero_icelandic.bib', 1, null, 'Búsáhaldabyltingin : Pólitískt jafnræði'],
  ['bibtex/DERIVED_robvis_truncated.bib', 16, null, null],
  ['bibtex/BIG_jabref_groups_7166.bib', 7166, '10.1186/1556-276x-8-320', null],
  ['nbib/DERIVED_restoration_pubmed_first52.nbib', 52, '10.1371/journal.pone.0209483', 'Ecosystem'],
  ['nbib/jabref_all_tags.nbib', 1, '10.4103/2277-9175.180636', 'Proteomics: A new perspective'],
  ['nbib/jabref_medline_plain_multiple.txt', 5, null, 'From danger and motherhood'],
  ['nbib/jabref_malformed_tag_lines.txt', 2, null, 'This is a test title'],
  ['nbib/zotero_two_medline.nbib', 2, null, 'The structure of bovine F1-ATPase'],
  ['nbib/zotero_eric_three.nbib', 3, null, 'Educational Test Approaches'],
  ['nbib/zotero_publisher_crlf.nbib', 1, '10.1016/j.wem.2022.07.008', 'Lichtenberg Figures'],
  ['endnote-xml/jabref_article.xml', 1, '10.1038/bjc.2014.606', 'Trends in the lifetime risk'],
  ['endnote-xml/jabref_empty_keyword_style.xml', 1, '10.1089/acu.2018.1295', 'Painless Laser'],
  ['endnote-xml/zotero_nine_types.xml', 9, null, 'Country Clustering'],
  ['csl-json/citationjs_biblatex_28.json', 28, null, 'Roverandom'],
  ['csl-json/bbt_dates_15.json', 15, null, 'EDTF date range, circa begin'],
  ['csl-json/bbt_rich_titles_4.json', 4, null, 'The physical volcanology of the 1600 eruption'],
  ['csl-json/bbt_broadcast_1.json', 1, null, 'Lemons'],
  ['csl-json/zotero_book.json', 1, null, 'Stochastic biomathematical models'],
  ['records-csv-xlsx/generic_semicolon.csv', 2, null, 'Title of reference'],
  ['records-csv-xlsx/generic_tab.tsv', 2, null, 'Title of reference'],
  ['records-csv-xlsx/embase_newlines_in_cells.csv', 6, '10.4103/2303-9027.138783', 'Duplication'],
  ['records-csv-xlsx/generic_labels_6.csv', 6, null, 'Title of reference'],
  ['records-csv-xlsx/duplicate_records.csv', 14, null, 'a'],
  ['records-csv-xlsx/colrev_table_3.xlsx', 3, null, 'Paper title'],
  ['records-csv-xlsx/megameta_26_rows_blank_tail.xlsx', 3, null, 'Postpartum GAD'],
  ['records-csv-xlsx/megameta_33979_rows_27_records.xlsx', 27, null, 'Cognitive predictors'],
  ['bibtex/biblatex_examples_132.bib', 132, null, null],
  ['bibtex/bbt_plus_in_field_name_283.bib', 283, null, null],
  ['bibtex/bbt_quietly_discarded_988.bib', 988, null, null],
  ['dedup/copper_505.xml', 505, null, 'Zinc, copper, CD4 T-cell count'],
  ['dedup/tafenoquine_179.xml', 179, null, '8-Aminoquinoline Therapy'],
  ['dedup/colrev_21.bib', 21, null, null],
  [
    'big/DERIVED_big_records.ris',
    10484,
    '10.1371/journal.pone.0207499',
    'Palliative care for people',
  ],
  ['other-formats/wos_tagged_12.txt', 12, null, null],
  ['other-formats/endnote_refer.enl', 3, null, null],
  ['other-formats/pubmed_29768149.xml', 1, null, 'Inhaled Combined Budesonide-Formoterol'],
  ['other-formats/csl.yaml', 4, null, null],
];

describe.skipIf(inputs === null)('readDocument() of reference files', () => {
  // Generous: the largest has 7,166 entries, and two cores may be shared with other work.
  test.each(expected)('%s: %i records', { timeout: 90_000 }, async (path, count, doi, title) => {
    const file = await readOk(path);
    expect(file.records.length + file.rejected.length).toBe(count);
    expect(file.rejected).toEqual([]);
    if (doi !== null) expect(file.records[0]?.ids).toContain(`doi:${doi}`);
    if (title !== null) expect(file.records[0]?.csl.title).toContain(title);
    for (const record of file.records) expect(record.raw.trim().length).toBeGreaterThan(0);
  });

  test.each([
    ['endnote-xml/DERIVED_jabref_article_truncated.xml', 'records-none'],
    ['csl-json/DERIVED_truncated.json', 'json-damaged'],
    ['records-csv-xlsx/no_title_column.csv', 'table-no-title'],
    ['records-csv-xlsx/not_records_iris.xlsx', 'table-no-title'],
    ['other-formats/empty_file.ris', 'file-empty'],
    ['other-formats/a_picture_named.docx', 'file-binary'],
  ])('%s is refused: %s', async (path, code) => {
    const result = await read(path);
    expect(result.ok ? null : result.error.code).toBe(code);
    expect(result.ok ? '' : result.error.message).toContain(basename(path));
  });

  test('what is doubtful is said, not guessed', async () => {
    const years = await readOk('ris/faulty_year.ris');
    expect(years.records[0]?.csl.issued).toBeUndefined();
    expect(years.records[0]?.warnings.join()).toContain('"10 15"');
    const forms = await readOk('ris/doi_forms.ris');
    expect(forms.records.map(({ ids }) => ids.find((id) => id.startsWith('doi:')))).toEqual([
      'doi:10.1016/b36c36',
      'doi:10.1016/b37c37',
      undefined,
    ]);
    const cut = await readOk('ris/DERIVED_pubmed_zotero_truncated.ris');
    expect(cut.records.map(({ warnings }) => warnings.length > 0)).toEqual([
      ...Array.from({ length: 5 }, () => false),
      true,
    ]);
    expect((await readOk('bibtex/DERIVED_robvis_truncated.bib')).records.at(-1)?.warnings).toEqual([
      'it is not closed: the file is cut off or damaged here',
    ]);
    expect((await readOk('bibtex/jabref_mixed_content.bib')).warnings.join()).toContain('line 13');
    expect((await readOk('bibtex/jabref_windows1252_degree.bib')).records[0]?.csl.abstract).toBe(
      '25° C',
    );
  });

  test('text inside and around records stays where it belongs', async () => {
    const lines = await readOk('ris/multiline_er_inside_abstract.ris');
    for (const { csl } of lines.records) {
      expect(csl.abstract?.replaceAll(/\s+/gu, ' ')).toBe(
        'first line, ER then second line and at the end the last line',
      );
    }
    const junk = await readOk('ris/extraneous_text_between_records.ris');
    expect(JSON.stringify(junk.records.map(({ csl }) => csl))).not.toMatch(/Provider|Database:/u);
    const kinds = await readOk('ris/all_61_reference_types.ris');
    expect(kinds.records.every(({ csl }) => csl.title === undefined)).toBe(true);
    const years = await readOk('ris/hand_zotero_mixed_types_3.ris');
    expect(years.records.map(({ csl }) => csl.issued?.['date-parts']?.[0]?.[0])).toEqual([
      2011, 1988, 2003,
    ]);
    const curly = await readOk('ris/DERIVED_qualcoder_cp1252.ris');
    expect(curly.records[0]?.csl.abstract).toMatch(/[’—]/u);
    const rich = await readOk('csl-json/bbt_rich_titles_4.json');
    expect(rich.records[0]?.csl.title).not.toContain('<b>');
  });

  test('broken RIS with nine heads keeps its words', async () => {
    const file = await readOk('ris/jabref_many_TY_one_ER.ris');
    const all = JSON.stringify(file.records.map(({ csl, ids }) => [csl, ids]));
    expect(all).toContain('Open Source and Empirical Software Engineering');
    expect(all).toContain('doi:10.1023/a:1017379030770');
  });

  test('a library is read with the names that its own file expects', async () => {
    const tsv = readFileSync(`${inputs}/bibtex/bbt_quietly_discarded_988.expected.tsv`, 'utf8');
    const rows = tsv
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t'));
    const file = await readOk('bibtex/bbt_quietly_discarded_988.bib');
    const families = new Set(
      file.records.flatMap(({ csl }) =>
        [...(csl.author ?? []), ...(csl.editor ?? [])].map(
          ({ family, literal }) => family ?? literal,
        ),
      ),
    );
    const missing = rows
      .map((row) => row[6]?.split(',')[0] ?? '')
      .filter((name) => name !== '' && !families.has(name));
    expect(missing.length / rows.length).toBeLessThan(0.03);
  });
});
