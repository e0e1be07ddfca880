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
  EIO: ['disk-failed', 'the disk could not be read or written'],
};

/** What to do about each; an old file is never touched by a failed write. */
const hints: Readonly<Record<string, string>> = {
  'file-missing': 'Check the name, and that its disk is connected',
  'file-forbidden': 'Change its permissions, or choose another folder',
  'file-not-regular': 'Choose a file in it',
  'file-busy': 'Close the program that uses it, and try again',
  'disk-full': 'Free some space and try again',
  'disk-failed': 'Check that the disk is connected and healthy, then try again',
  'file-unreadable': 'Try it again, or choose another place',
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
  const hint = hints[name];
  return {
    code: name,
    message: `${action} "${path}": ${words}`,
    ...(hint === undefined ? {} : { hint }),
  };
}
