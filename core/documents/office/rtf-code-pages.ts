const names: ReadonlyMap<number, string> = new Map([
  [437, 'windows-1252'],
  [850, 'windows-1252'],
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10_000, 'macintosh'],
  [65_001, 'utf-8'],
]);

/** The encoding (WHATWG name) of a Windows code page; windows-1252 for one that is not known. */
export function codePage(number: number): string {
  if (number >= 1250 && number <= 1258) return `windows-${number}`;
  return names.get(number) ?? 'windows-1252';
}
