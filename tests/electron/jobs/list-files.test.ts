import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandFolders, listFiles } from '#electron/jobs/list-files.ts';
import { tempFolder } from '../temp-folder.ts';

function setupTree(): string {
  const root = tempFolder();
  mkdirSync(join(root, 'b', 'deep'), { recursive: true });
  mkdirSync(join(root, '.hidden'));
  for (const file of ['z.txt', 'a.MD', '.secret.txt', 'picture.png', 'b/c.html', 'b/deep/d.txt']) {
    writeFileSync(join(root, file), 'x');
  }
  writeFileSync(join(root, '.hidden', 'e.txt'), 'x');
  return root;
}

describe('listFiles()', () => {
  it('walks folders in order of names and leaves out what is hidden or no document', () => {
    const root = setupTree();
    const found = listFiles([root]).map((file) => relative(root, file.path));
    expect(found).toEqual(['a.MD', 'b/c.html', 'b/deep/d.txt', 'z.txt']);
  });

  it('never walks in a circle', () => {
    const root = setupTree();
    symlinkSync(root, join(root, 'b', 'again'));
    symlinkSync(join(root, 'nowhere'), join(root, 'broken.txt'));
    const found = listFiles([root]).map((file) => relative(root, file.path));
    expect(found).toEqual(['a.MD', 'b/c.html', 'b/deep/d.txt', 'broken.txt', 'z.txt']);
  });

  it('takes a named file whatever it is called', () => {
    const path = join(setupTree(), 'picture.png');
    expect(listFiles([path])).toEqual([{ path, problem: null }]);
  });

  it('says what is missing and which folder is empty, in the right place', () => {
    const root = tempFolder();
    const found = listFiles([join(root, 'no.txt'), root]);
    expect(found.map((file) => file.problem?.code)).toEqual(['file-missing', 'folder-empty']);
    expect(found[0]?.problem?.message).toMatch(/^Read ".*no\.txt": there is no such file$/);
  });
});

describe('expandFolders()', () => {
  it('leaves uploads and pasted text as they are', () => {
    const root = setupTree();
    const upload = { kind: 'path' as const, path: join(root, 'b'), name: 'study.txt' };
    const text = { kind: 'text' as const, name: 'p.txt', text: 'x' };
    expect(expandFolders([upload, text])).toEqual([upload, text]);
    expect(expandFolders([{ kind: 'path', path: join(root, 'b') }])).toHaveLength(2);
  });
});
