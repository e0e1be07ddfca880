import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '#core/claims/languages/english.ts';
import { french } from '#core/claims/languages/french.ts';
import { german } from '#core/claims/languages/german.ts';
import { spanish } from '#core/claims/languages/spanish.ts';
import { patternGate } from '#core/claims/pattern-gate.ts';
import { patternWords } from '#core/claims/pattern-words.ts';

describe('patternWords()', () => {
  it.each<[RegExp, readonly string[] | null]>([
    [/\bsail(?:s|ed)\b/i, ['sail']],
    [/\b(?:oars?|(?:row|paddl)ing)\b/iu, ['oar', 'row', 'paddl']],
    [/\b(?:we (?:found|seen)|results?)\b/, ['found', 'seen', 'result']],
    [/sails? (?:may|can)?/, ['sail']],
    [/ab{2,}c/, ['ab']],
    [/(?<tide>ebb|flow)\k<tide>/, ['ebb', 'flow']],
    [/(?<!storm )boats?(?= sank)/u, ['boat']],
    [/5\.2 kn/, ['5.2 kn']],
    [/größe/iu, ['gr']],
    [/\p{Lu}[a-z]{3,}\u0041x{0,3}/u, null],
    [/oars|\d+/, null],
    [/(?:oars)*|(?:sails)?/, null],
    [/^\s*$/, null],
    [/oars/v, null],
  ])('patternWords() gives for %s what its texts must hold: %j', (pattern, words) => {
    expect(patternWords(pattern)).toEqual(words);
  });
});

describe('patternGate()', () => {
  it('patternGate() lets through the patterns whose words are there, in any case', () => {
    const gate = patternGate([/\boars?\b/i, /\bsails?\b/i, /\d/, /\bsail boats?\b/i]);
    expect(gate('OARS of ash.')).toEqual([0, 2]);
    expect(gate('Two sail boats.')).toEqual([1, 2, 3]);
    expect(gate('Tides.')).toEqual([2]);
    // The sign of kelvin and the long s are a k and an s to a pattern.
    expect(gate('Maſts')).toEqual([0, 1, 2, 3]);
  });

  it('patternGate() never keeps out a pattern of a language that fits', () => {
    const rules = [english, german, french, spanish].flatMap(({ cues, rejections }) => [
      ...cues,
      ...rejections,
    ]);
    const patterns = rules.map(({ pattern }) => pattern);
    const gate = patternGate(patterns);
    const words = [...new Set(patterns.flatMap((pattern) => patternWords(pattern) ?? []))];
    const others = [
      'the ',
      'of ',
      'study ',
      '12 ',
      '%',
      'K',
      'ſ',
      'İ',
      'é',
      '. ',
      ' (',
      's ',
      'ed ',
    ];
    const piece = fc.oneof(
      fc.constantFrom(...words).map((word) => `${word} `),
      fc.constantFrom(...words).map((word) => word.toUpperCase()),
      fc.constantFrom(...others),
    );
    let fitting = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const may = new Set(gate(text));
        for (const [index, pattern] of patterns.entries()) {
          if (!pattern.test(text)) continue;
          fitting += 1;
          expect(may.has(index), `${pattern.source} in ${text}`).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
    expect(fitting).toBeGreaterThan(10);
  });
});
