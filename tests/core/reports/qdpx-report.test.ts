import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { claimStatuses } from '#core/claims/claim.ts';
import { qdpxReport } from '#core/reports/qdpx-report.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import { sharedInput } from '#tests/helpers/shared-inputs.ts';
import { fullReview } from './full-review.ts';
import { hostileReview } from './hostile-review.ts';
import { hostile } from './hostile-text.ts';
import { allElements, brokenRules, readQda } from './qda-rules.ts';
import { optionsOf, smallReview, snapshotOf } from './snapshot.ts';

const all = optionsOf({ format: 'qdpx', statuses: claimStatuses });
const bytesOf = (snapshot: ReviewSnapshot, options = all): Uint8Array =>
  new Uint8Array(Buffer.concat(Array.from(qdpxReport(snapshot, options))));

function projectOf(snapshot: ReviewSnapshot, options = all) {
  const files = unzipSync(bytesOf(snapshot, options));
  const xml = strFromU8(files['project.qde'] ?? new Uint8Array(0));
  const root = readQda(xml);
  const elements = [...allElements(root)];
  return { files, xml, root, of: (name: string) => elements.filter((one) => one.name === name) };
}

describe('qdpxReport()', () => {
  test('qdpxReport() keeps the rules of the standard', () => {
    for (const review of [smallReview(), fullReview(), snapshotOf([], [])]) {
      expect(brokenRules(projectOf(review).root)).toEqual([]);
    }
    // The rules do refuse.
    const { xml } = projectOf(fullReview());
    const broken = (from: string | RegExp, to: string) =>
      brokenRules(readQda(xml.replace(from, to)));
    expect(broken(' isCodable="true"', '')).toEqual(['<Code> lacks isCodable']);
    expect(broken(/color="#[\da-f]{6}"/, 'color="blue"')).toHaveLength(1);
    expect(broken(/<Users>.*<\/Users>/s, '')).not.toEqual([]);
    expect(broken(/<Notes>(.*)<\/Notes>/s, '')).not.toEqual([]);
  });

  test('qdpxReport() is valid by the published schema', (context) => {
    const schema = sharedInput('inputs/refi-qda/Project.xsd');
    const isInstalled = spawnSync('xmllint', ['--version']).error === undefined;
    if (schema === null || !isInstalled) {
      context.skip('the schema is not in ../shared, or xmllint (libxml2-utils) is missing');
      return;
    }
    for (const review of [smallReview(), fullReview(), snapshotOf([], [])]) {
      const { xml: input } = projectOf(review);
      const run = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], { input });
      expect(run.stderr.toString()).toBe('- validates\n');
    }
  });

  test('qdpxReport() selects the words of each claim, counted in characters', () => {
    const { files, of } = projectOf(fullReview());
    const quotes = of('TextSource').flatMap(({ attributes, children }) => {
      const path = String(attributes['plainTextPath']).replace('internal://', 'sources/');
      const characters = Array.from(strFromU8(files[path] ?? new Uint8Array(0)));
      return children
        .filter(({ name }) => name === 'PlainTextSelection')
        .map(({ attributes: { name, startPosition, endPosition } }) => [
          name,
          characters.slice(Number(startPosition), Number(endPosition)).join(''),
        ]);
    });
    const claims = Array.from(fullReview().claims(), ({ number, quote }) => [`C${number}`, quote]);
    const known = claims.filter(([label]) => label !== 'C9');
    expect(quotes).toEqual(expect.arrayContaining(known));
    expect(quotes).toHaveLength(claims.length);
  });

  test('qdpxReport() codes claims by type, level, status and tags, with colours', () => {
    const { of } = projectOf(fullReview());
    const codes = new Map(of('Code').map((code) => [code.attributes['guid'], code.attributes]));
    const codesOf = (label: string) =>
      of('PlainTextSelection')
        .filter(({ attributes }) => attributes['name'] === label)
        .flatMap((selection) => [...allElements(selection)])
        .flatMap(({ attributes: { targetGUID } }) => codes.get(targetGUID)?.['name'] ?? []);
    expect(codesOf('C1')).toEqual(['efficacy', 'accepted', 'Moderate']);
    expect(codesOf('C8')).toEqual(['efficacy', 'accepted', 'superb', 'Water']);
    for (const { isCodable, color } of codes.values()) {
      expect(color !== undefined).toBe(isCodable === 'true');
    }
  });

  test('qdpxReport() has the reviewers as users, notes as notes, and relations as links', () => {
    const { of } = projectOf(smallReview());
    expect(of('User').map(({ attributes }) => attributes['name'])).toEqual(['Ada', 'Ben']);
    expect(of('Note').map(({ text }) => text)).toEqual(['Small trial.\n- see table 2']);
    expect(of('Link').map(({ attributes }) => attributes['name'])).toEqual(['contradicts']);
  });

  test('qdpxReport() says which quote its source does not hold', () => {
    const lost = projectOf(fullReview())
      .of('PlainTextSelection')
      .filter((selection) =>
        Array.from(allElements(selection), ({ text }) => text)
          .join('')
          .includes('not found'),
      );
    expect(lost.map(({ attributes }) => attributes['name'])).toEqual(['C9']);
  });

  test('qdpxReport() keeps to the wanted statuses and leaves out sources without claims', () => {
    const { of, files } = projectOf(smallReview(), optionsOf({ statuses: ['excluded'] }));
    expect(of('PlainTextSelection').map(({ attributes }) => attributes['name'])).toEqual(['C3']);
    expect(Object.keys(files)).toHaveLength(2);
  });

  test('qdpxReport() keeps the rules whatever the words are, and the words where XML can hold them', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (quote, note, name) => {
        const { root, of, files } = projectOf(hostileReview({ quote, note, name }));
        // Two claims of one place are two selections of the same words; ids stay apart.
        expect(brokenRules(root)).toEqual([]);
        const kept = (text: string) =>
          text.replaceAll(/(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu, '\uFFFD');
        expect(of('Note').map(({ text }) => text)).toEqual(note === '' ? [] : [kept(note)]);
        const [text] = Object.keys(files).filter((path) => path.startsWith('sources/'));
        expect(strFromU8(files[text ?? ''] ?? new Uint8Array(0))).toBe(`${name}${quote}${note}`);
      }),
      { numRuns: 200 },
    );
  });

  test('qdpxReport() gives the same bytes twice', () => {
    expect(bytesOf(fullReview())).toEqual(bytesOf(fullReview()));
  });
});
