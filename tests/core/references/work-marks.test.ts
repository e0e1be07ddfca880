import { expect, it } from 'vitest';
import { addressKey, workIds, workKey } from '#core/references/work-marks.ts';

const issued = { 'date-parts': [[2015, 3]] };

it('keys works by title and year, without marks, accents and the word of a retraction', () => {
  const key = workKey({ title: 'Warm hands, café stoves', issued });
  expect(key).toBe('warm hands cafe stoves 2015');
  expect(workKey({ title: 'RETRACTED: Warm <i>hands</i>: cafe stoves.', issued })).toBe(key);
});

it('has no key without a year or for titles that many works have', () => {
  expect(workKey({ title: 'Warm hands, café stoves' })).toBeNull();
  expect(workKey({ title: 'In reply', issued })).toBeNull();
  expect(workKey({ issued })).toBeNull();
});

it('names works by their identifiers and address', () => {
  expect(workIds({ DOI: '10.5555/B.1', URL: 'https://yards.example/a?utm_source=x' })).toEqual([
    'doi:10.5555/b.1',
    'https://yards.example/a',
    'yards.example/a',
  ]);
  expect(workIds({ URL: 'https://doi.org/10.5555/b.1' })).toContain('doi:10.5555/b.1');
  expect(workIds({ URL: 'not given' })).toEqual([]);
});

it.each([
  ['https://www.Yards.example/oars/#top', 'yards.example/oars'],
  ['http://yards.example/oars?utm_source=x&page=2', 'yards.example/oars?page=2'],
  ['https://yards.example/oars?page=2&utm_source=x', 'yards.example/oars?page=2'],
  ['https://yards.example/#/oars', 'yards.example/#/oars'],
  ['yards.example', null],
])('keys the address %s', (url, key) => {
  expect(addressKey(url)).toBe(key);
});
