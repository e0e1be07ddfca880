/** What XML 1.0 (section 2.2) cannot hold, not even as a reference. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const special = /[&<>"\t\n\r]/g;
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * A text as the content of an XML element. What XML cannot hold becomes U+FFFD;
 * carriage returns are written as references, which readers keep.
 */
export function xmlText(text: string): string {
  return text
    .replace(forbidden, '\uFFFD')
    .replace(/[&<>\r]/g, (mark) => references[mark] ?? '&#13;');
}

/** A text as an XML attribute with its name and a blank before it; white space is kept. */
export function xmlAttribute(name: string, value: string): string {
  const words = value
    .replace(forbidden, '\uFFFD')
    .replace(special, (mark) => references[mark] ?? `&#${mark.charCodeAt(0)};`);
  return ` ${name}="${words}"`;
}
