import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import type { SourceRow } from '#core/sources/source.ts';
import { TextField } from '../ui/text-field.tsx';
import { SkeletonLines } from '../workbench/frame-skeleton.tsx';
import { filterSources } from './filter-sources.ts';
import { RenameSourceDialog } from './rename-source-dialog.tsx';
import { SourceOptions } from './source-options.tsx';
import './sources-list.css';
import { sourcesTexts } from './texts.ts';
import { useSources } from './use-sources.ts';
import { formatCount } from '../language.ts';

/** From this many sources on, a box to filter them is worth its room. */
const filterFrom = 6;

/** The review's sources with how far each is reviewed. */
export function SourcesList() {
  const sources = useSources();
  const [words, setWords] = useState('');
  const [renamed, setRenamed] = useState<SourceRow | null>(null);
  const all = sources.data ?? [];
  const shown = filterSources(all, words);
  return (
    <section className="sources" aria-label={sourcesTexts.title}>
      <div className="sources__header">
        <h2 className="sources__title" id="sources-title">
          {sourcesTexts.title}
        </h2>
        {all.length > 0 && (
          <span className="sources__count numeric">{formatCount(all.length)}</span>
        )}
      </div>
      {all.length >= filterFrom && (
        <div className="sources__filter">
          <TextField
            label={sourcesTexts.filter}
            hideLabel
            placeholder={sourcesTexts.filter}
            icon={<ListFilter />}
            value={words}
            onChange={setWords}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setWords('');
            }}
          />
        </div>
      )}
      {sources.isPending ? (
        <SkeletonLines widths={[84, 70, 78, 62]} />
      ) : all.length === 0 ? (
        <p className="sources__empty">{sourcesTexts.empty}</p>
      ) : shown.length === 0 ? (
        <p className="sources__empty">{sourcesTexts.none}</p>
      ) : (
        <SourceOptions all={all} shown={shown} onRename={setRenamed} />
      )}
      {renamed !== null && <RenameSourceDialog source={renamed} onClose={() => setRenamed(null)} />}
    </section>
  );
}
