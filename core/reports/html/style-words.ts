/** Headings, contents, claims with their quotes, and lists of facts of an HTML report. */
export const wordsStyle = `h1 {
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
`;
