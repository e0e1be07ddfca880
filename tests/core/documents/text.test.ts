import { describe, expect, test } from 'vitest';

import { outline, readArticle } from './read.ts';

describe('readText()', () => {
  test('readText() keeps the text and finds every paragraph in it', async () => {
    const text =
      '\n  First paragraph, with words.\u00a0\n\n\nSecond one,\nwhich goes on in a second line.\n';
    const article = await readArticle('a.txt', text);
    expect(article.text).toBe(text);
    expect(outline(article)).toEqual([
      'paragraph: First paragraph, with words.',
      'paragraph: Second one,\nwhich goes on in a second line.',
    ]);
  });

  test('readText() takes every line as a paragraph where there are no blank lines', async () => {
    const long =
      'The treatment slowed the decline in most of the patients who received it over a year. ';
    const article = await readArticle(
      'a.txt',
      [
        `${long}${long}`,
        'Is it safe for most people?',
        `${long}${long}`,
        'Safety of the Therapy',
        long.trim(),
      ].join('\n'),
    );
    expect(article.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'question',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  test('readText() joins lines that were wrapped at a column', async () => {
    const article = await readArticle(
      'mail.txt',
      [
        'Dear all, the results of the second phase have come in last week and',
        'they look better than those of the first. Forced vital capacity went',
        'down by two points only, against five in the group without treatment.',
        'We should write this up.',
        '',
        'The second point is the consent form, which has to be translated into',
        'three languages before the next site opens.',
      ].join('\n'),
    );
    expect(article.blocks).toHaveLength(2);
    expect(article.blocks[0]?.start).toBe(0);
    expect(outline(article)[1]).toMatch(/^paragraph: The second point .*\n.*opens\.$/);
  });

  test('readText() leaves list marks outside the items', async () => {
    const article = await readArticle(
      'a.txt',
      'Symptoms are:\n\n• weakness\n- cramps\n* stiffness\n– twitching\n(a) trouble speaking\n2. trouble swallowing\n   that gets worse\n',
    );
    expect(outline(article)).toEqual([
      'paragraph: Symptoms are:',
      'list item: weakness',
      'list item: cramps',
      'list item: stiffness',
      'list item: twitching',
      'list item: trouble speaking',
      'list item: trouble swallowing\n   that gets worse',
    ]);
  });

  test('readText() does not take direct speech behind a long dash for a list', async () => {
    expect(outline(await readArticle('a.txt', '— Oui, dit-il, nous verrons demain.'))).toEqual([
      'paragraph: — Oui, dit-il, nous verrons demain.',
    ]);
  });

  test('readText() finds headings by their shape and by the body behind them', async () => {
    const article = await readArticle(
      'a.txt',
      [
        'Stem Cells in Practice',
        'METHODS',
        'We looked at the records of forty patients over two years of care.',
        '2.1 Study design',
        'The study was open and had no control group, which limits what it shows.',
        'Ergebnisse der Behandlung',
        'Die Behandlung verlangsamte den Verlauf bei den meisten der Patienten.',
        'Nathan Example, MD',
        'Mayo Place',
        '12 months',
      ].join('\n\n'),
    );
    expect(article.blocks.map((block) => [block.kind, block.level ?? 0])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', 0],
      ['heading', 3],
      ['paragraph', 0],
      ['heading', 2],
      ['paragraph', 0],
      ['paragraph', 0],
      ['paragraph', 0],
      ['paragraph', 0],
    ]);
  });

  test('readText() tells questions answered underneath from headings', async () => {
    const article = await readArticle(
      'faq.txt',
      'Is the therapy safe for most people?\n\nIt was well tolerated in three small studies so far.\n\nHow Is the Trial Designed?\n\nAll participants receive the active treatment.\n',
    );
    expect(article.blocks.map((block) => block.kind)).toEqual([
      'question',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  test('readText() reads tables between tabs and pipes', async () => {
    const article = await readArticle(
      'a.txt',
      'Arm\tPatients\tDecline\nCells\t20\t2.1\nPlacebo\t21\t5.0\n\n| Arm | Dose |\n|-----|------|\n| A   | 10   |\n',
    );
    expect(article.blocks.map((block) => [block.kind, block.table, block.header ?? false])).toEqual(
      [
        ['table row', 0, true],
        ['table row', 0, false],
        ['table row', 0, false],
        ['table row', 1, true],
        ['table row', 1, false],
      ],
    );
    expect(outline(article)[3]).toBe('table row: Arm | Dose');
  });

  test('readText() recognises a table flattened to lines', async () => {
    const article = await readArticle(
      'a.txt',
      [
        'Comparison Table of Drinks',
        '',
        'Feature Green Tea Black Tea Herbal Tea',
        'Basic Preparation Steaming of fresh leaves Oxidation of leaves Drying of herbs',
        'Caffeine Content Moderate per cup High per cup None in most',
        'Main Taste Grassy and light Malty and strong Depends on plant',
        '',
        'All of them are drunk warm in winter and cold in summer, with or without sugar.',
      ].join('\n'),
    );
    expect(article.blocks.map((block) => block.kind)).toEqual([
      'heading',
      'table row',
      'table row',
      'table row',
      'table row',
      'paragraph',
    ]);
    expect(article.blocks[1]).toMatchObject({ header: true, table: 0 });
  });

  test('readText() does not take criteria or verses for a table', async () => {
    const article = await readArticle(
      'a.txt',
      'Autoimmunity, including rheumatoid arthritis\nEnrolled in another trial within 30 days\nI rely on a machine to help me breathe.\n\nThe fog comes in on silent feet\nAnd looks across the harbour town\nThen moves along the empty street\n',
    );
    expect(article.blocks.map((block) => block.kind)).not.toContain('table row');
  });

  test.each([
    'Source: Najar S, Doe P. Cell therapy in neurology. J Neurol Sci. 2023;26(8):872-881.',
    'Quelle: “Zelltherapie bei ALS.” 23. Aug. 2022, https://example.org/9',
    'https://example.org/articles/10.1000/x/full',
    '1.example.ncbi.gov/41132886/',
    'Adams CE, Polz S, and Wolff A (2013) Reviews: work to be done. Journal of Evidence 6(4): 232–235.',
  ])('readText() knows a reference by its shape (%#)', async (line) => {
    const article = await readArticle(
      'a.txt',
      `Some first paragraph stands here and says something.\n\n${line}\n`,
    );
    expect(article.blocks[1]?.kind).toBe('reference');
  });

  test.each([
    'References',
    'Scientific References and Sources',
    'Quellen',
    'Références',
    'Bibliografía',
    'Citations',
  ])('readText() takes what stands under "%s" for references', async (heading) => {
    const article = await readArticle(
      'a.txt',
      `A first paragraph that says something of interest.\n\n${heading}\n\nA registry of trials: current phase studies in neurology.\n\nA journal of reviews: an analysis of inflammation.\n`,
    );
    expect(article.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'heading',
      'reference',
      'reference',
    ]);
  });

  test('readText() marks quotations and counts pages', async () => {
    const article = await readArticle(
      'a.txt',
      'Advice from Prof. Example: “Time is the most valuable asset in the management of this disease.”\n\f\nThe second page begins with this paragraph.\n',
    );
    expect(article.blocks.map((block) => [block.kind, block.page])).toEqual([
      ['quote', 1],
      ['paragraph', 2],
    ]);
  });
});

describe('findTitle()', () => {
  test.each([
    ['How Cells May Help\n\nThe cells are thought to help in several ways.', 'How Cells May Help'],
    [
      'The disease takes away the strength of muscles step by step, and no cure is known for it until today.',
      'The disease takes away the strength of muscles step by step, and no cure is…',
    ],
    ['…', 'my notes'],
  ])(
    'findTitle() takes a heading, else first words, else the file name (%#)',
    async (text, title) => {
      expect((await readArticle('my notes.txt', text)).title).toBe(title);
    },
  );
});
