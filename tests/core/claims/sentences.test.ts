import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '#core/claims/sentences.ts';

const split = (text: string, locale = 'en') =>
  splitSentences(text, 0, text.length, locale).map(({ start, end }) => text.slice(start, end));

describe('splitSentences()', () => {
  it.each([
    ['Prof. Dr. Lund spoke. Then he left.', ['Prof. Dr. Lund spoke.', 'Then he left.']],
    ['Kim et al. (2020) agree. We do too.', ['Kim et al. (2020) agree.', 'We do too.']],
    [
      'Nuts, e.g. almonds, help, i.e. a lot. So do figs.',
      ['Nuts, e.g. almonds, help, i.e. a lot.', 'So do figs.'],
    ],
    [
      'The U.S. Navy sails. It left the U.S. The trip took long.',
      ['The U.S. Navy sails.', 'It left the U.S.', 'The trip took long.'],
    ],
    [
      'See Fig. 3 and No. 4. They differ (p < .05).',
      ['See Fig. 3 and No. 4.', 'They differ (p < .05).'],
    ],
    [
      'The rate fell by 2.5 points. J. R. Lund said so.',
      ['The rate fell by 2.5 points.', 'J. R. Lund said so.'],
    ],
    ['They lack vitamin C. Smokers lack more.', ['They lack vitamin C.', 'Smokers lack more.']],
    ['He treats MS. Other drugs fail.', ['He treats MS.', 'Other drugs fail.']],
    [
      '“It works.” She wrote it (in haste.) Nobody knew.',
      ['“It works.”', 'She wrote it (in haste.)', 'Nobody knew.'],
    ],
    ['It is safe, like this one.12345', ['It is safe, like this one.']],
    ['It is safe.12 The rest is not.', ['It is safe.', 'The rest is not.']],
    ['It is known.[1] The rest is not.', ['It is known.[1]', 'The rest is not.']],
    [
      'They gain much from a practical standpoint The boat is cheap to run.',
      ['They gain much from a practical standpoint', 'The boat is cheap to run.'],
    ],
    [
      'No Waiting GroupAll who take part get a boat',
      ['No Waiting Group', 'All who take part get a boat'],
    ],
    [
      'Course Overview The course tests new boats.',
      ['Course Overview', 'The course tests new boats.'],
    ],
    [
      'Boats leak in ice. Conclusions In this trial keels cracked.',
      ['Boats leak in ice.', 'Conclusions', 'In this trial keels cracked.'],
    ],
    [
      'Results from ten boats agree. So do those of five.',
      ['Results from ten boats agree.', 'So do those of five.'],
    ],
    [
      'Boats at sea ... - PubMedConclusions: Boats float.',
      ['Boats at sea ... - PubMed', 'Conclusions: Boats float.'],
    ],
    ['I never meant that.... She left.', ['I never meant that....', 'She left.']],
    ['It ended.Then came rain.', ['It ended.', 'Then came rain.']],
    ['Cells grow. iPSCs grow faster.', ['Cells grow.', 'iPSCs grow faster.']],
    [
      'Speech therapy: Talking helps. It is slow.',
      ['Speech therapy: Talking helps.', 'It is slow.'],
    ],
    [
      'A line that was wrapped in the\nmiddle of it. And more.',
      ['A line that was wrapped in the\nmiddle of it.', 'And more.'],
    ],
  ])('splitSentences() splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each([
    ['de', 'Das gilt z. B. für Kinder. Am 3. Mai fiel Dr. Lund um.', 2],
    ['fr', 'Le Dr. Lund le dit, cf. p. 12. Il a raison.', 2],
    ['es', 'Lo dijo el Dr. Lund. Tiene razón.', 2],
    ['ja', '水は冷たい。火は熱い。', 2],
  ])('splitSentences() knows %s', (locale, text, count) => {
    expect(split(text, locale)).toHaveLength(count);
  });

  it('splitSentences() keeps to the range it is given', () => {
    const text = 'One is here. Two is here. Three is here.';
    expect(splitSentences(text, 13, 25)).toEqual([{ start: 13, end: 25 }]);
  });

  it('splitSentences() accepts a locale that is no language tag', () => {
    expect(split('One is here. Two is here.', 'no language')).toHaveLength(2);
  });

  it('splitSentences() gives trimmed, ordered, separate ranges that lose only blanks and note marks', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        'B',
        '.',
        ' ',
        '\n',
        '1',
        '"',
        '(',
        ')',
        '!',
        '?',
        ':',
        'é',
        '😀',
        '…',
      ),
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, (sample) => {
        let reached = 0;
        for (const { start, end } of splitSentences(sample, 0, sample.length)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(sample.slice(start, end)).toBe(sample.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          expect(sample.slice(reached, start)).toMatch(/^[\s\d]*$/);
          reached = end;
        }
      }),
    );
  });

  it.each(['.', '. ', 'a. ', 'A', '(a.', '1', ' '])(
    'splitSentences() cuts a long run of %j into bounded pieces and loses nothing',
    (part) => {
      const text = part.repeat(1_000_000 / part.length);
      const sentences = splitSentences(text, 0, text.length);
      const kept = sentences.map(({ start, end }) => text.slice(start, end)).join('');
      // Not toBe() on the texts: a difference of a million characters cannot be printed.
      expect(kept.replaceAll(' ', '') === text.replaceAll(' ', '')).toBe(true);
      expect(sentences.every(({ start, end }) => end - start <= 16_384)).toBe(true);
    },
  );
});
