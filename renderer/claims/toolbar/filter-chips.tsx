import { X } from 'lucide-react';
import { useSchemes } from '#renderer/review/use-review.ts';
import { useSession } from '#renderer/session.ts';
import { activeFields, withoutField } from '../filters.ts';
import { useGridState } from '../grid-state.ts';
import { claimTexts } from '../texts.ts';
import { useOwnColumns } from '../own-column-store.ts';
import { fieldName } from './field-name.ts';
import { filterWords } from './filter-words.ts';
import { useSourceTitles } from './use-source-titles.ts';
import { useTagNames } from './use-tags.ts';

/** What filters the claims now, each with a way to change it and to take it off. */
export function FilterChips() {
  const filter = useSession((session) => session.view.filter);
  const scheme = useGridState((grid) => grid.scheme);
  const schemes = useSchemes();
  // Renamed columns and choices are said by their new names.
  useOwnColumns(({ columns }) => columns);
  const fields = activeFields(filter);
  const titles = useSourceTitles(fields.includes('source'));
  const tags = useTagNames(fields.includes('tag'));
  if (fields.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label={claimTexts.filter}>
      {fields.map((field) => {
        const name = fieldName(field);
        const words = filterWords(
          filter,
          field,
          scheme,
          (id) => titles.get(id) ?? '…',
          (id) => tags.get(id) ?? '…',
          schemes,
        );
        return (
          <li key={field} className="filter-chip">
            <button
              type="button"
              className="filter-chip__edit"
              aria-label={claimTexts.editFilter(name, words)}
              title={`${name}: ${words}`}
              onClick={() => useGridState.setState({ filterMenu: field })}
            >
              <span>
                {name}: {words}
              </span>
            </button>
            <button
              type="button"
              className="filter-chip__remove"
              aria-label={claimTexts.removeFilter(name)}
              onClick={() => useSession.getState().setView({ filter: withoutField(filter, field) })}
            >
              <X aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
