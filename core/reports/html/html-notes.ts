import type { Element } from 'hast';
import { h } from 'hastscript';
import type { NoteRun } from '../document/block.ts';

/** The footnotes of a report, numbered as they are met; they stand at its end. */
export interface HtmlNotes {
  /** The mark in the text, a link to the note. */
  readonly mark: (note: NoteRun) => Element;
  /** The notes met so far, in their order, each with a link back; null for none. */
  readonly section: () => Element | null;
}

/** No footnotes yet. Only their own words are held until the end. */
export function htmlNotes(): HtmlNotes {
  const met = new Map<string, { readonly number: number; readonly text: string }>();
  return {
    mark: ({ id, text }) => {
      const known = met.get(id);
      const number = known?.number ?? met.size + 1;
      if (known === undefined) met.set(id, { number, text });
      // The link back leads to the first mark.
      const own = known === undefined ? { id: `note_mark_${number}` } : {};
      const look = { className: ['note'], href: `#note_${number}`, ariaLabel: `Note ${number}` };
      return h('sup', {}, h('a', { ...own, ...look }, String(number)));
    },
    section: () => {
      if (met.size === 0) return null;
      const items = [...met.values()].map(({ number, text }) =>
        h(
          'li',
          { id: `note_${number}` },
          { type: 'text', value: `${text} ` },
          h(
            'a',
            {
              className: ['back'],
              href: `#note_mark_${number}`,
              ariaLabel: `Back to note mark ${number}`,
            },
            '\u21A9\uFE0E',
          ),
        ),
      );
      return h(
        'section',
        { ariaLabelledBy: 'notes_heading' },
        h('h2', { id: 'notes_heading' }, 'Notes'),
        h('ol', { className: ['notes'] }, items),
      );
    },
  };
}
