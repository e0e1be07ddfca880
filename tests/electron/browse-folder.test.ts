import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browseFolder } from '#electron/browse-folder.ts';
import { tempFolder } from './temp-folder.ts';

describe('browseFolder()', () => {
  it('lists folders first, then reviews and documents by name', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'zebra'));
    for (const file of ['paper10.txt', 'Paper2.txt', 'a.claimgrid', 'photo.jpg', '.hidden.txt']) {
      writeFileSync(join(folder, file), '12345');
    }
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.txt'));
    const listing = browseFolder(folder);
    expect(listing.entries.map(({ name, kind, bytes }) => [name, kind, bytes])).toEqual([
      ['zebra', 'folder', 0],
      ['a.claimgrid', 'review', 5],
      ['Paper2.txt', 'document', 5],
      ['paper10.txt', 'document', 5],
    ]);
    expect(listing.folder).toBe(folder);
    expect(browseFolder(listing.parent ?? '').entries.map((entry) => entry.path)).toContain(folder);
  });

  it('says when a folder cannot be opened, and knows the top', () => {
    expect(() => browseFolder(join(tempFolder(), 'no'))).toThrow('there is no such file');
    expect(browseFolder('/').parent).toBeNull();
  });
});
