/** Tables of an HTML report. */
export const tablesStyle = `.table {
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
`;
