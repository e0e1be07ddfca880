import { language } from '../language.ts';

/** A size for people, in the window's language: "640 kB", "2.1 MB". */
export function formatSize(bytes: number): string {
  const [value, unit] =
    bytes < 1_000_000
      ? [Math.ceil(bytes / 1000), 'kilobyte']
      : bytes < 1_000_000_000
        ? [bytes / 1_000_000, 'megabyte']
        : [bytes / 1_000_000_000, 'gigabyte'];
  return value.toLocaleString(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'kilobyte' ? 0 : 1,
  });
}
