import type { HtmlOpening } from './html-mark.ts';

/** The words of one element, as they are met. */
export interface HtmlCapture {
  readonly kind: CaptureKind;
  readonly add: (text: string) => void;
  /** An element begins inside it. */
  readonly open: (mark: HtmlOpening) => void;
  /** An element inside it ends. */
  readonly close: (name: string) => void;
  /** An element inside it whose words are not read. */
  readonly pass: (name: string) => void;
  /** Whether the end of an element of this name is its own. */
  readonly closes: (name: string) => boolean;
  readonly text: () => string;
}

/**
 * 'quote' and 'cell' must be words that anybody sees as they are: an element
 * that could hide or change them shows as its tag, so that they are no longer
 * the quote's. 'words' are read as they come.
 */
export type CaptureKind = 'quote' | 'cell' | 'words';

/** @param name of the element whose words these are */
export function htmlCapture(kind: CaptureKind, name: string): HtmlCapture {
  let text = '';
  /** Elements of the same name inside. */
  let inner = 0;
  /** Where the words of an open note mark begin, its number, and the marks of elements around it. */
  let note: { readonly at: number; readonly number: string } | null = null;
  let raised: number | null = null;
  return {
    kind,
    add: (words) => {
      text += words;
    },
    open: (mark) => {
      if (mark.name === name) inner += 1;
      if (mark.name === 'br') text += '\n';
      if (breaks.has(mark.name)) text += '\n\n';
      if (struck.has(mark.name)) text += '~~';
      const number = kind === 'quote' ? null : noteNumber(mark);
      if (number !== null) note = { at: text.length, number };
      else if (kind === 'words' || isHarmless(mark)) return;
      else if (kind === 'cell' && mark.name === 'sup') raised = text.length;
      else text += `<${mark.name}>`;
    },
    close: (closing) => {
      if (closing === name) inner -= 1;
      if (breaks.has(closing)) text += '\n\n';
      else if (struck.has(closing)) text += '~~';
      else if (closing === 'a' && note !== null) {
        if (text.slice(note.at) === note.number) text = text.slice(0, note.at);
        note = null;
      } else if (closing === 'sup' && raised !== null) {
        const words = text.slice(raised);
        if (words !== '') text = `${text.slice(0, raised)}<sup>${words}`;
        raised = null;
      }
    },
    pass: (passed) => {
      if (kind !== 'words') text += `<${passed}>`;
    },
    closes: (closing) => closing === name && inner === 0,
    text: () => text,
  };
}

const breaks = new Set(['p', 'div']);
const struck = new Set(['del', 's', 'strike']);
/** Elements that show their words as they are, in another type at most. */
const plain = new Set(
  'a abbr b bdi big br cite del div em font i ins mark p s small span strike strong time u wbr'.split(
    ' ',
  ),
);
/** Attributes that change nothing of what is seen. */
const still = /^(?:id|lang|title|href|rel|target|data.*)$/;

function isHarmless({ name, attributes }: HtmlOpening): boolean {
  return plain.has(name) && attributes.keys().every((attribute) => still.test(attribute));
}

/** The number that the mark of a footnote shows, a link to that note; null for other elements. */
function noteNumber({ name, attributes }: HtmlOpening): string | null {
  if (name !== 'a' || attributes.get('class') !== 'note') return null;
  return /^#note_(\d{1,9})$/.exec(attributes.get('href') ?? '')?.[1] ?? null;
}
