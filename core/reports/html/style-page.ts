/** Colours, light and dark, and the page of an HTML report. */
export const pageStyle = `
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
`;
