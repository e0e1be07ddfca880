import * as fc from 'fast-check';

const pieces = [
  ...Array.from('\\`*_{}[]()<>#+-=.!|~&$@:;"\'^/? \t\n\r0129aZé\u00A0\u2028\v\f\uFEFF'),
  '\n\n',
  '    ',
  '---',
  '===',
  '```',
  '1. ',
  '12) ',
  '- ',
  '- [x] ',
  '> ',
  '|-|-|',
  ':-:',
  'a | b\n--- | ---\n',
  '<b>',
  '</script>',
  '<!--',
  '-->',
  '<!-- -->',
  '&amp;',
  '&#35;',
  '&copy',
  'http://a.example',
  'https://x.example/?a=b&c',
  'www.a.example',
  'WWW.',
  'mail@a.example',
  '@user',
  '#12',
  'GH-7',
  ':smile:',
  ':+1:',
  '[^1]',
  '[^1]: x',
  '[!NOTE]',
  '[a](b)',
  '![a](b)',
  '<https://a.example>',
  '$x$',
  '\u{1F600}',
];
/** Well-formed text without NUL, dense in what Markdown, GitHub and spreadsheets give a meaning. */
export const hostile = fc
  .oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  )
  // Markdown itself replaces these two; the review file never holds them.
  .map((text) => text.toWellFormed().replaceAll('\0', ''));
