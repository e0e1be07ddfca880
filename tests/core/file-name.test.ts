import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from '#core/file-name.ts';

const devices = [
  'CON',
  'prn',
  'Aux',
  'NUL',
  'CLOCK$',
  'CONIN$',
  'conout$',
  'COM1',
  'com9',
  'LPT1',
  'lpt0',
  'COM¹',
  'lpt³',
];
const reserved = Array.from('<>:"/\\|?*');
const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code));
const directions = Array.from('\u061C\u200E\u200F\u202A\u202B\u202D\u202E\u2066\u2067\u2069');
const paths = [
  '../up',
  '..\\up',
  '../../../etc/passwd',
  '/etc/passwd',
  '\\\\server\\share\\x',
  '//server/share/x',
  '\\\\?\\C:\\x',
  '\\\\.\\PhysicalDrive0',
  'C:\\x',
  'C:x',
  'c:/x',
  'x:stream',
  'x::$DATA',
  'file:///etc/passwd',
  '~/x',
  '.',
  '..',
  '...',
  '. .',
  '.hidden',
  '..\u200B/x',
  '\u202E..\u202C/x',
  '%2e%2e%2fx',
  '%2e%2e/x',
  '..%5cx',
  '%00x',
  '$(touch x)',
  '`x`',
  '${HOME}',
  '%USERPROFILE%',
  '-rf',
  '--help',
  'x ',
  'x.',
  'x. . .',
  ' x',
  '\u00A0x\u00A0',
  '\uFEFFx',
  '\uD800x',
  'x\uDC00',
  '\u2028x',
];
const long = [
  ...['a', 'ä', '文', '😀', '👨‍👩‍👧', 'e\u0301', '.', ' ', '/', 'a.', '\u202E'].map((unit) =>
    unit.repeat(300),
  ),
  `${'a'.repeat(199)}/b`,
  `${'a'.repeat(198)}😀`,
  `${'a'.repeat(200)}.exe`,
];
const titles: readonly string[] = [
  ...devices,
  ...devices.map((name) => `${name}.txt`),
  ...devices.map((name) => `${name} .x.y`),
  ...devices.map((name) => ` ${name}. `),
  ...[...reserved, ...controls, ...directions].map((character) => `a${character}b`),
  ...reserved.map((character) => `${character}..${character}x`),
  ...paths,
  ...long,
  '',
  ' ',
];

/** What is wrong with a name for any of the systems, in words. */
function faults(name: string): string[] {
  const wrong: string[] = [];
  if (name === '' || name === '.' || name === '..') wrong.push('empty');
  if (/[<>:"/\\|?*]/.test(name)) wrong.push('reserved');
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)) wrong.push('hidden');
  if (/^[. ]|[. ]$/.test(name)) wrong.push('ends');
  if (/^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i.test(name)) {
    wrong.push('device');
  }
  if (Buffer.byteLength(name) > 200) wrong.push('long');
  return wrong;
}

test('a name made of any title is safe on every system', () => {
  expect(new Set(titles).size).toBeGreaterThanOrEqual(150);
  const wrong = titles
    .map((title) => ({ title, name: fileNameOf(title, 200, 'Review') }))
    .map((made) => ({ ...made, faults: faults(made.name) }))
    .filter((made) => made.faults.length > 0);
  expect(wrong).toEqual([]);
});

test('a name made of random titles is safe on every system', () => {
  const pieces = fc.constantFrom(
    ...devices,
    ...reserved,
    ...controls,
    ...directions,
    '.',
    ' ',
    'a',
  );
  const unit = fc.nat(0xff_ff).map((code) => String.fromCharCode(code));
  const anything = fc.string({ unit, maxLength: 400 });
  const hostile = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(hostile, anything), (title) => {
      expect(faults(fileNameOf(title, 200, 'Review'))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['CON .txt', 'Review CON .txt'],
  ['Console', 'Console'],
  ['😀'.repeat(60), '😀'.repeat(50)],
  ['Ärzte: 5 > 3?', 'Ärzte 5 3'],
  ['%2e%2e%2fx', '%2e%2e%2fx'],
  ['a'.repeat(5_000_000), 'a'.repeat(200)],
])('fileNameOf() makes the name of a title, case %#', (title, name) => {
  expect(fileNameOf(title, 200, 'Review')).toBe(name);
});
