import { describe, expect, test } from 'vitest';

import { readFileText } from './read.ts';

const body = (topic: string) =>
  `The first paragraph about ${topic} explains what it is, who has it and how often it is seen in a year.\n\nThe second paragraph about ${topic} says what can be done, what was tried and how well that worked in the studies that were made so far.`;
const titles = [
  'Walking After a Stroke',
  'Sleep and Memory in Old Age',
  'Why Salt Raises Blood Pressure',
];

async function titlesOf(text: string, name = 'file.txt'): Promise<string[]> {
  return (await readFileText(name, text)).articles.map((article) => article.title);
}

describe('articleStarts()', () => {
  test('articleStarts() splits where titles are printed twice in a row', async () => {
    const text = titles.map((title) => `${title}\n\n${title}\n\n${body(title)}`).join('\n\n');
    const { articles } = await readFileText('file.txt', text);
    expect(articles.map(({ part, title }) => [part, title])).toEqual(
      titles.map((title, part) => [part, title]),
    );
    for (const article of articles) expect(text).toContain(article.text);
    expect(articles[2]?.blocks[0]).toMatchObject({ kind: 'heading', start: 0, level: 1 });
  });

  test('articleStarts() does not split where the title comes back as a section', async () => {
    const title = titles[0] ?? '';
    expect(
      await titlesOf(`${title}\n\n${title}\n\n${body('a')}\n\n${title}\n\n${body('b')}`),
    ).toEqual([title]);
  });

  test('articleStarts() leaves a doubled line of a form in its article', async () => {
    const text = `${titles[0]}\n\n${titles[0]}\n\n${body('a')}\n\nSubscribe To Our Newsletter\n\nSubscribe To Our Newsletter\n\nJoin our mailing list to receive the latest news.`;
    expect(await titlesOf(text)).toEqual([titles[0]]);
  });

  test.each(['=========', '= = = = = ='])(
    'articleStarts() splits at "%s" with titles behind',
    async (rule) => {
      expect(
        await titlesOf(titles.map((title) => `${title}\n\n${body(title)}`).join(`\n\n${rule}\n\n`)),
      ).toEqual(titles);
    },
  );

  test.each(['\n\n-----\n\n', '\n\f\n'])(
    'articleStarts() splits at weak separators only between signed articles (%#)',
    async (rule) => {
      const signed = titles.map((title) => `${title}\n\nBy Jane Example\n\n${body(title)}`);
      expect(await titlesOf(signed.join(rule))).toEqual(titles);
      const plain = titles.map((title) => `${title}\n\n${body(title)}`);
      expect(await titlesOf(plain.join(rule))).toHaveLength(1);
    },
  );

  test('articleStarts() splits after source lines that each end an article', async () => {
    const text = titles
      .map(
        (title, index) =>
          `${title}\n\n${body(title)}\n\nSource: Doe J. ${title}. Some Journal. 202${index};1(2):3-9.`,
      )
      .join('\n\n');
    expect(await titlesOf(text)).toEqual(titles);
  });

  test('articleStarts() splits Markdown with several first-level headings and sections below', async () => {
    const text = titles
      .map((title) => `# ${title}\n\n${body(title)}\n\n## What follows\n\nMore words.`)
      .join('\n\n');
    expect(await titlesOf(text, 'file.md')).toEqual(titles);
  });

  test.each([
    [
      'chapters',
      'file.md',
      ['# Introduction', '# Methods of the Study', '# Results of the Study']
        .map((h) => `${h}\n\n${body(h)}\n\n## Part\n\nWords.`)
        .join('\n\n'),
    ],
    ['sections', 'file.md', titles.map((title) => `# ${title}\n\n${body(title)}`).join('\n\n')],
    [
      'underlined headings',
      'file.txt',
      titles.map((title) => `${title}\n======\n\n${body(title)}`).join('\n\n'),
    ],
    [
      'a poem',
      'file.txt',
      'The Fog at Sea\n\nThe fog comes in,\nthe fog goes out.\n\nThe Fog at Sea\n\nThe fog comes in,\nthe fog goes out.\n\nThe Fog at Sea',
    ],
    [
      'figure sources',
      'file.txt',
      `${titles[0]}\n\n${body('a')}\n\nFigure One of Two\n\nSource: World Health Report 2020, https://example.org/report\n\n${titles[1]}\n\n${body('b')}`,
    ],
  ])('articleStarts() keeps %s in one article', async (_, name, text) => {
    expect((await readFileText(name, text)).articles).toHaveLength(1);
  });
});
