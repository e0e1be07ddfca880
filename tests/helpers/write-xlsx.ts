import writeXlsxFile from 'write-excel-file/node';

/** A workbook with one sheet of texts, as another program would write it. */
export async function writeXlsx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const data = rows.map((cells) => cells.map((value) => ({ value, type: String })));
  return new Uint8Array(await writeXlsxFile(data).toBuffer());
}
