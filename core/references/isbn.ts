/**
 * Reads an ISBN-10 or ISBN-13 with any hyphens and blanks between its digits,
 * checks its check digit (ISO 2108) and gives the 13 digits; null when it is none.
 */
export function parseIsbn(printed: string): string | null {
  const digits = printed.replaceAll(/[\s\u2010-\u2015\u00AD-]/gu, '').toUpperCase();
  if (/^97[89]\d{10}$/.test(digits)) return isbn13CheckDigit(digits) === digits[12] ? digits : null;
  if (!/^\d{9}[\dX]$/.test(digits)) return null;
  let sum = 0;
  for (let place = 0; place < 10; place += 1) {
    const digit = digits.charAt(place);
    sum += (digit === 'X' ? 10 : Number(digit)) * (10 - place);
  }
  if (sum % 11 !== 0) return null;
  const body = `978${digits.slice(0, 9)}`;
  return body + isbn13CheckDigit(body);
}

function isbn13CheckDigit(digits: string): string {
  let sum = 0;
  for (let place = 0; place < 12; place += 1) {
    sum += Number(digits.charAt(place)) * (place % 2 === 0 ? 1 : 3);
  }
  return String((10 - (sum % 10)) % 10);
}
