/** The centre pane: every claim of the review as a row, graded in place. */
export function ClaimsGrid() {
  return <div className="claims-grid" />;
}
