import { describe, expect, test } from 'vitest';

import { noTools } from '#tests/helpers/no-tools.ts';
import { readDocument } from '#core/documents/read-document.ts';

import { outline, readArticle, readFileText } from './read.ts';

const sentence =
  'The treatment slowed the decline in most patients, and side effects were mild in nature. ';
const paragraph = `<p>${sentence.repeat(4)}</p>`;

describe('readHtml()', () => {
  test('readHtml() reads a small page whole', async () => {
    const article = await readArticle(
      'a.html',
      '<!doctype html><title>Small</title><h1>Head</h1><p>One<br>two<br><br>three <b>bold</b>.</p><ul><li>a<li>b</ul><blockquote>Said so</blockquote><pre><code>x = 1;\n y</code></pre>',
    );
    expect(outline(article)).toEqual([
      'heading: Head',
      'paragraph: One\ntwo',
      'paragraph: three bold.',
      'list item: a',
      'list item: b',
      'quote: Said so',
      'code: x = 1;\n y',
    ]);
    expect(article.title).toBe('Small');
  });

  test('readHtml() finds the main text of a cluttered page', async () => {
    const article = await readArticle(
      'a.html',
      `<html lang="en-GB"><head><title>Slow Decline - Example News</title><meta property="og:title" content="Slow Decline"></head><body><nav><a href="/">Home</a><a href="/x">News</a></nav><div class="sidebar"><ul>${'<li><a href="/y">Other story</a></li>'.repeat(20)}</ul></div><article><h1>Slow Decline</h1>${paragraph.repeat(5)}<figure><img src="x.png"><figcaption>A curve of decline.</figcaption></figure></article><footer>© 2024 Example</footer><script>document.write('bad')</script></body></html>`,
    );
    expect(article.title).toBe('Slow Decline');
    expect(article.text).not.toMatch(/Home|Other story|bad/);
    expect(
      article.blocks.filter((block) => block.kind === 'paragraph').length,
    ).toBeGreaterThanOrEqual(5);
    expect(article.language).toBe('en');
  });

  test('readHtml() marks the furniture of a page without main text', async () => {
    const article = await readArticle(
      'a.html',
      '<body><nav>Home News Contact</nav><table><caption>Doses</caption><tr><th>Arm<th>Dose<tr><td>A<td>10 mg<br>daily</table><footer>Some address</footer></body>',
    );
    expect(outline(article)).toEqual([
      'boilerplate: Home News Contact',
      'paragraph: Doses',
      'table row: Arm\tDose',
      'table row: A\t10 mg daily',
      'boilerplate: Some address',
    ]);
    expect(article.blocks[2]).toMatchObject({ header: true, table: 0 });
    expect(article.blocks[0]).toMatchObject({ reason: 'navigation' });
  });

  test('readHtml() walks through tables that only lay out the page', async () => {
    const article = await readArticle(
      'a.html',
      `<table><tr><td><h2>Head</h2>${paragraph}</td><td>${paragraph}</td></tr></table>`,
    );
    expect(article.blocks.map((block) => block.kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
    ]);
  });

  test('readHtml() keeps links and sets raised note numbers in brackets', async () => {
    const article = await readArticle(
      'a.html',
      '<p>It is safe<sup><a href="#n1">1</a></sup> at 10<sup>6</sup> cells, see <a href="https://doi.org/10.1000/x">the trial</a> or <a href="javascript:alert(1)">this</a>.</p>',
    );
    expect(article.text).toBe('It is safe[1] at 106 cells, see the trial or this.');
    expect(
      article.links.map((link) => [article.text.slice(link.start, link.end), link.url]),
    ).toEqual([['the trial', 'https://doi.org/10.1000/x']]);
  });

  test('readHtml() reads what a page says of itself', async () => {
    const article = await readArticle(
      'a.html',
      `<html><head><meta name="citation_title" content="A Trial of Cells"><meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="Example, Max"><meta name="citation_publication_date" content="2021/05/03"><meta name="citation_doi" content="10.1000/ABC.1"><meta name="citation_journal_title" content="Journal of Cells"><meta name="citation_volume" content="4"><meta name="citation_firstpage" content="10"><meta name="citation_lastpage" content="19"><meta name="citation_pmid" content="123456"></head><body>${paragraph}</body></html>`,
    );
    expect(article.metadata).toEqual({
      title: 'A Trial of Cells',
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Example', given: 'Max' },
      ],
      issued: { 'date-parts': [[2021, 5, 3]] },
      DOI: '10.1000/abc.1',
      'container-title': 'Journal of Cells',
      volume: '4',
      page: '10-19',
      PMID: '123456',
    });
  });

  test('readHtml() reads JSON-LD and survives a broken one', async () => {
    const data = JSON.stringify({
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'From Data',
          author: { name: 'Jane Doe' },
          datePublished: '2020-02-01T10:00:00Z',
        },
      ],
    });
    const article = await readArticle(
      'a.html',
      `<head><script type="application/ld+json">{oops</script><script type="application/ld+json">${data}</script></head><body>${paragraph}</body>`,
    );
    expect(article.title).toBe('From Data');
    expect(article.metadata).toMatchObject({
      author: [{ literal: 'Jane Doe' }],
      issued: { 'date-parts': [[2020, 2, 1]] },
    });
  });

  test('readHtml() gives one article for each full <article>', async () => {
    const text = `<body>${['Walking After a Stroke', 'Sleep and Memory'].map((title) => `<article><h2>${title}</h2>${paragraph.repeat(4)}</article>`).join('')}</body>`;
    expect((await readFileText('a.html', text)).articles.map((article) => article.title)).toEqual([
      'Walking After a Stroke',
      'Sleep and Memory',
    ]);
    const cards = `<body>${'<article><h2>Card</h2><p>Short</p></article>'.repeat(6)}</body>`;
    expect((await readFileText('a.html', cards)).articles).toHaveLength(1);
  });

  test('readHtml() leaves hidden elements and controls out', async () => {
    const article = await readArticle(
      'a.html',
      '<p>Seen <span hidden>not</span><span style="display: none">not</span></p><button>not</button><template>not</template><svg><text>not</text></svg>',
    );
    expect(article.text).toBe('Seen');
  });

  test('readHtml() reads a page under a text name and refuses one without words', async () => {
    expect((await readFileText('a.txt', '<!DOCTYPE html><p>Words</p>')).format).toBe('html');
    const result = await readDocument(
      {
        name: 'a.html',
        bytes: Buffer.from('<html><script>x()</script></html>'),
      },
      noTools,
    );
    expect(result.ok ? null : result.error).toMatchObject({
      code: 'file-empty',
      message: 'Read "a.html": the file holds markup but no words',
    });
  });

  test.each([
    ['nested blocks', '<div>a '.repeat(100_000), `seen${'a'.repeat(100_000)}`],
    ['unclosed inline tags', '<b>x'.repeat(100_000), `seen${'x'.repeat(100_000)}`],
    ['bare marks', '<'.repeat(1_000_000), 'seen<'],
    [
      'attributes',
      `<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}`).join(' ')}>words`,
      'seenwords',
    ],
    ['nested tables', '<table><tr><td>x'.repeat(20_000), `seen${'x'.repeat(20_000)}`],
    ['open quotes', '<a href="'.repeat(100_000), 'seen'],
    ['comments', '<!--'.repeat(200_000), 'seen'],
  ])('readHtml() bounds %s', async (_, html, words) => {
    const article = await readArticle('a.html', `<body>seen ${html}`);
    expect(article.text.startsWith('seen')).toBe(true);
    // Not toBe() on long texts: their difference cannot be printed.
    expect(article.text.replaceAll(/\s/g, '') === words).toBe(true);
  });

  test('readHtml() keeps rows and paragraphs whose end tags are left out', async () => {
    const rows = await readArticle('a.html', `<table>${'<tr><td>a<td>b'.repeat(500)}</table>`);
    expect(rows.blocks).toHaveLength(500);
    const paragraphs = await readArticle(
      'a.html',
      `<body>${'<p>Some words here, as always.'.repeat(500)}`,
    );
    expect(paragraphs.blocks).toHaveLength(500);
  });
});
