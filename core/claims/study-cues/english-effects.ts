import type { PhrasesOf } from './cue-table.ts';

/** What was found, in English; a denial before it turns it round (see `deniedEffects`). */
export const englishEffects: PhrasesOf<'effect'> = {
  improvement: `improve|improves|improved|improving|improvement|improvements; recover|recovers|recovered|recovering|recovery; regain|regained|regains|regaining;
    walk|walks|walked|walking again; slow|slows|slowed|slowing|delay|delays|delayed|halt|halts|halted|stop|stops|stopped|stopping|slower|reversed|reverses [down] ... progression|decline|deterioration|worsening|progressing|loss|disease;
    reduce|reduces|reduced|reducing|reduction|reductions|decreas*|lower|lowers|lowered|lowering|less|fewer|diminish*|lessen* ... symptoms|symptom|pain|mortality|deaths|relapse|relapses|severity|disability|fatigue|anxiety|depression|inflammation|hospitalisations|hospitalizations|hospitalisation|hospitalization|falls|complications|seizures|attacks|infections|stress;
    increas*|prolong*|extend|extended|extends|better|longer|enhanc* ... survival|lifespan|strength|function|mobility|quality|wellbeing|alertness|sleep; feel|feels|felt|got|gets|doing|did better; reliev*|alleviat*; beneficial|benefited|benefitted; benefit|benefits|benefitting from; protect|protects|protecting|protected ... harm|damage|injury|injuries|loss|death;
    effective|efficacious; restore|restores|restored|restoring; cured; remission; prevent*|avoid|avoids|avoided ... death|deaths|loss|complication|complications|damage|injury|injuries|decline|deterioration|infection|infections|disease|relapse|relapses;
    reduce|reduces|reduced|reducing|reduction|reductions|lower|lowers|lowered|decreas* ... risk|chance|chances; clinical benefit; shows|showed|show|shown [clinical|clear|great] promise|efficacy; stabilis*|stabiliz*`,
  'no improvement':
    'ineffective|inefficacious; lack of [clinical] benefit|efficacy|effect|effectiveness|improvement; no [clinical|clear|proven|meaningful|significant|added|additional|measurable] benefit|benefits|efficacy; treatment failure|failures; no better than|with',
  worsening: `worsen|worsens|worsened|worsening; deteriorat*; decline|declines|declined|declining; get|gets|got|become|becomes|became|grew|grow [much|more|even] worse|weaker|severe; worse ... outcome|outcomes|survival|scores|function|prognosis|quality;
    reduce|reduces|reduced|reducing|reduction|reductions|shorten*|decrease|decreases|decreased|poorer|lower|lowered|lowers|shorter ... survival|lifespan|strength|function|mobility|quality|alertness; increas* ... mortality|pain|deaths|severity|disability|fatigue|anxiety|relapses|hospitalisations|hospitalizations|falls|symptoms; higher|more|greater mortality|pain|deaths|disability|fatigue|anxiety|relapses|falls|symptoms; disease progression; progressed faster|rapidly; relapsed`,
  'no difference': `no [statistically|clinically] [significant|significantly|meaningful|important|measurable|detectable|clear|apparent|relevant|major] difference|differences|effect|effects|change|changes|association|impact; not differ|differed; did|does|do not [significantly|statistically] differ|change|affect; didn't|doesn't|don't [significantly] differ|change|affect;
    not [statistically] [significantly] different; difference|differences ... not [statistically] significant; similar in|between|across|to both|groups|placebo|the|that; no different from; not superior; comparable between|across|in|to both|groups|placebo|the|that; makes|made|make no difference; not show|find|detect|reveal|demonstrate [a|any] [significant] difference|differences|effect; without [any] [significant] effect; had no [significant] effect|influence|impact; unchanged`,
  harm: `side effect|effects; adverse [drug|clinical|serious] event|events|effect|effects|reaction|reactions|outcome|outcomes; harm|harms|harmful|harmed; toxic|toxicity|toxicities|hepatotoxicity|cardiotoxicity|neurotoxicity; complication|complications; dangerous|danger|dangers|hazardous; unsafe;
    fatal ... reaction|reactions|event|events|outcome|outcomes|bleeding|infection|infections; serious|significant|severe|potential|increased|increases|increase|higher|greater|raised|raises|elevated|considerable|substantial|many|carries|carry [the|a] [health|significant|serious] risk|risks; injury|injuries|injured; poisoned|poisoning;
    death|deaths from|due|caused|related; severe ... infection|infections|reaction|reactions; overdose|overdoses`,
  'no harm':
    'safe|safely; well tolerated; harmless; tolerable; nontoxic; low|lower|minimal|little|negligible|no|relatively [low] risk|risks; risk free; good|acceptable|favourable|favorable|excellent [long] [term] safety|tolerability; demonstrated|showed|shown|shows|confirmed|established [the] [long] [term] safety; few side|adverse effects|events',
  none: `cost effective; effective from|on|date|immediately; decline|declines|declined|declining to|the|an|a; safe place|places|space|spaces|haven|house|guard|keeping|deposit; stay|keep|fail safe; harm reduction; self harm; improvement notice; recovery room|position|plan; recover the|your costs|cost|money|password|fees;
    at increased risk; risk factor|factors; need for improvement; room for improvement; benefit|benefits from insurance|employers`,
};

/** What a finding becomes that a denial stands before ("did not improve"). */
export const deniedEffects: Readonly<Record<string, string>> = {
  improvement: 'no improvement',
  worsening: 'no worsening',
  harm: 'no harm',
  'no harm': 'harm',
};
