import { describe, expect, it } from 'vitest';
import { claimTypes } from '#core/claims/claim.ts';
import { classifyClaim } from '#core/claims/classify-claim.ts';
import { englishTypes } from '#core/claims/languages/english-types.ts';

/** For each rule of the table in order: a sentence that it must vote on, and one that it must not. */
const samples: readonly (readonly [fires: string, silent: string])[] = [
  ['The new sail is effective.', 'The new sail is blue.'],
  ['We saw a reduction in drift.', 'The reduction gear broke.'],
  ['The trials support the use of keels.', 'The crew used the keel.'],
  ['The tea relieved the symptoms.', 'The symptoms include sneezing.'],
  ['The paint may cause a headache.', 'The paint may cause delays.'],
  ['Nausea and dizziness were common.', 'Waves and wind were common.'],
  ['The harbour is hazardous at night.', 'The harbour is quiet at night.'],
  ['The valve mediates the flow.', 'The median flow was low.'],
  ['It enters the brain.', 'It enters the bay.'],
  ['It affects 3 million people.', 'It affects three boats.'],
  ['They were screened for eligibility.', 'They were screened for rust.'],
  ['The two hulls were similar.', 'The two hulls were red.'],
  ['The allocation was hidden.', 'The location was hidden.'],
  ['Doctors diagnose it late.', 'Doctors like it late.'],
  ['The swell disappears by noon.', 'The swell appears by noon.'],
  ['The bite is often fatal.', 'The bite may be painful.'],
  ['There is a chance of minor complications.', 'There is a chance of minor delays.'],
  ['The salve slows the loss of sight.', 'The salve covers the loss.'],
  ['Helmets protect the head from injury.', 'Helmets protect the head from rain.'],
  ['Blisters can develop after rowing.', 'Skills can develop with practice.'],
  ['A longer keel should lead to less drift.', 'A longer keel should be cleaned.'],
  ['The sample size was small.', 'The sample was blue.'],
  ['We encourage sailors to rest.', 'We saw sailors at rest.'],
  ['The old rig was replaced by the new one.', 'The old rig was painted by hand.'],
  ['All boats met the criteria.', 'All boats met the tide.'],
  ['We found gains in speed.', 'We measured the speed.'],
  ['No clear differences were seen between the hulls.', 'The hulls differ between ports.'],
  ['The rash resolved without treatment.', 'The crew worked without pause.'],
  ['The dose was increased at noon.', 'The sail was hoisted at noon.'],
  ['The assays agree.', 'The essays agree.'],
  ['Age is a predictor of falls.', 'Age is a number.'],
  ['Tumor biology differs.', 'Tumor growth was seen.'],
  ['Leaks recur in spring.', 'Leaks occur in spring.'],
  ['The hazard ratio was 0.8.', 'The hazard light was on.'],
  ['Its sensitivity and specificity were high.', 'Its sensitivity to light was high.'],
  ['Uptake rose in cold water.', 'The tide rose in cold water.'],
  ['Salt was associated with higher pressure.', 'Salt was stored with flour.'],
  ['More research on keels is needed.', 'More sailors joined the crew.'],
  ['Rest is indicated in fever.', 'Rest is indicated by a flag.'],
  ['The primary outcome was speed.', 'The outcome was good.'],
  ['The trip takes about two hours.', 'The trip takes courage.'],
  ['She is a good candidate for it.', 'She has a good boat for it.'],
  ['The law forbids it.', 'The lawn is green.'],
  ['The regulation of flow is slow.', 'The regulations changed.'],
  ['Salt up-regulates the pump.', 'The office regulates ports.'],
  ['We measured the drift.', 'We saw the drift.'],
  ['The crews were randomly assigned.', 'The crews were tired.'],
  ['The trip lasts about an hour.', 'The last trip was an hour.'],
  ['Anyone can take part.', 'Anyone can take it apart.'],
  ['The hull costs $900.', 'The hull weighs 900 kg.'],
];

describe('englishTypes', () => {
  it('englishTypes has a sample for every rule', () => {
    expect(samples).toHaveLength(englishTypes.length);
  });

  it.each(samples.map((sample, at) => [at, ...sample] as const))(
    'englishTypes keeps rule %i to what it means: %j, not %j',
    (at, fires, silent) => {
      expect(englishTypes[at]?.pattern.test(fires)).toBe(true);
      expect(englishTypes[at]?.pattern.test(silent)).toBe(false);
    },
  );

  it('englishTypes only votes: it neither raises a score nor is shown', () => {
    for (const rule of englishTypes) {
      expect(rule.weight).toBe(0);
      expect(rule.silent).toBe(true);
      expect(rule.pattern.global).toBe(false);
      for (const type of Object.keys(rule.types ?? {})) expect(claimTypes).toContain(type);
    }
  });

  it.each([
    ['efficacy', 'The tea reduced the symptoms of most patients.'],
    ['efficacy', 'More studies on how well it works are needed.'],
    ['safety', 'Some users may feel dizziness or nausea for an hour.'],
    ['safety', 'The pump carries a small chance of serious complications.'],
    ['mechanism', 'The enzyme regulates how genes are expressed in the tissue.'],
    ['mechanism', 'The protein is up-regulated by salt.'],
    ['epidemiology', 'About 12% of the adults have a family history of it.'],
    ['diagnosis', 'The test had a sensitivity and specificity of 90%.'],
    ['prognosis', 'Most of them die within two years.'],
    ['protocol', 'Each session lasts about 40 minutes.'],
    ['protocol', 'The samples were collected and stored at 4 °C.'],
    ['eligibility', 'Smokers are not suitable candidates for this.'],
    ['comparison', 'No differences were seen between the two pumps.'],
    ['recommendation', 'We encourage all sailors to rest before the trip.'],
    ['access', 'Patients pay $3,000 and travel abroad.'],
    ['regulatory', 'The ethics committee and the law permitted it.'],
  ] as const)('classifyClaim() files under %s: %j', (type, sentence) => {
    expect(classifyClaim(sentence).type).toBe(type);
  });

  it.each([
    ['de', 'efficacy', 'Es gab keinen klaren Unterschied zwischen den Gruppen.'],
    ['de', 'prognosis', 'Die Beschwerden verschwinden nach drei Monaten.'],
    ['de', 'protocol', 'Die Tropfen werden zweimal täglich verabreicht.'],
    ['de', 'eligibility', 'Teilnehmende müssen für die Teilnahme volljährig sein.'],
    ['de', 'access', 'Die Krankenkasse übernimmt die Kosten selten.'],
    ['de', 'mechanism', 'Das Hormon wird von den Zellen gebildet.'],
    ['fr', 'mechanism', 'Les cellules produisent une hormone.'],
    ['fr', 'prognosis', 'Le pronostic et la survie restent inconnus.'],
    ['fr', 'protocol', 'La dose est donnée en deux séances.'],
    ['fr', 'eligibility', 'Les participants doivent avoir plus de 18 ans.'],
    ['fr', 'access', 'Le coût est rarement remboursé.'],
    ['fr', 'epidemiology', 'Cette forme est la plus répandue.'],
    ['es', 'mechanism', 'Las células producen una hormona.'],
    ['es', 'prognosis', 'El pronóstico y la supervivencia son desconocidos.'],
    ['es', 'protocol', 'La dosis se da en dos sesiones.'],
    ['es', 'eligibility', 'Los participantes deben ser mayores de edad.'],
    ['es', 'access', 'El precio supera los mil euros.'],
    ['es', 'epidemiology', 'Se estima que 2 millones de personas la padecen.'],
  ] as const)('classifyClaim() in %s files under %s: %j', (language, type, sentence) => {
    expect(classifyClaim(sentence, language).type).toBe(type);
    expect(classifyClaim('1 2 3', language).type).toBe('other');
  });
});
