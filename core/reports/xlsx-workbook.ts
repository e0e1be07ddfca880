import type { ZipPart } from './zip-archive.ts';
import { xmlAttribute } from './xml-text.ts';

/** A sheet of a workbook: its name (at most 31 characters, none of \ / ? * [ ] :) and its XML. */
export interface XlsxSheet {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

/** Cell styles by their place in `styles`: what the `s` attribute of a cell says. */
export const xlsxStyles = { plain: 0, header: 1, text: 2, date: 3, cut: 4 } as const;
export type XlsxStyle = keyof typeof xlsxStyles;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The opening of a sheet's XML, up to what stands in it. */
export const xlsxSheetStart = `${head}<worksheet xmlns="${spreadsheet}">`;

/** The files of a workbook (ECMA-376, SpreadsheetML) in the order in which readers look for them. */
export function* workbookParts(sheets: readonly XlsxSheet[]): Generator<ZipPart> {
  const files = sheets.map(({ name, pieces }, index) => ({ name, pieces, number: index + 1 }));
  const part = (name: string, xml: string): ZipPart => ({ name, pieces: [head, xml] });
  yield part(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${files
      .map(
        ({ number }) =>
          `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
  );
  yield part(
    '_rels/.rels',
    `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  yield part(
    'xl/workbook.xml',
    `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets>${files
      .map(
        ({ name, number }) =>
          `<sheet${xmlAttribute('name', name)} sheetId="${number}" r:id="rId${number}"/>`,
      )
      .join('')}</sheets></workbook>`,
  );
  yield part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packageRelationships}">${files
      .map(
        ({ number }) =>
          `<Relationship Id="rId${number}" Type="${relationships}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId${files.length + 1}" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
  );
  yield part('xl/styles.xml', styles);
  for (const { number, pieces } of files) {
    yield { name: `xl/worksheets/sheet${number}.xml`, pieces };
  }
}

/** The first two fills are the ones that every workbook must have. */
const styles = `<styleSheet xmlns="${spreadsheet}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF4"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFE2A8"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${[
  xf('', '<alignment vertical="top"/>'),
  xf('fontId="1" applyFont="1" fillId="2" applyFill="1"', '<alignment vertical="top"/>'),
  // "@": what a person types into a text column stays a text.
  xf('numFmtId="49" applyNumberFormat="1"', '<alignment vertical="top" wrapText="1"/>'),
  xf('numFmtId="164" applyNumberFormat="1"', '<alignment vertical="top"/>'),
  xf(
    'numFmtId="49" applyNumberFormat="1" fillId="3" applyFill="1"',
    '<alignment vertical="top" wrapText="1"/>',
  ),
].join(
  '',
)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function xf(own: string, alignment: string): string {
  const defaults = ['numFmtId', 'fontId', 'fillId', 'borderId']
    .filter((name) => !own.includes(`${name}=`))
    .map((name) => `${name}="0"`);
  return `<xf ${[...defaults, own].filter((part) => part !== '').join(' ')} xfId="0" applyAlignment="1">${alignment}</xf>`;
}
