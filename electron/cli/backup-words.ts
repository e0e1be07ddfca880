import type { BackupReason } from '#core/backups/backup.ts';

const reasons: Readonly<Record<BackupReason, string>> = {
  schedule: 'while in use',
  'before import': 'before an import',
  'before migration': 'before a change of the file’s shape',
  'before restore': 'before a restore',
  asked: 'asked for',
};

/** Why a backup was made, in words. */
export function reasonWords(reason: BackupReason): string {
  return reasons[reason];
}

/** A size for people: "640 kB", "2.1 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  const [size, unit] = bytes < 1_000_000_000 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${size.toFixed(1)} ${unit}`;
}

/** A moment in the person's own time: "2026-11-28 14:05:09". */
export function timeWords(iso: string): string {
  const date = new Date(iso);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
