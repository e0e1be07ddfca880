/** Figures, references, notes and what a link leads to in an HTML report. */
export const figuresStyle = `figure {
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
`;
