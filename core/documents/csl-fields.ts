import type { CslItem, CslName } from '../references/reference.ts';

/** Printed names as CSL names: "Family, Given" is taken apart, anything else stays literal. */
export function cslNames(names: readonly string[]): CslName[] {
  const seen = new Set<string>();
  const result: CslName[] = [];
  for (const printed of names) {
    const name = printed
      .replaceAll(/\s+/g, ' ')
      .replace(/^by\s+/i, '')
      .trim();
    if (name === '' || name.length > 200 || seen.has(name) || /^https?:/i.test(name)) continue;
    seen.add(name);
    const parts = /^([^,]+),\s*([^,]+)$/.exec(name);
    result.push(
      parts?.[1] !== undefined && parts[2] !== undefined
        ? { family: parts[1], given: parts[2] }
        : { literal: name },
    );
  }
  return result;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A date as CSL date parts: ISO 8601, "2022/08/23", "23 Aug 2022", "August 23, 2022", "2022"; null otherwise. */
export function cslDate(date: string): NonNullable<CslItem['issued']> | null {
  const text = date.trim().slice(0, 60);
  const iso = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?!\d)/.exec(text);
  const words = /(?:(\d{1,2})\.?\s+)?([a-z]{3})[a-z]*\.?,?\s+(?:(\d{1,2}),?\s+)?(\d{4})/i.exec(
    text,
  );
  const month = words === null ? 0 : months.indexOf((words[2] ?? '').toLowerCase()) + 1;
  if (iso !== null) return dateParts(iso[1], iso[2], iso[3]);
  if (words !== null && month > 0) return dateParts(words[4], String(month), words[1] ?? words[3]);
  return null;
}

function dateParts(...parts: (string | undefined)[]): NonNullable<CslItem['issued']> | null {
  const [year = 0, month = 0, day = 0] = parts.map((part) => Number(part ?? 0));
  if (year < 1000 || month > 12 || day > 31) return null;
  const known = month === 0 ? [year] : day === 0 ? [year, month] : [year, month, day];
  return { 'date-parts': [known] };
}
