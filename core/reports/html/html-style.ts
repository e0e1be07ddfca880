/**
 * How an HTML report looks: on a screen, light and dark, and in print, which is
 * what PDF is made of. It says nothing: no word of a report comes from here but
 * the printed addresses of links and the numbers of pages (`pageTitleStyle`).
 */
export const htmlStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#ffffff, #16181d);
  --panel: light-dark(#f3f5f9, #20242c);
  --ink: light-dark(#1b1f27, #e7e9ee);
  --quiet: light-dark(#49505d, #b3bac6);
  --line: light-dark(#8890a0, #737d8e);
  --rule: light-dark(#dde1e8, #343a45);
  --accent: light-dark(#3a4bd0, #a3aeff);
  --mark: light-dark(#a9b3f2, #4a56a8);
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, Georgia, "Liberation Serif", "DejaVu Serif", serif;
}
* {
  box-sizing: border-box;
}
html {
  background: var(--paper);
  color: var(--ink);
  font: 16px/1.6 var(--sans);
  text-size-adjust: 100%;
  -webkit-text-size-adjust: 100%;
}
body {
  max-width: 49rem;
  margin: 0 auto;
  padding: 4rem 1.5rem 6rem;
  overflow-wrap: break-word;
}
p {
  margin: 0 0 1rem;
}
a {
  color: var(--accent);
  text-decoration-thickness: 1px;
  text-underline-offset: 0.18em;
}
a:hover {
  text-decoration-thickness: 2px;
}
:focus-visible {
  border-radius: 2px;
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}
h1,
h2,
h3,
h4 {
  font-weight: 650;
  line-height: 1.25;
  text-wrap: balance;
}
h1 {
  margin: 0 0 1.25rem;
  font-size: 2.25rem;
  letter-spacing: -0.015em;
}
h2 {
  margin: 4rem 0 1.25rem;
  padding-top: 1.25rem;
  border-top: 1px solid var(--rule);
  font-size: 1.5rem;
  letter-spacing: -0.008em;
}
h3 {
  margin: 2.5rem 0 1rem;
  font-size: 1.175rem;
}
h4 {
  margin: 0 0 0.6rem;
  color: var(--quiet);
  font-size: 0.9375rem;
  font-variant-numeric: tabular-nums;
}
.count {
  color: var(--quiet);
  font-weight: 400;
  font-variant-numeric: tabular-nums;
}
header > p {
  max-width: 42rem;
  color: var(--quiet);
  font-size: 1.0625rem;
}
header > p strong {
  color: var(--ink);
}
nav {
  margin: 2rem 0 0;
  padding: 1.25rem 1.5rem 1.35rem;
  border-radius: 8px;
  background: var(--panel);
}
nav h2 {
  margin: 0 0 0.6rem;
  padding: 0;
  border: 0;
  font-size: 0.9375rem;
  letter-spacing: 0;
}
nav ul {
  margin: 0;
  padding: 0;
  columns: 18rem;
  column-gap: 2rem;
  list-style: none;
}
nav li {
  padding: 0.15rem 0;
  break-inside: avoid;
}
nav a {
  display: inline-block;
  text-decoration: none;
}
nav a:hover {
  text-decoration: underline;
}
.claim {
  margin: 0 0 2.25rem;
}
blockquote {
  margin: 0 0 0.9rem;
  padding: 0.1rem 0 0.1rem 1.1rem;
  border-left: 3px solid var(--mark);
  font: 1.0938rem/1.55 var(--serif);
}
blockquote p {
  margin: 0;
  unicode-bidi: plaintext;
  white-space: pre-wrap;
}
dl {
  margin: 0 0 1.25rem;
}
dl > div {
  display: grid;
  grid-template-columns: 10.5rem minmax(0, 1fr);
  gap: 0 1rem;
  padding: 0.12rem 0;
}
dt {
  color: var(--quiet);
}
dd {
  margin: 0;
  min-width: 0;
  unicode-bidi: plaintext;
}
.claim dl {
  margin: 0;
  padding-left: calc(1.1rem + 3px);
  font-size: 0.875rem;
  line-height: 1.5;
}
.claim dl > div {
  grid-template-columns: 9.5rem minmax(0, 1fr);
}
.table {
  margin: 0 0 1.75rem;
  overflow-x: auto;
}
table {
  min-width: min(100%, 26rem);
  max-width: 100%;
  border-collapse: collapse;
  font-size: 0.875rem;
  line-height: 1.45;
}
caption {
  padding: 0 0 0.6rem;
  color: var(--quiet);
  text-align: start;
}
.label {
  color: var(--ink);
  font-weight: 650;
}
th,
td {
  padding: 0.45rem 1rem 0.45rem 0;
  border-bottom: 1px solid var(--rule);
  text-align: start;
  vertical-align: top;
}
th:last-child,
td:last-child {
  padding-right: 0;
}
td {
  unicode-bidi: plaintext;
}
thead th {
  border-bottom: 1px solid var(--line);
  color: var(--quiet);
  font-weight: 600;
  vertical-align: bottom;
}
tbody th {
  font-weight: 500;
}
tfoot th,
tfoot td {
  border-top: 1px solid var(--line);
  border-bottom: 0;
  font-weight: 650;
}
.number {
  padding-left: 0.75rem;
  text-align: right;
  font-variant-numeric: tabular-nums;
}
td.number {
  white-space: nowrap;
}
.wide table {
  width: 100%;
  min-width: 44rem;
  max-width: none;
}
figure {
  margin: 2rem 0 0;
}
svg {
  display: block;
  max-width: 100%;
  height: auto;
  margin: 0 auto;
}
figcaption {
  margin: 0.9rem 0 0;
  color: var(--quiet);
  font-size: 0.875rem;
}
details {
  margin: 0.6rem 0 2rem;
  font-size: 0.875rem;
}
summary {
  width: fit-content;
  color: var(--accent);
  cursor: pointer;
}
details .table {
  margin: 0.75rem 0 0;
}
.references,
.notes {
  margin: 0;
  padding: 0 0 0 2.5rem;
  font-size: 0.9375rem;
}
.references li,
.notes li {
  margin: 0 0 0.65rem;
  padding-left: 0.35rem;
}
.references li::marker,
.notes li::marker {
  color: var(--quiet);
  font-variant-numeric: tabular-nums;
}
sup,
sub {
  font-size: 0.75em;
  line-height: 0;
}
.note {
  padding: 0 0.1em;
  text-decoration: none;
}
.visually-hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
:target {
  scroll-margin-top: 1.5rem;
}
li:target,
.claim:has(> h4:target) {
  border-radius: 2px;
  outline: 2px solid var(--mark);
  outline-offset: 0.5rem;
}
.fill-paper { fill: var(--paper); }
.fill-panel { fill: var(--panel); }
.fill-ink { fill: var(--ink); }
.fill-quiet { fill: var(--quiet); }
.fill-line { fill: var(--line); }
.fill-accent { fill: var(--accent); }
.stroke-paper { stroke: var(--paper); }
.stroke-panel { stroke: var(--panel); }
.stroke-ink { stroke: var(--ink); }
.stroke-quiet { stroke: var(--quiet); }
.stroke-line { stroke: var(--line); }
.stroke-accent { stroke: var(--accent); }
@media (max-width: 40rem) {
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
@media print {
  :root {
    color-scheme: light;
  }
  html {
    background: none;
    font-size: 10pt;
    line-height: 1.45;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  body {
    max-width: none;
    padding: 0;
  }
  h1 {
    margin: 0 0 12pt;
    font-size: 23pt;
  }
  h2 {
    margin: 24pt 0 10pt;
    padding-top: 10pt;
    font-size: 15pt;
  }
  h3 {
    margin: 16pt 0 8pt;
    font-size: 12pt;
  }
  h4 {
    margin: 0 0 4pt;
    font-size: 9.5pt;
  }
  h1,
  h2,
  h3,
  h4,
  caption,
  summary {
    break-after: avoid;
  }
  p,
  dd,
  li,
  blockquote p {
    orphans: 3;
    widows: 3;
  }
  header > p {
    font-size: 11pt;
  }
  blockquote {
    margin: 0 0 6pt;
    font-size: 10.5pt;
    break-inside: avoid;
  }
  .claim {
    margin: 0 0 14pt;
    break-inside: avoid;
  }
  .claim dl {
    line-height: 1.35;
  }
  .claim dl,
  table,
  details,
  figcaption {
    font-size: 8.5pt;
  }
  .references,
  .notes {
    font-size: 9pt;
  }
  .claim dl > div,
  dl > div {
    padding: 0;
    break-inside: avoid;
  }
  .table {
    overflow: visible;
  }
  .wide table {
    min-width: 0;
  }
  th,
  td {
    padding: 2.5pt 8pt 2.5pt 0;
  }
  .wide th,
  .wide td {
    padding-right: 6pt;
  }
  tr > :last-child,
  .wide tr > :last-child {
    padding-right: 0;
  }
  .wide td:not(.number),
  .wide tbody th {
    min-width: 5em;
    overflow-wrap: anywhere;
  }
  .wide tbody th {
    min-width: 9.5em;
  }
  .wide .number {
    padding-left: 0;
  }
  thead {
    display: table-header-group;
    break-inside: avoid;
    break-after: avoid;
  }
  tbody tr:first-child,
  tbody tr:nth-child(2),
  tbody tr:last-child {
    break-before: avoid;
  }
  tfoot {
    display: table-row-group;
  }
  tr,
  .references li,
  .notes li {
    break-inside: avoid;
  }
  figure > svg,
  nav {
    break-inside: avoid;
  }
  figcaption {
    break-before: avoid;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  a.named::after {
    content: " (" attr(href) ")";
    overflow-wrap: anywhere;
  }
  .back {
    display: none;
  }
  details::details-content {
    display: block;
    height: auto;
    block-size: auto;
    content-visibility: visible;
  }
  summary {
    color: var(--quiet);
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  li:target,
  .claim:has(> h4:target) {
    outline: 0;
  }
}
`;

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
