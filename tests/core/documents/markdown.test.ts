import { describe, expect, test } from 'vitest';

import { outline, readArticle, readFileText } from './read.ts';

describe('readMarkdown()', () => {
  test('readMarkdown() writes text without markup', async () => {
    const article = await readArticle(
      'a.md',
      '# Title of *All*\n\nSome **bold** and `code`,\nwrapped &amp; ~~struck~~.\\\nNext line.\n\n> A quote\n\n- one\n- [x] two\n  1. deep\n\n```js\nlet a;\n\n  a();\n```\n\n***\n\nEnd\n',
    );
    expect(outline(article)).toEqual([
      'heading: Title of All',
      'paragraph: Some bold and code, wrapped & struck.\nNext line.',
      'quote: A quote',
      'list item: one',
      'list item: two',
      'list item: deep',
      'code: let a;\n\n  a();',
      'paragraph: End',
    ]);
    expect(article.text).toContain('two\n1. deep');
    expect(article.blocks[0]).toMatchObject({ level: 1 });
  });

  test('readMarkdown() joins cells by tabs', async () => {
    const article = await readArticle(
      'a.md',
      'Doses:\n\n| Arm | Dose |\n|---|--:|\n| A | 10 *mg* |\n| B | |\n',
    );
    expect(outline(article).slice(1)).toEqual([
      'table row: Arm\tDose',
      'table row: A\t10 mg',
      'table row: B',
    ]);
    expect(article.blocks[1]).toMatchObject({ header: true, table: 0 });
  });

  test('readMarkdown() keeps links at their words', async () => {
    const article = await readArticle(
      'a.md',
      'See [the *paper*](https://example.org/p), [this][r] and https://example.org/q.\n\n[r]: https://example.org/r\n',
    );
    expect(article.text).toBe('See the paper, this and https://example.org/q.');
    expect(
      article.links.map((link) => [article.text.slice(link.start, link.end), link.url]),
    ).toEqual([
      ['the paper', 'https://example.org/p'],
      ['this', 'https://example.org/r'],
      ['https://example.org/q', 'https://example.org/q'],
    ]);
  });

  test('readMarkdown() keeps footnotes with their marks', async () => {
    const article = await readArticle(
      'a.md',
      'It works.[^a]\n\n[^a]: Doe J. A trial. Lancet 2020. doi:10.1000/x\n',
    );
    expect(article.text).toBe('It works.[a]\n\n[a] Doe J. A trial. Lancet 2020. doi:10.1000/x');
    expect(article.blocks[1]?.kind).toBe('reference');
  });

  test('readMarkdown() reads front matter and hides pandoc marks', async () => {
    const article = await readArticle(
      'a.md',
      '---\ntitle: "A Study of Things"\nauthor:\n  - Doe, Jane\n  - Max Example\ndate: 2021-05-03\nlang: en-GB\n---\n\n::: {.note style="color:red"}\nWords in a box.\n:::\n\n## Head {#id .class}\n\n![A curve](a.png){width=50%}\n',
    );
    expect(article.title).toBe('A Study of Things');
    expect(article.metadata).toEqual({
      title: 'A Study of Things',
      author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Max Example' }],
      issued: { 'date-parts': [[2021, 5, 3]] },
    });
    expect(article.language).toBe('en-GB');
    expect(outline(article)).toEqual([
      'paragraph: Words in a box.',
      'heading: Head',
      'paragraph: A curve',
    ]);
  });

  test('readMarkdown() keeps a rule above ordinary text and reads TOML and title blocks', async () => {
    expect((await readArticle('a.md', '---\n\nJust words here.\n\n---\n')).text).toBe(
      'Just words here.',
    );
    expect((await readArticle('a.md', '+++\ntitle = "From TOML"\n+++\nWords.')).title).toBe(
      'From TOML',
    );
    expect((await readArticle('a.md', '% From pandoc\n% Jane Doe\n\nWords.')).title).toBe(
      'From pandoc',
    );
  });

  test('readMarkdown() keeps bibliography entries on lines of their own apart', async () => {
    const entry =
      'Alter S (2005) Architecture of things: a model. Communications of the Society 15(1): 1–40.';
    const article = await readArticle('a.md', `${entry}\n${entry.replace('Alter', 'Bauer')}\n`);
    expect(article.blocks.map((block) => block.kind)).toEqual(['reference', 'reference']);
  });

  test('readMarkdown() keeps the words of HTML and nothing else', async () => {
    const article = await readArticle(
      'a.md',
      '<div onclick="x()">\n<p>Words &lt;here&gt;</p><script>bad()</script>\n</div>\n\nA<br>B\n',
    );
    expect(article.text).toBe('Words <here>\n\nA\nB');
  });

  test('readMarkdown() hands hostile nesting to the plain reader', async () => {
    for (const text of ['> '.repeat(50_000), '[a]('.repeat(20_000), '1. '.repeat(20_000)]) {
      const document = await readFileText('a.md', `${text}words`);
      expect(document.format).toBe('text');
      expect(document.warnings).toEqual([
        'The file could not be read as Markdown; it was read as plain text',
      ]);
    }
  });
});
