import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../../..');
const packaging = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as {
  readonly asar: unknown;
  readonly publish: unknown;
  readonly npmRebuild: unknown;
  readonly extraResources: readonly { readonly from: string; readonly to: string }[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly fileAssociations: readonly { readonly ext: string }[];
};

describe('electron-builder.yml', () => {
  it('19: every fuse is set, so that the program can do nothing but be this application', () => {
    expect(packaging.electronFuses).toEqual({
      // No `ELECTRON_RUN_AS_NODE`: the signed program is no Node for other scripts.
      runAsNode: false,
      enableCookieEncryption: true,
      // No `NODE_OPTIONS`, no `--inspect`: nobody gets code or a debugger into it.
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      // Only our archive, and only as it was packaged.
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(packaging.asar).toBe(true);
  });

  it('brings the Node that the reader runs in and the reader’s code, and unpacks nothing else', () => {
    expect(packaging.extraResources.map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'node_modules/node/bin > .',
      'release/reader > reader',
    ]);
    // What lies outside the archive is not checked when it is loaded.
    expect(packaging).not.toHaveProperty('asarUnpack');
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['package']).toContain('pack-reader.ts');
  });

  it('looks for no update and runs no script of a package', () => {
    expect(packaging.publish).toBeNull();
    expect(packaging.npmRebuild).toBe(false);
  });

  it('opens reviews from the system', () => {
    expect(packaging.fileAssociations.map(({ ext }) => ext)).toEqual(['claimgrid']);
  });
});
