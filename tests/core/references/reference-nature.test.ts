import { describe, expect, it } from 'vitest';
import { referenceNature, tellingNotes, tellingTypes } from '#core/references/reference-nature.ts';
import type { CslItem } from '#core/references/reference.ts';

function nature(csl: Partial<CslItem>) {
  return referenceNature({ id: 'x', type: 'article-journal', ...csl });
}

describe('referenceNature() of reviews', () => {
  it.each([
    ['A systematic review of stoves in boat yards', 'A systematic review of stoves'],
    ['Stoves in boat yards: a systematic review and meta-analysis', 'systematic review'],
    ['Warm hands at sea: a narrative review', 'narrative review'],
    ['Oars and varnish: a scoping review of the evidence', 'scoping review'],
    ['Systematic literature review of varnish', 'Systematic literature review'],
    ['An umbrella review of stove safety', 'umbrella review'],
    ['Varnish and wear: A Meta-Analysis of Field Trials', 'Meta-Analysis'],
    ['Network metaanalysis of stove fuels', 'metaanalysis'],
    ['A review of varnish chemistry', 'A review of varnish'],
    ['Stoves in boat yards: a critical and updated review', 'review'],
    ['Review of Clinical Trials of Stove Gloves', 'Review of Clinical Trials'],
    ['Review of clinical trials', 'Review of clinical trials'],
    ['Review of varnish removal in cold yards', 'Review of varnish'],
    ['Cold hands in boat yards: review of the literature', 'review of the literature'],
    ['Stove fuels. An overview of systematic reviews', 'overview of systematic reviews'],
    ['Kalte Hände: eine systematische Übersichtsarbeit', 'Übersichtsarbeit'],
    ['Manos frías: una revisión sistemática', 'revisión sistemática'],
    ['Mains froides : revue systématique', 'revue systématique'],
  ])('calls "%s" a review', (title, words) => {
    expect(nature({ title }).review).toContain(words);
  });

  it.each([
    'A randomised trial of stove gloves',
    'A peer-reviewed register of stoves',
    'Peer review of stove research',
    'What reviewers want of a stove trial',
    'Retrospective chart review of cold hands in yards',
    'A retrospective review of hand injuries',
    'A review of 120 cases of frozen hands',
    'A review of patients with frozen hands',
    'Book review: The History of Oars',
    'A book review',
    'Product reviews and the sale of stoves',
    'The review process at boat journals',
    'An institutional review board for yards',
    'Protocol for a systematic review of stoves',
    'Stoves in yards: protocol of a scoping review and meta-analysis',
    'Guidelines for reporting systematic reviews',
    'Statistical methods for meta-analysis of small yards',
    'Bias in meta-analysis detected by a funnel',
    'A tool to assess systematic reviews of stoves',
    'Frozen thumb: a case report and review of the literature',
    'Reply to: a systematic review of stoves',
    'A randomised trial of medication review in yards',
    'Review of Economic Studies',
  ])('does not call "%s" a review', (title) => {
    expect(nature({ title }).review).toBeNull();
  });

  it('reads types, genres and keywords, and no container', () => {
    const title = 'Stoves in boat yards';
    expect(nature({ title, type: 'review' }).review).toBe('review');
    expect(nature({ title, genre: 'Review article' }).review).toBe('Review article');
    expect(nature({ title, genre: 'Journal Article; Systematic Review' }).review).toBe(
      'Systematic Review',
    );
    expect(nature({ title, keyword: 'Stoves; Meta-Analysis' }).review).toBe('Meta-Analysis');
    expect(nature({ title, keyword: 'Meta-Analysis as Topic; Peer Review' }).review).toBeNull();
    expect(nature({ title, genre: 'Book Review' }).review).toBeNull();
    expect(nature({ title, type: 'review-book' }).review).toBeNull();
    expect(nature({ title, 'container-title': 'Annual review of stoves' }).review).toBeNull();
    const journal = 'A Review of Yards';
    expect(nature({ title: journal, 'container-title': journal }).review).toBeNull();
  });

  it('cuts long titles around the words', () => {
    const title = `${'Stoves and gloves in yards '.repeat(6)}: a systematic review of ${'trials '.repeat(30)}`;
    const words = nature({ title }).review ?? '';
    expect(words).toMatch(/^… a systematic review of trials/u);
    expect(words.length).toBeLessThan(90);
  });

  it('reads hostile titles in no time', () => {
    const start = performance.now();
    for (const part of [
      'a ',
      'review of ',
      'systematic ',
      'meta',
      ': a b c d e ',
      '[retracted ',
      'in a ',
    ]) {
      nature({ title: part.repeat(20_000), note: part.repeat(20_000), genre: part.repeat(20_000) });
    }
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('referenceNature() of retractions', () => {
  it.each([
    'RETRACTED: Stoves warm hands',
    'Retracted Article: Stoves warm hands',
    'RETRACTED ARTICLE: Stoves warm hands',
    '[Retracted] Stoves warm hands',
    'WITHDRAWN: Stoves warm hands',
    'Retracted — Stoves warm hands',
    'Stoves warm hands (Retracted article. See vol. 12, pg. 3, 2015)',
    'Stoves warm hands [RETRACTED]',
  ])('calls "%s" retracted', (title) => {
    expect(nature({ title }).retracted).toBe(title);
  });

  it.each([
    'Retraction of the tongue in stove burns',
    'Why retracted papers are still cited',
    'Retracted articles in boat research: a survey',
    'Withdrawn from yards: the life after work',
    'Expression of concern: Stoves warm hands',
  ])('does not call "%s" retracted', (title) => {
    expect(nature({ title }).retracted).toBeNull();
  });

  it.each([
    ['Retraction notice to "Stoves warm hands"', 'retraction notice: Retraction notice to'],
    ['Notice of retraction: Stoves warm hands', 'retraction notice: Notice of retraction'],
    ['Retraction: Stoves warm hands', 'retraction notice: Retraction'],
  ])('names the notice "%s" as such', (title, words) => {
    expect(nature({ title }).retracted).toContain(words);
  });

  it('reads types, keywords, status and notes', () => {
    const title = 'Stoves warm hands';
    const said = (csl: Partial<CslItem>) => nature({ title, ...csl }).retracted;
    expect(said({ genre: 'Journal Article; Retracted Publication' })).toBe('Retracted Publication');
    expect(said({ keyword: 'Stoves; Retracted Publication' })).toBe('Retracted Publication');
    expect(said({ keyword: 'Retraction of Publication as Topic; Retraction' })).toBeNull();
    expect(said({ genre: 'Retraction of Publication' })).toBe(
      'retraction notice: Retraction of Publication',
    );
    expect(said({ status: 'retracted' })).toBe('retracted');
    expect(said({ status: 'in press' })).toBeNull();
    expect(said({ note: 'Seen twice\nRetraction in: J Boats. 2016;3:4' })).toBe(
      'Retraction in: J Boats. 2016;3:4',
    );
    expect(said({ note: 'This article has been retracted.' })).toContain('has been retracted');
    expect(said({ note: 'Retraction of: J Boats. 2015;3:4' })).toBe(
      'retraction notice: Retraction of: J Boats. 2015;3:4',
    );
    expect(said({ note: 'Expression of concern in: J Boats. 2016;3:4' })).toBeNull();
  });
});

describe('tellingTypes() and tellingNotes()', () => {
  it('keep what says something of a work', () => {
    expect(tellingTypes(['Journal Article; Review', 'Retracted Publication', 'Letter'])).toEqual([
      'Review',
      'Retracted Publication',
    ]);
    expect(tellingNotes(['Seen\nRetraction in: J Boats', 'Erratum in: J Boats'])).toBe(
      'Retraction in: J Boats',
    );
  });
});
