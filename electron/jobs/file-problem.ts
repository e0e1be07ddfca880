import type { Problem } from '#core/problem.ts';

const reasons: Readonly<Record<string, readonly [code: string, words: string]>> = {
  ENOENT: ['file-missing', 'there is no such file'],
  ENOTDIR: ['file-missing', 'there is no such file'],
  EACCES: ['file-forbidden', 'you are not allowed to open it'],
  EPERM: ['file-forbidden', 'you are not allowed to open it'],
  EISDIR: ['file-not-regular', 'it is a folder'],
  ELOOP: ['file-missing', 'the link leads round in a circle'],
  ENAMETOOLONG: ['file-missing', 'the name is too long'],
  EBUSY: ['file-busy', 'another program keeps it locked'],
  EMFILE: ['file-busy', 'too many files are open'],
  ENOSPC: ['disk-full', 'the disk is full'],
  EROFS: ['file-forbidden', 'the disk is read-only'],
};

/**
 * What to tell a person when the file system refuses: `action` is the word the
 * message starts with ("Read", "Write").
 */
export function fileProblem(action: string, path: string, error: unknown): Problem {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const [name, words] = reasons[code] ?? [
    'file-unreadable',
    code === '' ? String(error) : `the system says ${code}`,
  ];
  return { code: name, message: `${action} "${path}": ${words}` };
}
