import { parseXml } from '#core/documents/xml/parse-xml.ts';
import type { XmlElement } from '#core/documents/xml/parse-xml.ts';
import type { RejectedRecord } from '../reference.ts';

/** A record's element, cut out of a large XML file. */
export interface XmlChunk {
  readonly root: XmlElement;
  readonly raw: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * Cuts the elements of these names out of an XML file, one after the other and
 * in linear time, so that a file of any size is never in memory as a tree. None
 * may stand inside another. What is cut off or damaged comes back as rejected.
 */
export function* xmlChunks(
  name: string,
  text: string,
  names: readonly string[],
): Generator<XmlChunk | RejectedRecord> {
  const open = new RegExp(`<(?:[\\w-]{1,30}:)?(${names.join('|')})(?=[\\s>/])`, 'g');
  let line = 1;
  let counted = 0;
  for (let found = open.exec(text); found !== null; found = open.exec(text)) {
    for (
      let at = text.indexOf('\n', counted);
      at !== -1 && at < found.index;
      at = text.indexOf('\n', at + 1)
    ) {
      line += 1;
    }
    counted = found.index;
    const close = `${found[0].replace('<', '</')}>`;
    const end = text.indexOf(close, found.index);
    if (end === -1) {
      yield rejected(
        line,
        'it is not closed: the file is cut off here',
        text.slice(found.index, found.index + 500),
      );
      return;
    }
    const raw = text.slice(found.index, end + close.length);
    open.lastIndex = end + close.length;
    const parsed = parseXml(name, raw);
    if (!parsed.ok) yield rejected(line, words(parsed.error.message), raw);
    else if (parsed.value.damage !== null)
      yield rejected(line, words(parsed.value.damage.message), raw);
    else yield { root: parsed.value.root, raw, line };
  }
}

function words(message: string): string {
  return message.replace(/^Read ".*?": /su, '');
}

function rejected(line: number, reason: string, raw: string): RejectedRecord {
  return { place: `line ${line}`, reason, raw: raw.slice(0, 500) };
}
