import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { HtmlValidate } from 'html-validate';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { ReportBlock, ReportRun, TableBlock } from '#core/reports/document/block.ts';
import { contentsOf } from '#core/reports/html/html-contents.ts';
import { htmlFromBlocks, htmlReport } from '#core/reports/html/html-report.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import { reportSections } from '#core/reports/template.ts';
import { runs } from '#tests/helpers/runs.ts';
import { exampleBlocks } from './example-blocks.ts';
import { fullReview, largeReview } from './full-review.ts';
import { hostileReview } from './hostile-review.ts';
import { hostile } from './hostile-text.ts';
import { optionsOf, smallReview } from './snapshot.ts';

const about = { title: 'Walking & <b>backs</b>', date: '2026-02-03' };
const options = optionsOf({ format: 'html', sections: reportSections });
const written = (snapshot: ReviewSnapshot) => [...htmlReport(snapshot, options)].join('');
const example = [...htmlFromBlocks(exampleBlocks(), about, contentsOf(exampleBlocks()))].join('');

const parse = (html: string) => unified().use(rehypeParse).parse(html);

function elements(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elements)] : own;
}

function text(node: Nodes | undefined): string {
  if (node === undefined) return '(nothing)';
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return 'children' in node ? node.children.map(text).join('') : '';
}

/** The texts of all elements of these names, in the file's order. */
function texts(page: Nodes, ...names: string[]): string[] {
  return elements(page)
    .filter(({ tagName }) => names.includes(tagName))
    .map(text);
}

const hostileWords = {
  quote: '</p></blockquote><script>x</script> "a" & <!-- b',
  note: "</style><img src=x onerror='x'> {{ }}\n- not a list",
  name: '<title>A "title" & more</title>',
};

describe('htmlReport()', () => {
  // Each rule of both presets counts.
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y'],
  });

  test.each([
    ['every kind of block', example],
    ['the small review', written(smallReview())],
    ['the full review', written(fullReview())],
    ['hostile words', written(hostileReview(hostileWords))],
    ['many claims', written(largeReview(30))],
    ['no blocks', [...htmlFromBlocks([{ kind: 'title', text: 'Empty' }], about)].join('')],
  ])('htmlReport() writes valid HTML of %s', async (_name, html) => {
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });

  test('htmlReport() writes the same bytes twice', () => {
    expect(written(fullReview())).toBe(written(fullReview()));
  });

  test('htmlReport() writes chunks, none of which holds much', () => {
    let read = 0;
    for (const chunk of htmlReport(largeReview(500), options)) {
      expect(chunk.length).toBeLessThan(200_000);
      read += 1;
    }
    expect(read).toBeGreaterThan(4);
  });

  test('htmlReport() lets its own style sheet in and nothing else', () => {
    const head = elements(parse(example));
    const [style] = head.filter(({ tagName }) => tagName === 'style');
    const hash = createHash('sha256').update(text(style)).digest('base64');
    const policy = head.find(({ properties }) => properties['httpEquiv'] !== undefined);
    expect(policy?.properties['content']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(text(style)).not.toMatch(/url\(|@import|https?:/);
    const attributes = head.flatMap(({ properties }) => Object.keys(properties));
    expect(attributes.filter((name) => /^(?:on|src|style$|action)/i.test(name))).toEqual([]);
  });

  test('htmlReport() has a table of contents of its sections', () => {
    const headings = elements(parse(written(fullReview()))).filter(
      ({ tagName, properties }) => tagName === 'h2' && properties['id'] !== 'contents_heading',
    );
    const links = elements(parse(written(fullReview())))
      .filter(({ tagName }) => tagName === 'nav')
      .flatMap(elements)
      .filter(({ tagName }) => tagName === 'a');
    // The notes are no section of the report, but its foot.
    const sections = headings.filter(({ properties }) => properties['id'] !== 'notes_heading');
    expect(links.map(text)).toEqual(sections.map(text));
    expect(links.map(({ properties }) => properties['href'])).toEqual(
      sections.map(({ properties }) => `#${String(properties['id'])}`),
    );
  });

  test.each([
    ['every kind of block', example],
    ['the full review', written(fullReview())],
    ['a report without references', noReferences()],
  ])('htmlReport() leads nowhere that is not there, in %s', (_name, html) => {
    const all = elements(parse(html));
    const ids = all.map(({ properties }) => properties['id']).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const named = all.flatMap(({ properties: { href, ariaLabelledBy, ariaDescribedBy } }) => [
      ...(typeof href === 'string' && href.startsWith('#') ? [href.slice(1)] : []),
      ...[ariaLabelledBy, ariaDescribedBy].flat().filter((id) => id !== undefined && id !== null),
    ]);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('htmlReport() has the parts of a page, and headings that no level is left out of', () => {
    const all = elements(parse(written(fullReview())));
    for (const name of ['header', 'h1', 'nav', 'main', 'style'])
      expect(all.filter(({ tagName }) => tagName === name).length, name).toBe(1);
    const levels = all.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []).map(Number);
    expect(levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)).toBe(false);
    expect(all.find(({ properties }) => properties['id'] === 'c1')?.tagName).toBe('h4');
  });

  test('htmlReport() numbers notes as they are met, and leads back', () => {
    const note = { kind: 'note', id: 'a', text: 'One.' } as const;
    const other = { kind: 'note', id: 'b', text: 'Two.' } as const;
    const words: ReportRun[] = [note, other, note];
    const html = [...htmlFromBlocks([{ kind: 'paragraph', words }], about)].join('');
    expect(texts(parse(html), 'sup')).toEqual(['1', '2', '1']);
    expect(texts(parse(html), 'li')).toEqual(['One. \u21A9\uFE0E', 'Two. \u21A9\uFE0E']);
    expect(html.match(/id="note_mark_1"/g)).toHaveLength(1);
  });

  test('htmlReport() links to web addresses only, and prints those that their words do not say', () => {
    const links = [
      ['https://a.example/x', 'https://a.example/x', 'plain'],
      ['a.example/x', 'https://www.a.example/x', 'plain'],
      ['doi:10.5555/é', 'https://doi.org/10.5555/%C3%A9', 'plain'],
      ['PMID 123456', 'https://pubmed.ncbi.nlm.nih.gov/123456/', 'plain'],
      ['A handbook', 'https://a.example/handbook', 'named'],
      ['a run', 'javascript:alert(1)', 'none'],
      ['a file', 'file:///etc/passwd', 'none'],
    ] as const;
    const words = links.map(([linkText, url]) => ({ kind: 'link', text: linkText, url }) as const);
    const html = [...htmlFromBlocks([{ kind: 'paragraph', words }], about)].join('');
    const anchors = elements(parse(html)).filter(({ tagName }) => tagName === 'a');
    expect(anchors.map(({ properties }) => [properties['href'], properties['className']])).toEqual(
      links
        .filter(([, , look]) => look !== 'none')
        .map(([, url, look]) => [url, look === 'named' ? ['named'] : undefined]),
    );
    expect(anchors.every(({ properties }) => String(properties['rel']) === 'noreferrer')).toBe(
      true,
    );
    expect(texts(parse(html), 'p')).toEqual([links.map(([linkText]) => linkText).join('')]);
  });

  test('htmlReport() shows every text as it is, and nothing that a text wrote', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 16, maxLength: 16 }), (given) => {
        const at = (index: number) => (given[index] ?? '').replaceAll(/\r\n?/g, '\n');
        const blocks = hostileBlocks(at);
        const html = [
          ...htmlFromBlocks(blocks, { title: at(0), date: '2026-02-03' }, contentsOf(blocks)),
        ].join('');
        const page = parse(html);
        const inSvg = (words: string) => words.replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, svgMark);
        expect(texts(page, 'h1')).toEqual([at(0)]);
        expect(texts(page, 'h3')).toEqual([`${at(1)} (3)`]);
        expect(texts(page, 'blockquote')).toEqual([at(2)]);
        expect(texts(page, 'dt')).toEqual([at(3)]);
        expect(texts(page, 'dd')).toEqual([`${at(4)}\n${at(5)}${at(6)}1`]);
        expect(texts(page, 'caption')).toEqual([`${at(7)}. ${at(8)}`, at(11)]);
        expect(texts(page, 'th')).toEqual([at(9), at(9)]);
        expect(texts(page, 'td')).toEqual([at(10), at(10)]);
        expect(texts(page, 'summary')).toEqual([at(11)]);
        expect(texts(page, 'desc')).toEqual([inSvg(at(12))]);
        expect(texts(page, 'text')).toEqual([inSvg(at(13))]);
        expect(texts(page, 'title').slice(1)).toEqual([inSvg(at(8)), inSvg(at(14))]);
        expect(texts(page, 'li').slice(1)).toEqual([
          `${at(15)} ${at(5)}`,
          `${at(14)} \u21A9\uFE0E`,
        ]);
        for (const { tagName, properties } of elements(page)) {
          expect(known.elements).toContain(tagName);
          for (const name of Object.keys(properties)) expect(known.attributes).toContain(name);
        }
      }),
      runs(50),
    );
  });

  test('htmlReport() puts no title’s words into its style sheet', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const html = [...htmlFromBlocks([], { title: `x"; } ${title}`, date: '' })].join('');
        const [foot = ''] = /@bottom-left \{\n {4}content: "(.*)";\n/.exec(html) ?? [];
        expect(foot).toMatch(/^@bottom-left \{\n {4}content: "(?:[A-Za-z0-9 ]|\\[0-9a-f]+ )*";\n$/);
        expect(elements(parse(html)).filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
        expect(Array.from(texts(parse(html), 'title')[0] ?? '').length).toBeLessThanOrEqual(70);
      }),
    );
  });
});

function svgMark(character: string): string {
  return /[\t\n\r\u007F-\u009F]/.test(character) ? character : '\uFFFD';
}

function noReferences(): string {
  return [
    ...htmlReport(
      fullReview(),
      optionsOf({ sections: reportSections.filter((section) => section !== 'references') }),
    ),
  ].join('');
}

function hostileBlocks(at: (index: number) => string): ReportBlock[] {
  const words = (value: string) => [{ kind: 'text', text: value } as const];
  const link = { kind: 'link', text: at(5), url: `https://a.example/${at(5)}` } as const;
  const table = (label: string | null, caption: string): TableBlock => ({
    kind: 'table',
    id: label === null ? 'table-1' : 'table-2',
    label,
    caption,
    columns: [{ title: at(9), kind: 'text', heads: false }],
    rows: [[words(at(10))]],
    total: null,
  });
  return [
    { kind: 'title', text: at(0) },
    { kind: 'heading', level: 2, text: 'Section', id: 'section', claim: null, count: null },
    {
      kind: 'heading',
      level: 3,
      text: at(1),
      id: 'group',
      claim: null,
      count: { kind: 'count', value: 3, opens: null },
    },
    { kind: 'quote', claim: 1, text: at(2) },
    {
      kind: 'facts',
      facts: [
        {
          name: at(3),
          words: [
            { kind: 'text', text: at(4), bold: true, italic: true },
            { kind: 'break' },
            link,
            { kind: 'text', text: at(6), shift: 'up' },
            { kind: 'note', id: at(14), text: at(14) },
          ],
        },
      ],
    },
    table(at(7), at(8)),
    {
      kind: 'figure',
      id: 'figure-1',
      label: 'Figure 1',
      caption: at(8),
      picture: {
        width: 10,
        height: 10,
        title: at(8),
        description: at(12),
        shapes: [
          {
            kind: 'circle',
            x: 1,
            y: 1,
            radius: 1,
            fill: { light: at(9), dark: at(10) },
            stroke: 'none',
            mark: { name: at(14), opens: null },
          },
          {
            kind: 'text',
            x: 1,
            y: 1,
            text: at(13),
            size: 12,
            anchor: 'start',
            weight: 'bold',
            fill: { light: at(9), dark: at(10) },
          },
        ],
      },
      table: table(null, at(11)),
    },
    { kind: 'entry', number: 1, runs: [{ text: at(15), italic: true }], links: [link] },
  ];
}

/** All that a report is written with. */
const known = {
  elements: (
    'html head meta title style body header nav main section h1 h2 h3 h4 p blockquote dl div dt dd ul ol li table ' +
    'caption thead tbody tfoot tr th td figure figcaption details summary a strong i sup sub span br ' +
    'svg desc g rect circle line polygon text'
  ).split(' '),
  attributes: (
    'lang charSet httpEquiv name content id className href rel ariaLabel ariaLabelledBy ariaDescribedBy role scope ' +
    'tabIndex value dataClaim viewBox width height fontFamily fontSize fontWeight textAnchor x y x1 y1 x2 y2 cx cy r ' +
    'rx ry points fill stroke pointerEvents'
  ).split(' '),
};
