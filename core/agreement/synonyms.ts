/**
 * Words of research writing that mean the same to a reviewer, one group a line;
 * the first names the group. Words are compared before and after their ending
 * is cut off, so that a line holds irregular forms and bare stems.
 */
const groups: readonly string[] = [
  'treat treatment treatments treating treated therapy therapies therapeutic therapeutics intervention interventions remedy remedies regimen regimens therap intervent',
  'drug drugs medication medications medicine medicines pharmaceutical pharmaceuticals medicat',
  'study studies trial trials research investigation investigations experiment experiments survey surveys investigat researcher researchers scientist scientists author authors',
  'patient patients participant participants subject subjects individual individuals people person persons volunteer volunteers candidate candidates',
  'harm harms risk risks danger dangers hazard hazards adverse complication complications complicat toxicity toxic harmful dangerous',
  'safe safety safely safer tolerated tolerability tolerable',
  'effective effectiveness efficacy efficacious effect works benefit benefits beneficial benefici benefited effectively success successful',
  'disease diseases condition conditions illness illnesses disorder disorders',
  'slow slows slowed slowing slower delay delays delayed delaying retard',
  'stop stops stopped stopping halt halts halted halting arrest arrests arrested cease ceases ceased discontinue discontinued discontinu',
  'secrete secretes secreted secreting release releases released releasing secret',
  'improve improves improved improving improvement improvements enhance enhances enhanced enhancing better ameliorate ameliorates improv enhanc',
  'reduce reduces reduced reducing reduction reductions decrease decreases decreased decreasing lower lowers lowered lowering diminish diminishes decline declines declined reduct decreas',
  'increase increases increased increasing raise raises raised elevate elevated elevates higher increas elevat',
  'restore restores restored restoring restoration repair repairs repaired repairing regenerate regenerates regeneration regenerative regenerated replace replaces replaced replacing replacement rebuild rebuilds regrow restor regenerat replac',
  'differentiate differentiates differentiated differentiation transform transforms transforming transformed convert converts differentiat transform convert',
  'clinic clinics hospital hospitals provider providers facility facilities centre centres center centers',
  'inject injects injected injecting injection injections administer administers administered administering administration administrat infuse infused infusion infusions deliver delivered delivery',
  'child children pediatric paediatric infant infants',
  'death deaths die dies died dying mortality fatal fatality fatalities',
  'evidence proof data',
  'approve approved approves approval authorised authorized licensed licence license approv',
  'cause causes caused causing trigger triggers triggered etiology aetiology',
  'dose doses dosage dosages dosing',
  'cost costs price prices expensive expense fee fees',
  'progress progresses progression progressing progressive',
  'survive survives survival lifespan longevity',
  'evaluate evaluation evaluations assessment assessments assess assesses assessed examination examinations evaluat assess',
  'symptom symptoms sign signs',
  'protect protects protected protective protection protecting',
  'month months monthly',
  'week weeks weekly',
  'day days daily',
  'year years yearly annual annually',
];

const groupOf: ReadonlyMap<string, string> = new Map(
  groups.flatMap((line) => {
    const words = line.split(' ');
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);

/** The name of the group that a word or stem belongs to, or null. */
export function foldSynonym(word: string): string | null {
  return groupOf.get(word) ?? null;
}

/** Stems that stand in every review whatever it is about: they weigh little when topics are compared. */
export const generalStems: ReadonlySet<string> = new Set([
  ...'treat study patient harm safe effective disease slow stop improve reduce increase evidence approve cause month week day year'.split(
    ' ',
  ),
  ...'show shown found find suggest demonstrat report observ indicat conclud associat significant potential possib use used using need new time high low result finding outcom option level number rate group type import addition current known unknown understand help lead provid caus promis receiv process method approach signific import serious sever offer develop identif determin perform common mani even form'.split(
    ' ',
  ),
]);
