import { describe, expect, test } from 'vitest';
import { defaultContent } from '#core/reports/template.ts';
import type { ReportContent } from '#core/reports/template.ts';
import {
  contentOf,
  fitContent,
  keptSetup,
  optionsOf,
  readKeptSetup,
  sameContent,
  setupOf,
  today,
  withContent,
  withListed,
  withSection,
  withStatus,
} from '#renderer/reports/report-setup.ts';
import { putSection } from '#renderer/reports/section-order.ts';

const date = '2026-02-03';
const first = setupOf(defaultContent, 'md', date);

describe('sections of a setup', () => {
  test('withSection() puts a section where it is listed, and takes it out', () => {
    const without = withSection(first, 'method', false);
    expect(without.content.sections).not.toContain('method');
    expect(without.listed).toEqual(first.listed);
    expect(withSection(without, 'method', true).content.sections).toEqual(defaultContent.sections);
  });

  test('withListed() reorders what is in the report along with the list', () => {
    const moved = withListed(first, putSection(first.listed, 'claims', 'before', 'question'));
    expect(moved.content.sections.slice(0, 2)).toEqual(['claims', 'question']);
    expect(moved.content.sections).not.toContain('history');
    expect(withSection(moved, 'history', true).content.sections.at(-1)).toBe('history');
  });

  test('withContent() lists the sections of a template anew', () => {
    const template = { ...defaultContent, id: 't1', name: 'Short', sections: ['claims'] as const };
    const setup = withContent(first, contentOf(template));
    expect(optionsOf(setup)).toEqual({
      ...defaultContent,
      sections: ['claims'],
      format: 'md',
      date,
    });
  });
});

describe('sameContent()', () => {
  test('tells contents apart by what the report would be', () => {
    const turned = { ...defaultContent, statuses: defaultContent.statuses.toReversed() };
    expect(sameContent(turned, defaultContent)).toBe(true);
    const sections = defaultContent.sections.toReversed();
    expect(sameContent({ ...defaultContent, sections }, defaultContent)).toBe(false);
    expect(sameContent({ ...defaultContent, style: 'apa' }, defaultContent)).toBe(false);
  });

  test('withStatus() keeps statuses in one order', () => {
    const none = withStatus(withStatus(defaultContent, 'accepted', false), 'excluded', false);
    expect(none.statuses).toEqual([]);
    const both = withStatus(withStatus(none, 'to review', true), 'accepted', true);
    expect(both.statuses).toEqual(['accepted', 'to review']);
  });
});

describe('fitContent()', () => {
  const content: ReportContent = {
    ...defaultContent,
    groupBy: 'own-a1',
    findingsBy: 'own-b2',
    style: 'my-style',
  };

  test('replaces what the review does not have, and names it', () => {
    const { content: fitted, missing } = fitContent(content, [{ id: 'b2' }], ['vancouver']);
    expect(missing).toEqual(['groupBy', 'style']);
    expect(fitted).toEqual({ ...content, groupBy: 'type', style: 'vancouver' });
  });

  test('leaves what is there, and all of it while the lists are not known', () => {
    const there = fitContent(content, [{ id: 'a1' }, { id: 'b2' }], ['my-style']);
    expect(there).toEqual({ content, missing: [] });
    expect(fitContent(content, undefined, undefined)).toEqual({ content, missing: [] });
  });
});

describe('what is kept for the next time', () => {
  test('keptSetup() and readKeptSetup() keep format and content', () => {
    const setup = withSection({ ...first, format: 'pdf' }, 'claims', false);
    const read = readKeptSetup(keptSetup(setup), '2026-05-06');
    expect(optionsOf(read)).toEqual({ ...optionsOf(setup), date: '2026-05-06' });
    expect(read.template).toBeNull();
  });

  test.each([null, 'not json', '[]', '{"format":"odt","content":7}', '{"content":"{\\"x\\":1}"}'])(
    'readKeptSetup() starts afresh for %s',
    (kept) => {
      expect(optionsOf(readKeptSetup(kept, date))).toEqual(optionsOf(first));
    },
  );

  test('today() is the day where the window is', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
