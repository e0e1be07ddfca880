import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Segmented } from '../ui/segmented.tsx';
import { MergedList } from './merged-list.tsx';
import { PairsView } from './pairs-view.tsx';
import { ReferenceList } from './reference-list.tsx';
import './references-screen.css';
import { referencesTexts } from './texts.ts';

type Part = 'all' | 'pairs' | 'merged';

/** The references of the review: all of them, the pairs that wait for a decision, and what was merged. */
export function ReferencesScreen() {
  const [part, setPart] = useState<Part>('all');
  const counts = useQuery({
    queryKey: ['references', 'duplicates'],
    queryFn: () => api.references.duplicates.query(),
  });
  const { pairs = 0, copies = 0 } = counts.data ?? {};
  const parts = (
    <Segmented
      label={referencesTexts.parts}
      value={part}
      options={[
        { value: 'all', label: referencesTexts.all },
        { value: 'pairs', label: referencesTexts.pairs(pairs) },
        { value: 'merged', label: referencesTexts.merged(copies) },
      ]}
      onChange={setPart}
    />
  );
  return (
    <div className="screen">
      {part === 'all' && <ReferenceList parts={parts} />}
      {part === 'pairs' && <PairsView parts={parts} />}
      {part === 'merged' && <MergedList parts={parts} />}
    </div>
  );
}
