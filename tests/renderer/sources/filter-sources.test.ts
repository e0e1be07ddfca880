import { describe, expect, test } from 'vitest';
import type { SourceRow } from '#core/sources/source.ts';
import { filterSources, nextSourceFilter } from '#renderer/sources/filter-sources.ts';

const source = (title: string, file = 'a.txt') => ({ id: title, title, file }) as SourceRow;

describe('filterSources()', () => {
  const sources = [source('Étude de la vitamine D'), source('Zinc', 'trials-2020.html')];

  test('finds every word in any order, without case and accents', () => {
    expect(filterSources(sources, 'VITAMINE etude')).toEqual([sources[0]]);
  });

  test('looks into file names too, and lets all through for no words', () => {
    expect(filterSources(sources, '2020')).toEqual([sources[1]]);
    expect(filterSources(sources, ' ')).toEqual(sources);
  });
});

describe('nextSourceFilter()', () => {
  test('sets the one that was chosen, and clears it when chosen again', () => {
    expect(nextSourceFilter(undefined, 'a', false)).toEqual(['a']);
    expect(nextSourceFilter(['a', 'b'], 'a', false)).toEqual(['a']);
    expect(nextSourceFilter(['a'], 'a', false)).toBeNull();
  });

  test('adds and takes away one by one', () => {
    expect(nextSourceFilter(['a'], 'b', true)).toEqual(['a', 'b']);
    expect(nextSourceFilter(['a', 'b'], 'a', true)).toEqual(['b']);
    expect(nextSourceFilter(['a'], 'a', true)).toBeNull();
  });
});
