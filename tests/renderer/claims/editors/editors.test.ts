import { describe, expect, test } from 'vitest';
import type { Reference } from '#core/references/reference.ts';
import { citationOptions } from '#renderer/claims/editors/citation-options.ts';
import { citationsOf } from '#renderer/claims/editors/citations-of.ts';
import { exclusionReasons } from '#renderer/claims/editors/exclusion-reasons.ts';
import { draftKey, dropDraft, keepDraft, readDraft } from '#renderer/claims/editors/note-drafts.ts';
import { claimRow } from '../claim-fixture.ts';

const reference = (id: string, patch: Partial<Reference> = {}): Reference => ({
  id,
  csl: { id, type: 'article-journal', title: `Title of ${id}` },
  ids: [`doi:10.1000/${id}`],
  text: '',
  label: id,
  duplicateOf: null,
  claims: 0,
  ...patch,
});
const citation = (referenceId: string) => ({
  referenceId,
  ids: [`doi:10.1000/${referenceId}`],
  label: referenceId,
  role: 'given' as const,
  scope: null,
  locator: '',
});

describe('exclusionReasons()', () => {
  test('exclusionReasons() offers what was given before first, and no reason last', () => {
    expect(exclusionReasons('', ['Too old'], ['Off topic', 'Too old'])).toEqual([
      'Too old',
      'Off topic',
      '',
    ]);
  });

  test('exclusionReasons() puts typed words first, or the reason they spell', () => {
    expect(exclusionReasons('topic', [], ['Off topic', 'Copy'])).toEqual(['topic', 'Off topic']);
    expect(exclusionReasons(' off TOPIC ', [], ['Copy', 'Off topic'])).toEqual(['Off topic']);
  });
});

describe('citationsOf()', () => {
  test('citationsOf() counts each citation once a claim', () => {
    const rows = [
      claimRow(1, { citations: [citation('a'), citation('b')] }),
      claimRow(2, { citations: [citation('b')] }),
    ];
    expect(citationsOf(rows).map(({ citation: { label }, on }) => [label, on])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
});

describe('citationOptions()', () => {
  const cited = citationsOf([claimRow(1, { citations: [citation('a')] })]);
  test('citationOptions() leaves out what is cited until one types, and copies always', () => {
    const found = [reference('a'), reference('b'), reference('c', { duplicateOf: 'b' })];
    expect(citationOptions(found, cited, '', null).map(({ key }) => key)).toEqual(['b']);
    expect(citationOptions(found, cited, 't', null).map(({ key, on }) => [key, on])).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
  });

  test('citationOptions() offers an identifier that no reference found has', () => {
    const found = [reference('b')];
    expect(citationOptions(found, [], '10.1000/z', 'doi:10.1000/z')[0]).toMatchObject({
      referenceId: null,
      label: 'doi:10.1000/z',
    });
    expect(citationOptions(found, [], '10.1000/b', 'doi:10.1000/b')).toHaveLength(1);
  });
});

describe('draftKey()', () => {
  test('draftKey() keeps the draft of one claim apart from that of several', () => {
    const one = draftKey({ at: 5, claims: [5] });
    const many = draftKey({ at: 5, claims: [5, 6] });
    keepDraft(one, { text: 'a', seen: { claims: [], moment: 0 } });
    expect(readDraft(one)?.text).toBe('a');
    expect(readDraft(many)).toBeUndefined();
    dropDraft(one);
    expect(readDraft(one)).toBeUndefined();
  });
});
