import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  inlineMarkdown,
  linesMarkdown,
  linkMarkdown,
  markdownToText,
  quoteMarkdown,
} from '#core/reports/markdown-text.ts';
import { runs } from '#tests/helpers/runs.ts';
import { hostile } from './hostile-text.ts';
import { nodesOf, parseMarkdown, shownText } from './mdast.ts';

const often = runs(300);

/** Checks that a tree holds nothing but plain text in the given frame. */
function expectPlain(markdown: string, frame: readonly string[]): void {
  for (const node of nodesOf(parseMarkdown(markdown))) {
    if (node.type === 'html') expect(node.value).toBe('<!-- -->');
    else expect([...frame, 'root', 'text', 'break']).toContain(node.type);
  }
}

describe('quoteMarkdown()', () => {
  test('quoteMarkdown() gives a block quote that shows exactly the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = quoteMarkdown(text);
        expectPlain(markdown, ['blockquote', 'paragraph']);
        expect(shownText(parseMarkdown(markdown))).toBe(text);
        expect(markdownToText(markdown)).toBe(text);
      }),
      often,
    );
  });

  test('quoteMarkdown() keeps lines and leaves ordinary words readable', () => {
    expect(quoteMarkdown('Pain fell (p < 0.05; 95% CI -1.2 to 3).\n\n- and & "so" on')).toBe(
      '> Pain fell (p < 0.05; 95% CI -1.2 to 3).\\\n> \\\n> \\- and & "so" on',
    );
  });
});

describe('linesMarkdown()', () => {
  test('linesMarkdown() gives the lines of a list item that show exactly the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const item = linesMarkdown(text, '  ');
        const markdown = `- **Note:**.${item}\n- next\n`;
        expectPlain(markdown, ['list', 'listItem', 'paragraph', 'strong']);
        expect(shownText(parseMarkdown(markdown))).toBe(`Note:.${text}next`);
        expect(markdownToText(item)).toBe(text);
      }),
      often,
    );
  });
});

describe('inlineMarkdown()', () => {
  test.each([
    ['heading', (text: string) => `### ${text}\n`, ['heading']],
    [
      'list item',
      (text: string) => `- **Note:**.${text}\n`,
      ['list', 'listItem', 'paragraph', 'strong'],
    ],
    ['paragraph', (text: string) => `\n${text}\n\nnext\n`, ['paragraph']],
    [
      'table cell',
      (text: string) => `| a | b |\n| --- | --- |\n| ${text} | x |\n`,
      ['table', 'tableRow', 'tableCell'],
    ],
  ])('inlineMarkdown() shows exactly the text in a %s', (_name, put, frame) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = put(inlineMarkdown(text));
        expectPlain(markdown, frame);
        const empty = shownText(parseMarkdown(put('§')));
        expect(shownText(parseMarkdown(markdown))).toBe(empty.replace('§', () => text));
        expect(markdownToText(inlineMarkdown(text))).toBe(text);
      }),
      often,
    );
  });

  test('inlineMarkdown() leaves nothing that GitHub links behind the escapes', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [...shown] = nodesOf(parseMarkdown(inlineMarkdown(text)));
        for (const node of shown) {
          if (node.type !== 'text') continue;
          expect(node.value).not.toMatch(/@[a-z0-9]|#\d|:\/\/|\bwww\.|\bGH-\d|:(?:smile|\+1):/i);
        }
      }),
      runs(100),
    );
  });

  test.each([':a', '@', '<', '\n', ' ', '1', 'www.', ':1', '&', '\\'])(
    'inlineMarkdown() and quoteMarkdown() can be undone on a long run of %j',
    (unit) => {
      const text = unit.repeat(300_000);
      // Not toBe() on the texts: a difference of so many characters cannot be printed.
      expect(markdownToText(inlineMarkdown(text)) === text).toBe(true);
      expect(markdownToText(quoteMarkdown(text)) === text).toBe(true);
    },
  );
});

describe('linkMarkdown()', () => {
  test('linkMarkdown() gives one link with the words and the address', () => {
    fc.assert(
      fc.property(hostile, hostile, (words, any) => {
        const rest = any.replaceAll('%', '');
        const tree = parseMarkdown(
          `| a |\n| --- |\n| ${linkMarkdown(words, `https://a.example/${rest}`)} |`,
        );
        const links = Array.from(nodesOf(tree)).filter((node) => node.type === 'link');
        expect(links).toHaveLength(1);
        expect(shownText(tree)).toBe(`a${words}`);
        expect(decodeURIComponent(links[0]?.url ?? '')).toBe(`https://a.example/${rest}`);
      }),
      runs(100),
    );
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '//a.example', 'isbn:123', ''])(
    'linkMarkdown() gives words only for %j',
    (url) => {
      expect(linkMarkdown('x', url)).toBe('x');
    },
  );

  test('linkMarkdown() encodes what ends an address', () => {
    expect(linkMarkdown('x', 'https://a.example/100%/%20')).toBe(
      '[x](https://a.example/100%25/%20)',
    );
    expect(linkMarkdown('x', 'https://doi.org/10.5555/a(1)<2>|b c&d')).toBe(
      '[x](https://doi.org/10.5555/a%281%29%3C2%3E%7Cb%20c&amp;d)',
    );
  });
});
