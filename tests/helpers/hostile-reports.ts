import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { claimStatuses } from '#core/claims/claim.ts';
import { htmlReport } from '#core/reports/html/html-report.ts';
import { markdownReport } from '#core/reports/markdown-report.ts';
import { reportSections } from '#core/reports/template.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import {
  claimOf,
  optionsOf,
  referenceOf,
  snapshotOf,
  sourceOf,
} from '#tests/core/reports/snapshot.ts';

/** A review in which every vector is a quote, note, tag, own value, title, file name, citation and person. */
export function vectorReview(vectors: readonly string[]): ReviewSnapshot {
  const sources = vectors.map((vector, at) =>
    sourceOf(vector, { id: `s${at}`, title: vector, file: vector }),
  );
  const references = vectors.map((vector, at) =>
    referenceOf(`r${at}`, {
      ids: [],
      text: vector,
      label: vector,
      csl: {
        id: `r${at}`,
        type: 'article-journal',
        title: vector,
        'container-title': vector,
        author: [{ literal: vector }],
        URL: 'javascript:alert(1)',
      },
    }),
  );
  const claims = sources.map((source, at) => {
    const vector = source.text;
    return claimOf(source, vector, {
      number: at + 1,
      note: vector,
      reviewer: vector,
      exclusionReason: vector,
      status: at % 4 === 3 ? 'excluded' : 'accepted',
      scheme: at % 2 === 0 ? 'grade' : vector,
      level: at % 2 === 0 ? 'low' : vector,
      reasons: [vector],
      cues: [vector],
      tags: [{ id: `t${at}`, name: vector, colour: 'red' }],
      values: { own: vector },
      citations: [
        {
          referenceId: `r${at}`,
          ids: [],
          label: vector,
          role: 'given',
          scope: 'article',
          locator: vector,
        },
      ],
    });
  });
  const [first = ''] = vectors;
  return snapshotOf(claims, sources, {
    info: { title: first, question: vectors.join(' '), scheme: 'grade', reviewer: first },
    references,
    columns: [{ id: 'own', name: first, kind: 'text', choices: [] }],
    history: () =>
      vectors.map((vector) => ({
        at: '2026-01-02T03:04:05.000Z',
        reviewer: vector,
        summary: vector,
        undone: false,
      })),
  });
}

/** Pages that people open of such a review: the HTML report, also without its content policy, and Markdown as a lax program shows it. */
export function hostileReports(vectors: readonly string[]): Readonly<Record<string, string>> {
  const snapshot = vectorReview(vectors);
  const content = { sections: reportSections, statuses: claimStatuses };

  const html = [...htmlReport(snapshot, optionsOf({ format: 'html', ...content }))].join('');
  const markdown = [...markdownReport(snapshot, optionsOf({ format: 'md', ...content }))].join('');
  const shown = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return {
    'HTML report': html,
    'HTML report without its policy': html.replace(
      /<meta http-equiv="Content-Security-Policy"[^>]*>/i,
      '',
    ),
    'Markdown report': `<!DOCTYPE html><meta charset="utf-8"><body>${shown}`,
  };
}
