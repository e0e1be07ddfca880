import type { OwnStyle, StylesOptions } from './library.js';
import { textWidth } from './measures.ts';

const navy = '1F2F4F';
const grey = '505862';

/**
 * The report's styles. Headings carry outline levels, so that word processors
 * list them beside the text; "Quote", "caption", "footer", "Bibliography" and
 * those of the table of contents are names that every word processor knows.
 */
export const reportStyles: StylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 20, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: 'auto' } },
    },
    title: {
      run: { size: 44, bold: true, color: navy },
      paragraph: { spacing: { after: 240, line: 240, lineRule: 'auto' }, keepNext: true },
    },
    heading1: heading(0, 32, 400),
    heading2: heading(1, 26, 300),
    heading3: heading(2, 22, 240),
    footnoteText: {
      run: { size: 18 },
      paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } },
    },
    hyperlink: { run: { color: '1F4E99', underline: { type: 'single' } } },
  },
  paragraphStyles: [
    own('Quote', 'Quote', {
      paragraph: {
        spacing: { after: 80 },
        indent: { left: 284 },
        border: { left: { style: 'single', size: 18, color: 'A9B4C6', space: 8 } },
        keepNext: true,
      },
    }),
    own('Fact', 'Fact', {
      run: { size: 20 },
      paragraph: {
        spacing: { after: 20, line: 250, lineRule: 'auto' },
        indent: { left: 568, hanging: 284 },
      },
    }),
    own('Caption', 'caption', {
      run: { size: 19, bold: true, color: grey },
      paragraph: { spacing: { before: 160, after: 80, line: 240, lineRule: 'auto' } },
    }),
    own('Picture', 'Picture', {
      paragraph: {
        spacing: { before: 160, after: 80, line: 240, lineRule: 'auto' },
        keepNext: true,
      },
    }),
    own('TableText', 'Table Text', {
      run: { size: 18 },
      paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: 'auto' } },
    }),
    own('TableEnd', 'Table End', {
      run: { size: 10 },
      paragraph: { spacing: { after: 120, line: 240, lineRule: 'auto' } },
    }),
    own('Bibliography', 'Bibliography', {
      paragraph: {
        spacing: { after: 80, line: 250, lineRule: 'auto' },
        indent: { left: 567, hanging: 567 },
        tabStops: [{ type: 'left', position: 567 }],
      },
    }),
    own('TOCHeading', 'TOC Heading', {
      run: { size: 26, bold: true, color: navy },
      paragraph: {
        spacing: { before: 300, after: 100, line: 240, lineRule: 'auto' },
        keepNext: true,
      },
    }),
    own('TOC1', 'toc 1', { paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } } }),
    own('TOC2', 'toc 2', {
      paragraph: { spacing: { after: 20, line: 240, lineRule: 'auto' }, indent: { left: 284 } },
    }),
    own('Footer', 'footer', {
      run: { size: 17, color: grey },
      paragraph: {
        spacing: { after: 0, line: 240, lineRule: 'auto' },
        tabStops: [{ type: 'right', position: textWidth }],
      },
    }),
  ],
};

function heading(outlineLevel: number, size: number, before: number) {
  return {
    run: { size, bold: true, italics: false, color: navy },
    paragraph: {
      spacing: { before, after: 100, line: 240, lineRule: 'auto' as const },
      keepNext: true,
      keepLines: true,
      outlineLevel,
    },
  };
}

function own(id: string, name: string, look: Pick<OwnStyle, 'run' | 'paragraph'>): OwnStyle {
  return { id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, ...look };
}
