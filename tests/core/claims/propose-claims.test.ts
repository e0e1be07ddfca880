import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noTools } from '#tests/helpers/no-tools.ts';
import { proposeClaims } from '#core/claims/propose-claims.ts';
import { sectionOf } from '#core/claims/sections.ts';
import { blockKinds } from '#core/documents/document.ts';
import { readDocument } from '#core/documents/read-document.ts';
import { sharedInput } from '#tests/helpers/shared-inputs.ts';
import { articleOf } from './article.ts';

const quotes = (...parts: Parameters<typeof articleOf>) =>
  proposeClaims(articleOf(...parts)).map(({ quote }) => quote);

describe('proposeClaims()', () => {
  it('proposeClaims() takes sentences and leaves headings, questions and boilerplate', () => {
    expect(
      quotes([
        ['heading', 'How Boats Are Tested In The North'],
        ['question', 'Does it work?'],
        ['paragraph', 'Boats may leak in winter. Do they sink? Check the hull for cracks.'],
        ['boilerplate', 'Our newsletter may improve your day.'],
      ]),
    ).toEqual(['Boats may leak in winter.']);
  });

  it('proposeClaims() proposes a lead-in, but not its bare items', () => {
    expect(
      quotes([
        ['paragraph', 'The effect varies, but some common improvements include:'],
        ['list item', 'Improved balance'],
        ['list item', 'Reduced fuel use'],
        ['list item', 'Long boats are faster than short ones.'],
      ]),
    ).toEqual([
      'The effect varies, but some common improvements include:',
      'Long boats are faster than short ones.',
    ]);
  });

  it('proposeClaims() leaves a lead-in that only announces complete items', () => {
    expect(
      quotes([
        ['paragraph', 'The inspection of a boat may involve:'],
        ['list item', 'Hull: The inspector may look for cracks.'],
      ]),
    ).toEqual(['Hull: The inspector may look for cracks.']);
  });

  it('proposeClaims() leaves a lead-in without a verb', () => {
    expect(
      quotes([
        ['paragraph', 'According to the harbour office:'],
        ['paragraph', 'Boats may leak in winter.'],
        ['paragraph', 'Boats may leak in these parts of the hull:'],
      ]),
    ).toEqual(['Boats may leak in winter.', 'Boats may leak in these parts of the hull:']);
  });

  it('proposeClaims() leaves the title that was read as a paragraph, not a first sentence', () => {
    const title = 'Small article';
    expect(quotes([['paragraph', title]])).toEqual([]);
    const named = (words: string) =>
      proposeClaims({ ...articleOf([['paragraph', words]]), title: words }).length;
    expect(named('Why most of the boats in the north leak and sink in a cold winter')).toBe(0);
    expect(named('Most of the boats in the north leak in a cold winter.')).toBe(1);
  });

  it('proposeClaims() leaves a paragraph that begins with a label of back matter', () => {
    expect(
      quotes([
        ['paragraph', 'Funding: The harbour paid. The payer may see the results.'],
        ['paragraph', 'Contact with salt may harm the hull.'],
        ['paragraph', 'Ropes may break in the cold.'],
      ]),
    ).toEqual(['Contact with salt may harm the hull.', 'Ropes may break in the cold.']);
  });

  it('proposeClaims() leaves entries of a list of references without a heading', () => {
    expect(
      quotes([
        ['paragraph', 'Keels may crack in the cold.'],
        ['paragraph', '1 Rivera A, Moss B. Keels may crack in the cold. Harbour Press.'],
        ['paragraph', 'Survey of the keels: cracks may grow in the cold.'],
        ['paragraph', '2 Lund C, Moss B. Sails may tear in a storm. Harbour Press.'],
        ['paragraph', 'Ropes may break in a storm.'],
      ]),
    ).toEqual(['Keels may crack in the cold.', 'Ropes may break in a storm.']);
  });

  it('proposeClaims() takes criteria of any form as eligibility', () => {
    const claims = proposeClaims(
      articleOf([
        ['heading', 'Exclusion Criteria'],
        ['paragraph', 'Enrolled in another sailing trial within 30 days'],
        ['paragraph', 'See 16 more'],
        ['heading', 'Timeline'],
        ['paragraph', 'Enrolled in another sailing trial within 30 days'],
      ]),
    );
    expect(claims.map(({ type }) => type)).toEqual(['eligibility']);
  });

  it('proposeClaims() takes table rows, but no header and no field', () => {
    expect(
      quotes([
        ['table row', 'Feature\tSail\tMotor', { header: true, table: 0 }],
        ['table row', 'Typical speed\tup to six knots\tup to ten knots', { table: 0 }],
        ['table row', 'Lead sponsor\tHarbour Office North', { table: 1 }],
      ]),
    ).toEqual(['Typical speed\tup to six knots\tup to ten knots']);
  });

  it('proposeClaims() takes what a cited paper found, not its title', () => {
    const [claim, ...rest] = proposeClaims(
      articleOf([
        ['heading', 'References'],
        [
          'reference',
          '1. Boats in winter - PubMedConclusions: Wooden boats appear safe in ice. PMID: 123456',
        ],
        ['reference', '2. Sails may improve the speed of small boats.'],
      ]),
    );
    expect(rest).toEqual([]);
    expect(claim?.quote).toBe('Conclusions: Wooden boats appear safe in ice.');
    expect(claim?.citations).toEqual([{ id: 'pmid:123456', scope: 'sentence' }]);
  });

  it('proposeClaims() cites the sentence, else the paragraph, else the article', () => {
    const claims = proposeClaims(
      articleOf([
        ['paragraph', 'Wooden boats may leak [1]. Steel boats may rust in salt water.'],
        ['paragraph', 'Sails may tear in storms. Ropes may break in the cold.12'],
        ['paragraph', 'Motors may fail in the heat of summer.'],
        ['heading', 'References'],
        ['reference', '1. Lund A. Boats. J Sea. 2019;1(2):3-4. doi:10.1000/boats'],
        ['reference', '2. Rivera B. Ropes. J Sea. 2020;1(2):3-4. doi:10.1000/ropes'],
      ]),
    );
    const boats = 'doi:10.1000/boats';
    const ropes = 'doi:10.1000/ropes';
    expect(claims.map(({ citations }) => citations.map(({ id, scope }) => [id, scope]))).toEqual([
      [[boats, 'sentence']],
      [
        [boats, 'article'],
        [ropes, 'article'],
      ],
      [
        [boats, 'paragraph'],
        [ropes, 'paragraph'],
      ],
      [
        [boats, 'sentence'],
        [ropes, 'sentence'],
      ],
      [
        [boats, 'article'],
        [ropes, 'article'],
      ],
    ]);
  });

  it('proposeClaims() takes no long reference list for all, however few of it have identifiers', () => {
    const claims = proposeClaims(
      articleOf([
        ['paragraph', 'Wooden boats may leak in winter.'],
        ['heading', 'References'],
        ['reference', '1. Lund A. Boats. J Sea. 2019;1(2):3-4. doi:10.1000/boats'],
        ...Array.from(
          { length: 20 },
          (_, at) => ['reference', `${at + 2}. Moe P. Ropes ${at}. J Sea. 1999;1:3-4.`] as const,
        ),
      ]),
    );
    expect(claims.find(({ quote }) => quote.startsWith('Wooden'))?.citations).toEqual([]);
  });

  it('proposeClaims() takes the source line of an article for all its claims', () => {
    const [claim] = proposeClaims(
      articleOf([
        ['paragraph', 'Wooden boats may leak in winter.'],
        ['reference', 'Source: “Boats.” 3 Feb. 2021, https://pubmed.ncbi.nlm.nih.gov/123456/'],
      ]),
    );
    expect(claim?.citations).toEqual([{ id: 'pmid:123456', scope: 'article' }]);
  });

  it('proposeClaims() adds the source line to what the sentence cites itself', () => {
    const [claim] = proposeClaims(
      articleOf([
        ['paragraph', 'Wooden boats may leak in winter (doi:10.1000/boats).'],
        ['reference', 'Source: “Boats.” 3 Feb. 2021, https://pubmed.ncbi.nlm.nih.gov/123456/'],
      ]),
    );
    expect(claim?.citations).toEqual([
      { id: 'doi:10.1000/boats', scope: 'sentence' },
      { id: 'pmid:123456', scope: 'article' },
    ]);
  });

  it.each([
    ['it', 'Il consumo di olio riduce il rischio di malattie del cuore.'],
    ['de', 'Der Körper speichert die Hälfte davon in den Knochen.'],
    ['fr', "La caféine traverse le placenta et s'accumule chez le fœtus."],
    ['es', 'El hipocampo consolida los recuerdos durante el sueño.'],
  ])('proposeClaims() proposes declarative sentences in %s', (language, sentence) => {
    expect(quotes([['paragraph', sentence]], language)).toEqual([sentence]);
  });

  it('proposeClaims() keeps every quote to its place, inside one block, for any text', () => {
    const words = fc.string({
      unit: fc.constantFrom(
        'word ',
        'may ',
        'The ',
        '. ',
        '.',
        ' ',
        ':',
        '?',
        '😀',
        '1',
        '\t',
        '10.1000/a ',
      ),
      maxLength: 60,
    });
    const part = fc.tuple(fc.constantFrom(...blockKinds), words);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const article = articleOf(parts);
        for (const claim of proposeClaims(article)) {
          expect(article.text.slice(claim.start, claim.end)).toBe(claim.quote);
          expect(claim.quote).toBe(claim.quote.trim());
          expect(
            article.blocks.some((block) => block.start <= claim.start && claim.end <= block.end),
          ).toBe(true);
        }
      }),
    );
  });
});

describe('sectionOf()', () => {
  it.each([
    ['References', 'references'],
    ['Scientific References and Sources', 'references'],
    ['Literatur', 'references'],
    ['Key inclusion criteria', 'eligibility'],
    ['Funding', 'site'],
    ['Authors’ contributions', 'site'],
    ['Ethics approval', 'site'],
    ['Ethics of sailing', 'text'],
    ['Sources of error in the method', 'text'],
    ['Referral', 'text'],
  ] as const)('sectionOf() reads %j as %s', (heading, section) => {
    expect(sectionOf(heading)).toBe(section);
  });
});

const als = sharedInput('inputs/als');
describe.skipIf(als === null)('proposeClaims() on real documents', () => {
  const names = als === null ? [] : readdirSync(als).filter((name) => name.endsWith('.txt'));

  it.each(names)('proposeClaims() keeps quotes exact and boilerplate out in %s', async (name) => {
    const document = await readDocument(
      { name, bytes: readFileSync(join(als ?? '', name)) },
      noTools,
    );
    if (!document.ok) throw new Error(document.error.message);
    for (const article of document.value.articles) {
      const claims = proposeClaims(article);
      expect(claims.length).toBeGreaterThan(5);
      for (const claim of claims) {
        expect(article.text.slice(claim.start, claim.end)).toBe(claim.quote);
        const block = article.blocks.find(
          ({ start, end }) => start <= claim.start && claim.end <= end,
        );
        expect(block?.kind).not.toBe('boilerplate');
        expect(block?.kind).not.toBe('heading');
      }
    }
  });
});
