import { identifierUrl } from '#core/references/identifier-url.ts';
import type { Identifier, Reference } from '#core/references/reference.ts';
import { referencesTexts } from './texts.ts';

/** One reference: what is known of it, its identifiers as links, how many claims cite it. */
export function ReferenceEntry({ reference }: { readonly reference: Reference }) {
  const title = reference.csl.title ?? reference.label;
  return (
    <article className="reference">
      <div className="reference__line">
        <h3 className="reference__title">{title}</h3>
        <span className="reference__claims numeric">
          {referencesTexts.claims(reference.claims)}
        </span>
      </div>
      {reference.text !== '' && reference.text !== title && (
        <p className="reference__text">{reference.text}</p>
      )}
      <ul className="reference__ids">
        {reference.ids.map((id) => (
          <li key={id} className="truncate">
            <IdentifierLink id={id} />
          </li>
        ))}
      </ul>
    </article>
  );
}

function IdentifierLink({ id }: { readonly id: Identifier }) {
  return (
    <a href={identifierUrl(id)} target="_blank" rel="noreferrer">
      {id}
    </a>
  );
}
