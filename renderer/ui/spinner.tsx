import './spinner.css';

/** A turning ring; with a label it is announced, without one it is decoration. */
export function Spinner({ label }: { readonly label?: string }) {
  return label === undefined ? (
    <span className="ui-spinner" aria-hidden="true" />
  ) : (
    <output className="ui-spinner" aria-label={label} />
  );
}
