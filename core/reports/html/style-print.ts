/** An HTML report on paper, which is what PDF is made of. */
export const printStyle = `@media print {
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
