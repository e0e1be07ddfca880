import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import { settingsTexts } from './texts.ts';

/** What each level of a scheme means, and where the scheme is published. */
export function SchemeLevels({ scheme }: { readonly scheme: EvidenceScheme }) {
  return (
    <div className="scheme-levels">
      <table className="scheme-levels__table">
        <caption className="visually-hidden">{settingsTexts.levels(scheme.name)}</caption>
        <tbody>
          {scheme.levels.map((level, index) => (
            <tr key={level.key}>
              <td className="scheme-levels__number numeric">{index + 1}</td>
              <th scope="row" className="scheme-levels__label">
                <span
                  className="scheme-levels__dot"
                  style={{
                    background: `light-dark(${level.colour.light}, ${level.colour.dark})`,
                  }}
                />
                {level.label}
              </th>
              <td className="scheme-levels__definition">{level.definition}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="scheme-levels__source">
        {settingsTexts.publishedIn}{' '}
        <a href={scheme.source.url} target="_blank" rel="noreferrer">
          {scheme.source.title}
        </a>
      </p>
    </div>
  );
}
