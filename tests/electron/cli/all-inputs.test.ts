import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sharedInput } from '#tests/helpers/shared-inputs.ts';
import { tempFolder } from '../temp-folder.ts';
import { runCli } from './run-cli.ts';

const inputs = sharedInput('inputs');

const result = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      format: z.string().nullable(),
      sources: z.number(),
      records: z.number(),
      claims: z.number(),
      warnings: z.array(z.string()),
      error: z.object({ code: z.string(), message: z.string() }).nullable(),
    }),
  ),
  references: z.object({ added: z.number(), merged: z.number() }),
});

describe.skipIf(inputs === null)('claimgrid import of all real files', () => {
  it('takes them in one call and says what became of each', { timeout: 240_000 }, async () => {
    const review = join(tempFolder(), 'all.claimgrid');
    const run = await runCli('import', review, inputs ?? '', '--json');
    expect(run.code).toBe(1);
    const { files, references } = result.parse(run.json());
    const of = (name: string) => files.find(({ file }) => file === name);
    expect(of('DERIVED_big_records.ris')).toMatchObject({ records: 10_484, error: null });
    expect(of('copper_505.xml')).toMatchObject({ format: 'endnote-xml', records: 505 });
    expect(of('bmj_rct_two_column.pdf')).toMatchObject({ format: 'pdf', sources: 1, records: 0 });
    expect(of('DERIVED_v2_list_of_2.json')).toMatchObject({ format: 'ctgov-json', sources: 2 });
    expect(of('corrupted_no_TY.ris')?.warnings.length).toBeGreaterThan(0);
    expect(references.merged).toBeGreaterThan(200);
    const refused = new Map(
      files.flatMap(({ file, error }) => (error === null ? [] : [[file, error]])),
    );
    for (const [file, error] of refused) expect(error.message).toContain(file);
    expect([...refused].map(([file, { code }]) => [file, code])).toEqual(
      expect.arrayContaining([
        ['encrypted_password_needed.pdf', 'password-needed'],
        ['scanned_image_only.pdf', 'pdf-no-text'],
        ['corrupt_fuzzed.pdf', 'pdf-no-text'],
        ['password_protected.docx', 'file-encrypted'],
        ['a_picture_named.docx', 'file-binary'],
        ['DERIVED_truncated.epub', 'archive-damaged'],
        ['empty_file.ris', 'file-empty'],
        ['no_title_column.csv', 'table-no-title'],
        ['DERIVED_truncated.json', 'json-damaged'],
      ]),
    );
    expect(files.filter(({ error }) => error?.code.startsWith('reader-') === true)).toEqual([]);
    expect((await runCli('check', review)).code).toBe(0);
  });
});
