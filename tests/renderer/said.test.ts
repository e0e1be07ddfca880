import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reasonOf } from '#core/agreement/reasons.ts';
import type { ContradictionKind } from '#core/agreement/compare-claims.ts';
import { claimFlags } from '#core/claims/claim-flag.ts';
import type { CitationFacts } from '#core/claims/claim-flag.ts';
import { rulesFor } from '#core/claims/languages/rules-for.ts';
import { bringBack } from '#db/apply-edits.ts';
import { assessClaims } from '#db/assessments.ts';
import { addCitation, removeCitation } from '#db/citations.ts';
import {
  addClaim,
  claimRows,
  mergeClaims,
  moveClaim,
  setClaimType,
  splitClaim,
} from '#db/claims.ts';
import { relateClaims } from '#db/claim-relations.ts';
import { editClaims } from '#db/edit-claims.ts';
import { goBackTo, listHistory, redo, undo } from '#db/history.ts';
import { addColumn, editColumn, removeColumn, setValue } from '#db/own-columns.ts';
import { removeTemplate, saveTemplate } from '#db/report-templates.ts';
import { updateReviewInfo } from '#db/reviews.ts';
import { removeView, saveView } from '#db/saved-views.ts';
import { renameSource } from '#db/sources.ts';
import { editTag, removeTag, tagClaims, untagClaims } from '#db/tags.ts';
import { germanProblem } from '#renderer/said.ts';
import { problemsInGerman } from '#renderer/texts/de/problems.ts';
import {
  clashInGerman,
  flagReasonInGerman,
  reasonsInGerman,
  stepInGerman,
} from '#renderer/texts/de/said.ts';
import { createDb, importSample } from '../db/helpers.ts';

describe('stepInGerman()', () => {
  test('stepInGerman() knows the words of every kind of step', () => {
    const db = createDb();
    importSample(db, 'x.txt', { title: 'Safran', references: ['doi:10.1000/a'] });
    const [row] = claimRows(db, [1]);
    if (row === undefined) throw new Error('no claim');
    const me = 'Ada';
    assessClaims(db, me, [1], { status: 'accepted', level: 'low', note: 'a' });
    assessClaims(db, me, [1], { level: 'high', note: 'b', reasons: ['risk-of-bias'] });
    assessClaims(db, me, [1, 2], { status: 'excluded', exclusionReason: 'off' });
    assessClaims(db, me, [1, 2], { exclusionReason: 'other' });
    assessClaims(db, me, [1, 2], { status: 'to review', note: '' });
    assessClaims(db, 'Bob', [1], { level: 'high' });
    assessClaims(db, me, [1], { level: null });
    setClaimType(db, me, [1], 'safety');
    setClaimType(db, me, [1, 2, 3], 'access');
    const { tag } = tagClaims(db, me, [1, 2], { name: 'Old' });
    editTag(db, me, tag.id, { name: 'New' });
    editTag(db, me, tag.id, { colour: 'pink' });
    untagClaims(db, me, [1], tag.id);
    removeTag(db, me, tag.id);
    const column = addColumn(db, me, { name: 'Risk', kind: 'choice', choices: [{ name: 'Low' }] });
    setValue(db, me, [1], column.id, column.choices[0]?.id ?? '');
    setValue(db, me, [1], column.id, null);
    editColumn(db, me, column.id, { name: 'Bias' });
    editColumn(db, me, column.id, { choices: [...column.choices, { name: 'High' }] });
    removeColumn(db, me, column.id);
    editClaims(db, me, [{ number: 1, type: 'other' }], 'Pasted into');
    editClaims(db, me, [{ number: 1, type: 'safety' }], 'Filled');
    const noteSeen = [{ field: 'note' as const, before: claimRows(db, [1])[0]?.note ?? '' }];
    bringBack(db, me, [{ number: 1, assessment: { note: 'x' }, seen: noteSeen }], 'x.csv');
    const view = saveView(db, me, { name: 'Mine' });
    saveView(db, me, { id: view.id, name: 'Ours' });
    removeView(db, me, view.id);
    const template = saveTemplate(db, me, { name: 'Short' });
    saveTemplate(db, me, { id: template.id, sections: ['claims'] });
    saveTemplate(db, me, { id: template.id, name: 'Brief' });
    removeTemplate(db, me, template.id);
    const { referenceId } = addCitation(db, me, [2], { id: 'doi:10.1000/b' });
    removeCitation(db, me, [2], referenceId);
    moveClaim(db, me, 1, { start: row.start, end: row.end - 8 });
    relateClaims(db, me, { first: 1, second: 2 }, 'contradicts');
    relateClaims(db, me, { first: 1, second: 2 }, 'agrees');
    relateClaims(db, me, { first: 1, second: 2 }, 'different scope');
    relateClaims(db, me, { first: 1, second: 2 }, 'unrelated');
    relateClaims(db, me, { first: 1, second: 2 }, null);
    editClaims(db, me, [{ number: 2, type: 'other' }], 'Gave the verdict of C1 to');
    const { made } = splitClaim(db, me, 1, row.start + 8);
    mergeClaims(db, me, [1, made]);
    addClaim(db, me, { sourceId: row.sourceId, start: row.start, end: row.start + 7 });
    renameSource(db, me, row.sourceId, 'Anderer Titel');
    updateReviewInfo(db, me, { title: 'T', question: 'Q?', reviewer: 'A.', scheme: 'ocebm-2011' });
    undo(db, me);
    redo(db, me);
    const kept = listHistory(db, { limit: 200 });
    const back = goBackTo(db, me, kept.find(({ reachable }) => reachable)?.id ?? '');
    const steps = [...listHistory(db, { limit: 200 }), back].map(({ summary }) => summary);
    expect(steps.length).toBeGreaterThan(35);
    const english = /\b(?:the|of|to|from|and|was|claims?|level|note|added|set|changed|removed)\b/iu;
    expect(steps.map((step) => stepInGerman(step)).filter((step) => english.test(step))).toEqual(
      [],
    );
    expect(steps.filter((step) => stepInGerman(step) === step)).toEqual([]);
  });

  test.each([
    ['Set C12 from Low to Moderate', 'C12 von Low auf Moderate gesetzt'],
    [
      'Undid: Accepted 14 claims; added the note of C3',
      'Rückgängig gemacht: 14 Aussagen angenommen; Notiz zu C3 geschrieben',
    ],
    ['Imported 5 files', '5 Dateien importiert'],
    [
      'Imported 3 references and 1 source from "a.ris"',
      '3 Literaturangaben und 1 Quelle aus „a.ris“ importiert',
    ],
    ['Something of a later version', 'Something of a later version'],
  ])('stepInGerman() says %j as %j', (step, words) => {
    expect(stepInGerman(step)).toBe(words);
  });
});

test('reasonsInGerman has every rule by which sentences are proposed', () => {
  const rules = ['en', 'de', 'fr', 'es'].flatMap((tag) =>
    (rulesFor(tag)?.cues ?? []).map(({ says }) => says),
  );
  expect([...new Set(rules)].filter((rule) => reasonsInGerman[rule] === undefined)).toEqual([]);
});

const contradictions: Readonly<Record<ContradictionKind, string>> = {
  numbers: 'Größe',
  direction: 'Richtung',
  negation: 'verneint',
  harms: 'Schaden',
  strength: 'wirkt',
  rule: 'Regeln',
  extent: 'erreicht',
  certainty: 'bekannt',
  approval: 'Zulassung',
  degree: 'Urteile',
};

test.each(Object.entries(contradictions))(
  'clashInGerman() says why two claims may contradict each other: %s',
  (kind, word) => {
    // The keys of the record are the kinds.
    const said = clashInGerman(reasonOf(kind as ContradictionKind, 'may “help”', 'must'));
    expect(said).toContain(word);
    expect(said).toMatch(/: eine sagt „may “help”“, die andere „must“$/u);
  },
);

test('flagReasonInGerman() says what flags rest on, and leaves titles as they are', () => {
  const cited = {
    label: 'Roe 2020',
    review: 'A review of teas',
    retracted: 'RETRACTED',
    own: null,
  };
  const facts: CitationFacts = {
    source: { review: 'Teas: a review', retracted: 'Retracted article' },
    cited: [
      cited,
      { ...cited, label: 'Doe 2021', own: { kind: 'work' } },
      { ...cited, label: 'Poe 2022', own: { kind: 'author', name: 'Poe A' } },
    ],
    twice: [{ labels: ['Roe 2020', 'Doe 2021'], why: 'same title and year' }],
  };
  const one = { ...facts, cited: [cited], twice: [] };
  const none = { ...one, cited: [] };
  const reasons = [facts, one, none].flatMap(claimFlags).map(({ because }) => because);
  expect(reasons.length).toBeGreaterThan(6);
  const english = /\b(?:its?|the|of|all|same|and|shares|citations?|says)\b/u;
  const said = reasons.map(flagReasonInGerman).map((words) => words.replaceAll(/'[^']*'/gu, ''));
  expect(said.filter((words) => english.test(words))).toEqual([]);
});

describe('germanProblem()', () => {
  test('germanProblem() has words for every problem that a window can be told', () => {
    const root = resolve(import.meta.dirname, '../..');
    const source = globSync(['core/**/*.ts', 'db/**/*.ts', 'electron/**/*.ts', 'renderer/api.ts'], {
      cwd: root,
    })
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    const codes = [
      ...source.matchAll(/\bcode: '([a-z-]+)'/gu),
      // Those of the system and of SQLite stand in tables.
      ...source.matchAll(/^\s+[A-Z_]+: \[\s*'([a-z-]+)'/gmu),
    ].map(([, code = '']) => code);
    // Of the command line alone, or words of a fault that nobody foresaw.
    const unseen = new Set([
      'internal',
      'port-taken',
      'backup-on-itself',
      'report-damaged',
      'report-foreign',
    ]);
    const missing = new Set(codes.filter((code) => problemsInGerman[code] === undefined));
    expect(codes.length).toBeGreaterThan(80);
    expect([...missing].filter((code) => !unseen.has(code))).toEqual([]);
  });

  test('germanProblem() names what the English words quote, and stays English where they quote nothing', () => {
    const words = problemsInGerman['file-empty'] ?? '';
    const told = { code: 'file-empty', message: 'Read "$& a.txt": it is empty', hint: 'Choose' };
    expect(germanProblem(told, words)).toEqual({
      code: 'file-empty',
      message: '„$& a.txt“ ist leer.',
    });
    const bare = { code: 'file-empty', message: 'It is empty' };
    expect(germanProblem(bare, words)).toBe(bare);
  });
});
