import { figuresStyle } from './style-figures.ts';
import { pageStyle } from './style-page.ts';
import { printStyle } from './style-print.ts';
import { tablesStyle } from './style-tables.ts';
import { wordsStyle } from './style-words.ts';

/** On a narrow screen. */
const narrowStyle = `@media (max-width: 40rem) {
  body {
    padding-top: 2rem;
  }
  h1 {
    font-size: 1.75rem;
  }
  dl > div,
  .claim dl > div {
    grid-template-columns: minmax(0, 1fr);
    padding: 0.25rem 0;
  }
}
`;

/**
 * How an HTML report looks: on a screen, light and dark, and in print, which is
 * what PDF is made of. It says nothing: no word of a report comes from here but
 * the printed addresses of links and the numbers of pages (`pageTitleStyle`).
 */
export const htmlStyle = [
  pageStyle,
  wordsStyle,
  tablesStyle,
  figuresStyle,
  narrowStyle,
  printStyle,
].join('');

/** Longest title at the foot of a page, in characters. */
const titleLength = 80;

/**
 * The margins of printed pages, with the report's title and the page's number
 * below (CSS Paged Media 3, margin boxes). The paper's size is the printer's.
 */
export function pageTitleStyle(title: string): string {
  const characters = Array.from(title.replaceAll(/[\s\p{C}]+/gu, ' ').trim());
  const words =
    characters.length <= titleLength
      ? characters.join('')
      : `${characters
          .slice(0, titleLength - 1)
          .join('')
          .trimEnd()}…`;
  return `@page {
  margin: 18mm 18mm 20mm;
  @bottom-left {
    content: "${cssString(words)}";
    color: #49505d;
    font: 8pt "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif;
    white-space: nowrap;
  }
  @bottom-right {
    content: counter(page) " / " counter(pages);
    color: #49505d;
    font: 8pt "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif;
  }
}
`;
}

/** Inside a CSS string: all but plain letters and digits as escapes (CSS Syntax 3, section 4.3.7), so that nothing ends it. */
function cssString(text: string): string {
  return text.replaceAll(
    /[^A-Za-z0-9 ]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
}
