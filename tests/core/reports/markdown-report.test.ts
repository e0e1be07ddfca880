import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { claimStatuses } from '#core/claims/claim.ts';
import { markdownReport } from '#core/reports/markdown-report.ts';
import { markdownToText } from '#core/reports/markdown-text.ts';
import { runs } from '#tests/helpers/runs.ts';
import { hostile } from './hostile-text.ts';
import { nodesOf, parseMarkdown, shownText } from './mdast.ts';
import { claimOf, optionsOf, referenceOf, smallReview, snapshotOf, sourceOf } from './snapshot.ts';

const markdown = (...args: Parameters<typeof markdownReport>) =>
  Array.from(markdownReport(...args)).join('');
const ofType = (tree: Nodes, type: Nodes['type']) =>
  Array.from(nodesOf(tree)).filter((node) => node.type === type);

describe('markdownReport()', () => {
  test.each(['type', 'source', 'level'] as const)(
    'markdownReport() writes the small review by %s as it always did',
    async (groupBy) => {
      const text = markdown(smallReview(), optionsOf({ groupBy, statuses: claimStatuses }));
      await expect(text).toMatchFileSnapshot(`golden/small-review-by-${groupBy}.md`);
    },
  );

  test('markdownReport() gives the same text twice', () => {
    expect(markdown(smallReview(), optionsOf())).toBe(markdown(smallReview(), optionsOf()));
  });

  test('markdownReport() has one heading a claim and one block quote with its quote', () => {
    const tree = parseMarkdown(markdown(smallReview(), optionsOf()));
    const claims = [...smallReview().claims()].filter((claim) => claim.status === 'accepted');
    expect(ofType(tree, 'blockquote').map(shownText)).toEqual(claims.map((claim) => claim.quote));
    expect(ofType(tree, 'heading').map(shownText)).toEqual(
      expect.arrayContaining(['C1', 'C2', 'C4']),
    );
  });

  test('markdownReport() numbers references by first citation and links to them', () => {
    const text = markdown(smallReview(), optionsOf());
    const targets = Array.from(
      text.matchAll(/<a id="(reference-\d+)"><\/a>/g),
      (match) => match[1],
    );
    expect(targets).toEqual(['reference-1', 'reference-2']);
    const tree = parseMarkdown(text);
    const links = ofType(tree, 'link').map((link) => 'url' in link && link.url);
    // A heading's anchor is its words in small letters.
    const headings = ofType(tree, 'heading').map((heading) => shownText(heading).toLowerCase());
    for (const link of links.filter((url) => String(url).startsWith('#'))) {
      expect([...targets, ...headings]).toContain(String(link).slice(1));
    }
    expect(links).toContain('#c2');
    expect(links).toContain('https://clinicaltrials.gov/study/NCT00000000');
  });

  test('markdownReport() says how many quotes it verified', () => {
    expect(markdown(smallReview(), optionsOf())).toContain(
      '\n4 of 4 quotes found verbatim in their sources.\n',
    );
  });

  test('markdownReport() marks a quote that its source does not hold, and keeps it', () => {
    const source = sourceOf('The very words.');
    const claims = [
      claimOf(source, 'The very words.', { number: 1 }),
      claimOf(source, 'other words', { number: 2, start: 4, end: 15 }),
      claimOf(source, 'words', { number: 3, status: 'excluded', start: 0, end: 5 }),
      claimOf(source, 'words', { number: 4, sourceId: 'gone' }),
    ];
    const text = markdown(snapshotOf(claims, [source]), optionsOf());
    expect(text).toContain('\n1 of 4 quotes found verbatim in their sources.\n');
    expect(text).toContain('**Not verified:** C2–C4');
    expect(text).toContain('> other words');
    expect(text.match(/\*\*quote not found at this place\*\*/g)).toHaveLength(3);
  });

  test('markdownReport() says page and section where the source has them', () => {
    const source = sourceOf('Main\n  results\nPain fell.\nMost liked it.');
    const claims = [
      claimOf(source, 'Pain fell.', { number: 1 }),
      claimOf(source, 'Main', { number: 2, status: 'excluded' }),
    ];
    const blocks = [
      { kind: 'heading', start: 0, end: 14, page: 3 },
      { kind: 'paragraph', start: 15, end: 25, page: 4 },
    ] as const;
    const snapshot = snapshotOf(claims, [source], { blocksOf: () => blocks });
    const text = markdown(snapshot, optionsOf());
    expect(text).toContain(
      'walking.txt, page 4, section “Main results”, characters 15–25, SHA-256',
    );
    expect(text).toContain('walking.txt, page 3, characters 0–4, SHA-256');
  });

  test('markdownReport() is whole without claims, sources, names', () => {
    const info = { title: ' ', question: '', scheme: 'none', reviewer: '' };
    const text = markdown(snapshotOf([], [], { info }), optionsOf());
    expect(text).toMatch(/^# Untitled review\n\n## Method\n/);
    expect(text).toContain('No claims with the chosen status.');
    expect(text).toContain('\n0 of 0 quotes found verbatim in their sources.\n');
  });

  test('markdownReport() shows levels and schemes it does not know by their keys', () => {
    const source = sourceOf('The very words.');
    const claim = claimOf(source, 'words', { scheme: 'lost', level: 'a|b', reasons: ['x'] });
    const text = markdown(snapshotOf([claim], [source]), optionsOf({ groupBy: 'level' }));
    expect(text).toContain('### a\\|b (1)');
    expect(text).toContain('**Evidence level:** a\\|b (lost); for x');
  });

  test('markdownReport() lets no text from outside become markup', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 12, maxLength: 12 }), (texts) => {
        const at = (index: number) => texts[index] ?? '';
        const quote = at(0) === '' ? 'x' : at(0);
        const source = sourceOf(quote, { title: at(1), file: at(2) });
        const reference = referenceOf('r', { text: at(3), label: at(4), ids: [`url:${at(5)}`] });
        const citation = {
          referenceId: 'r',
          ids: reference.ids,
          label: at(4),
          role: 'added',
          scope: null,
          locator: at(6),
        } as const;
        const patch = {
          note: at(7),
          reviewer: at(8),
          exclusionReason: at(9),
          citations: [citation],
        };
        const snapshot = snapshotOf(
          [
            claimOf(source, quote, { ...patch, number: 1, scheme: 'grade', level: 'low' }),
            claimOf(source, quote, { ...patch, number: 2, status: 'excluded' }),
          ],
          [source],
          {
            references: [reference],
            info: { title: at(10), question: at(11), scheme: 'grade', reviewer: at(8) },
          },
        );
        const text = markdown(snapshot, optionsOf());
        const tree = parseMarkdown(text);
        const counts = Map.groupBy(nodesOf(tree), (node) => node.type);
        expect(counts.get('blockquote')?.map(shownText)).toEqual([quote]);
        expect(counts.get('heading')).toHaveLength(15);
        expect(counts.get('table')).toHaveLength(8);
        expect(counts.get('listItem')).toHaveLength(7 + factsOf(at(7), at(8)) + 1);
        expect(counts.get('footnoteDefinition')).toHaveLength(3);
        // One to the scheme, one to the reference: none from outside.
        expect(counts.get('link')).toHaveLength(2);
        for (const type of [
          'image',
          'code',
          'inlineCode',
          'emphasis',
          'delete',
          'thematicBreak',
        ] as const) {
          expect(counts.get(type)).toBeUndefined();
        }
        for (const node of counts.get('html') ?? []) {
          expect('value' in node && node.value).toMatch(
            /^(?:<!-- -->|<a id="reference-1">|<\/a>|<br>)$/,
          );
        }
        const widths = (counts.get('table') ?? []).map((table) =>
          'children' in table
            ? new Set(table.children.map((row) => 'children' in row && row.children.length))
            : null,
        );
        expect(widths.map((width) => [...(width ?? [])])).toEqual([
          [5],
          [2],
          [3],
          [4],
          [7],
          [6],
          [6],
          [5],
        ]);
        const printed = /#### C1\n\n(> .*?)\n\n- /s.exec(text)?.[1] ?? '';
        expect(markdownToText(printed)).toBe(quote);
      }),
      runs(30),
    );
  });

  test('markdownReport() writes 5,000 claims in chunks', () => {
    const source = sourceOf('x'.repeat(200));
    const claims = Array.from({ length: 5_000 }, (_, index) =>
      claimOf(source, source.text, { number: index + 1 }),
    );
    const chunks = [...markdownReport(snapshotOf(claims, [source]), optionsOf())];
    expect(chunks.length).toBeGreaterThan(10);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(200_000);
  });
});

/** List items of a claim: level, type, source, citations, status, and reviewer and note if any. */
function factsOf(note: string, reviewer: string): number {
  return 5 + [note, reviewer].filter((words) => words !== '').length;
}
