import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FileText, Quote } from 'lucide-react';
import { searchFields } from '#core/claims/search-terms.ts';
import { api } from '../api.ts';
import { useSession } from '../session.ts';
import './search-results.css';
import { workbenchTexts } from './texts.ts';

/** So many of each kind are offered. */
const offered = 5;

interface SearchResultsProps {
  readonly words: string;
  readonly onDone: () => void;
}

/** Below the search box: the sources and references that hold the words too, and how to ask for more. */
export function SearchResults({ words, onDone }: SearchResultsProps) {
  const search = words.trim();
  const sources = useQuery({
    queryKey: ['sources', 'search', search],
    queryFn: ({ signal }) => api.sources.search.query({ search, limit: offered }, { signal }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const references = useQuery({
    queryKey: ['references', 'search', search],
    queryFn: ({ signal }) => api.references.list.query({ search, limit: offered }, { signal }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const foundSources = search === '' ? [] : (sources.data ?? []);
  const foundReferences = search === '' ? [] : (references.data ?? []);
  return (
    <div className="search-results">
      {foundSources.length > 0 && (
        <section aria-label={workbenchTexts.foundSources}>
          <h3 className="search-results__title">{workbenchTexts.foundSources}</h3>
          {foundSources.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              className="search-results__item"
              onClick={() => {
                useSession.getState().showSource(id);
                onDone();
              }}
            >
              <FileText aria-hidden="true" />
              <span className="truncate">{title}</span>
            </button>
          ))}
        </section>
      )}
      {foundReferences.length > 0 && (
        <section aria-label={workbenchTexts.foundReferences}>
          <h3 className="search-results__title">{workbenchTexts.foundReferences}</h3>
          {foundReferences.map(({ id, label, csl, text }) => (
            <button
              key={id}
              type="button"
              className="search-results__item"
              onClick={() => {
                useSession.getState().searchReferences(csl.title ?? label);
                onDone();
              }}
            >
              <Quote aria-hidden="true" />
              <span className="search-results__label">{label}</span>
              <span className="truncate search-results__detail">{csl.title ?? text}</span>
            </button>
          ))}
        </section>
      )}
      <p className="search-results__hint">
        {workbenchTexts.searchHint}{' '}
        {searchFields.map((field) => (
          <code key={field}>{field}:</code>
        ))}
      </p>
    </div>
  );
}
