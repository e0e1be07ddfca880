import { describe, expect, it } from 'vitest';
import { claimTypes } from '#core/claims/claim.ts';
import { classifyClaim } from '#core/claims/classify-claim.ts';
import { englishCues } from '#core/claims/languages/english-cues.ts';

describe('classifyClaim()', () => {
  it.each([
    ['efficacy', 'The drug significantly improved quality of life in 40% of patients.'],
    ['safety', 'There are no serious side effects associated with the drug.'],
    ['mechanism', 'The cells secrete growth factors that inhibit the receptor.'],
    ['epidemiology', 'The prevalence is highest between the ages of 50 and 60.'],
    ['diagnosis', 'The initial symptoms may include weakness and twitching.'],
    ['prognosis', 'As the disease progresses, survival drops over time.'],
    ['regulatory', 'The drug has not been approved by the FDA.'],
    ['protocol', 'The dose is administered by intravenous injection every three weeks.'],
    ['eligibility', 'Participants must have a stable weight and be 18 years or older.'],
    ['comparison', 'Unlike older pumps, new ones are quieter than a fridge.'],
    ['recommendation', 'It is recommended to begin early, and doctors should be consulted.'],
    ['access', 'The pump is expensive and insurance rarely covers its cost.'],
    ['other', 'Historians disagree about the meaning of the painting.'],
  ] as const)('classifyClaim() files under %s: %j', (type, sentence) => {
    expect(classifyClaim(sentence).type).toBe(type);
  });

  it('classifyClaim() quotes the words that each cue comes from', () => {
    const { cues } = classifyClaim('A phase I/II trial found that 90% of patients may improve.');
    expect(cues).toContain("hedged: 'may'");
    expect(cues).toContain("gives a number: '90%'");
    expect(cues.some((cue) => cue.startsWith("names a study design: 'phase I/II"))).toBe(true);
  });

  it('classifyClaim() ranks a finding above a remark', () => {
    const finding = classifyClaim('A randomized trial found a significant decrease in mortality.');
    const remark = classifyClaim('The town is pleasant in the summer months.');
    expect(finding.score).toBeGreaterThan(remark.score);
    expect(remark.cues).toEqual(['states something in a full sentence']);
  });

  it('classifyClaim() gives a known type and a score from 0 to 1 for any text', () => {
    for (const text of ['', ' ', '😀', 'a'.repeat(100_000), '…'.repeat(1_000)]) {
      const { type, score } = classifyClaim(text);
      expect(claimTypes).toContain(type);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('classifyClaim() has rules that say what they show and vote for known types', () => {
    for (const rule of englishCues) {
      expect(rule.says).toMatch(/^[a-z]/);
      expect(rule.pattern.global).toBe(false);
      for (const type of Object.keys(rule.types ?? {})) expect(claimTypes).toContain(type);
    }
  });

  // Each cue fires on its own sentence and stays silent on a plain one.
  it.each([
    ['reports a finding', 'The study found that boats leak.'],
    ['reports an outcome', 'Sails slowed the decline.'],
    ['speaks of benefit', 'It is an effective way.'],
    ['says how a disease can be treated', 'There is no cure, but treatments slow it.'],
    ['speaks of harm or safety', 'It is well tolerated.'],
    ['describes a mechanism', 'The cells secrete proteins.'],
    ['says what leads to what', 'Rain leads to floods.'],
    ['says how common it is or where it comes from', 'Risk factors remain unclear.'],
    ['describes the course', 'It is fatal.'],
    ['speaks of signs or tests', 'Doctors diagnose it late.'],
    ['speaks of approval or rules', 'The FDA has approved it.'],
    ['states how it is done', 'They are given by injection.'],
    ['says who can take part', 'You must also stop smoking.'],
    ['compares', 'Boats are faster than rafts.'],
    ['gives advice', 'One should rest.'],
    ['speaks of cost or access', 'The cost is high.'],
    ['hedged', 'It might rain.'],
    ['gives a number', 'It fell by 12%.'],
    ['names a study design', 'It was a randomized trial.'],
    ['names a species or model', 'It worked in mice.'],
    ['names whom it is about', 'The patients slept.'],
    ['gives a sample size', 'The group (n = 12) slept.'],
    ['denies something', 'It did not rain.'],
    ['states a need for evidence', 'More research is needed.'],
    ['promotional tone', 'A revolutionary boat.'],
    ['emotional wording', 'A heartbreaking tale.'],
  ])('classifyClaim() shows the cue %j', (says, sentence) => {
    const shows = (text: string) =>
      classifyClaim(text).cues.some((cue) => cue.startsWith(`${says}:`));
    expect(shows(sentence)).toBe(true);
    expect(shows('The old town lies on a hill near the sea.')).toBe(false);
  });
});
