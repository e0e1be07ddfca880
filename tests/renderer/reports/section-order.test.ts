import { describe, expect, test } from 'vitest';
import { reportSections } from '#core/reports/template.ts';
import {
  chosenSections,
  listSections,
  putSection,
  stepSection,
} from '#renderer/reports/section-order.ts';

describe('listSections()', () => {
  test('lists all sections, each one that is off behind the one before it in a whole report', () => {
    expect(listSections([])).toEqual(reportSections);
    const listed = listSections(['claims', 'method']);
    expect(listed.toSorted()).toEqual(reportSections.toSorted());
    expect(chosenSections(listed, ['method', 'claims'])).toEqual(['claims', 'method']);
    expect(listed.indexOf('flow')).toBe(listed.indexOf('method') + 1);
    expect(listed[0]).toBe('question');
  });

  test('keeps the order of sections that are all on', () => {
    const turned = reportSections.toReversed();
    expect(listSections(turned)).toEqual(turned);
  });
});

describe('stepSection()', () => {
  test('moves a section by places and stops at the ends', () => {
    const listed = listSections([]);
    expect(stepSection(listed, 'method', -1).slice(0, 2)).toEqual(['method', 'question']);
    expect(stepSection(listed, 'question', -1)).toBe(listed);
    expect(stepSection(listed, 'history', 1)).toBe(listed);
    expect(stepSection(listed, 'question', 99).at(-1)).toBe('question');
  });
});

describe('putSection()', () => {
  test('puts a section before or behind another one', () => {
    const listed = listSections([]);
    const up = putSection(listed, 'claims', 'before', 'method');
    expect(up.slice(0, 3)).toEqual(['question', 'claims', 'method']);
    const down = putSection(listed, 'question', 'after', 'method');
    expect(down.slice(0, 2)).toEqual(['method', 'question']);
    expect(down.toSorted()).toEqual(listed.toSorted());
  });

  test('leaves the list as it is where a section is dropped on itself', () => {
    const listed = listSections([]);
    expect(putSection(listed, 'claims', 'after', 'claims')).toBe(listed);
  });
});
