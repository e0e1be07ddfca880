import type { CueRule } from './language-rules.ts';

/** Unwanted effects that any treatment, exposure or product can have. */
const unwanted =
  '(?:headaches?|nausea|vomiting|dizziness|vertigo|fatigue|drows\\w+|sedation|pains?|soreness|swelling|bleeding|bruis\\w+|infections?|rash(?:es)?|fevers?|itching|allergic|irritation|diarrh\\w+|constipation|insomnia|seizures?|bleed\\w*|dissociation|intoxicated|sensations?|weight gain|(?:increased|raised|elevated|low(?:ered)?) (?:heart rate|blood pressure)|abuse|addiction|dependence|damage|clots?|cramps?|burns?|ha?emorrhages?|numbness|paralysis|weakness|impairment)';

/** How a method's sentence says what was done. */
const done =
  '(?:randomi[sz]ed|assigned|allocated|recruited|enrolled|collected|obtained|placed|measured|recorded|asked|given|fed|stored|incubated|cultured|extracted|harvested|isolated|diluted|sampled|concealed|blinded|masked|analy[sz]ed|calculated|computed|defined|assessed|monitored|performed|conducted|carried out|offered|supplied|invited|interviewed|trained|excluded|tested|processed|purchased|purified|determined|evaluated|quantified|estimated|included|identified using|drawn|implanted|inserted|removed|connected|applied|centrifuged|separated|prepared|delivered|repeated|aligned|assembled|sequenced|stained|imaged)';

/**
 * What an English claim is about, beyond the cues that make it a claim: votes
 * only, which neither raise the score nor are shown. Words of research writing
 * in any field; a negative vote takes back what a wider rule said.
 */
export const englishTypes: readonly CueRule[] = [
  vote(
    /\b(?:effective(?:ly|ness)?|ineffective|efficacy|benefi(?:t|ts|cial)|quality of life|therapeutic)\b/i,
    { efficacy: 0.5 },
  ),
  vote(
    /\b(?:reductions?|improvements?|declines?|gains?|increases?|decreases?) (?:in|of)\b|\b(?:significantly|markedly|greatly|substantially|dramatically) (?:reduc|improv|decreas|increas|lower|slow)\w*|\b(?:reduced?|reduces|reducing|eas(?:e[sd]?|ing)|improv(?:e[sd]?|ing)) (?:their |the |overall )?(?:pain|medications?|symptoms|function|mobility)\b/i,
    { efficacy: 0.7 },
  ),
  vote(
    /\b(?:supports? the use|evidence (?:for|of|supporting) (?:the |its )?(?:use|benefit|effect\w*)|(?:no|little|small|large|limited|moderate|positive|negative|significant|clear) (?:[\w-]+ )?(?:effects?|differences?)|effect sizes?|(?:does|did|do|may) not (?:work|respond|improve|help)|works? (?:well|better|for)|respond(?:s|ed|ers?)? to|response rates?|remission|resolution|abstinence|reliefs?|treat(?:s|ing)\b|(?:treatment|therapy) (?:of|for)|(?:mixed|encouraging|conflicting|inconclusive|inconsistent|disappointing|positive|negative) (?:[\w-]+ )?(?:results?|outcomes?|findings?|evidence)|evidence (?:is|was|remains) (?:\w+ )?(?:insufficient|limited|lacking|mixed|weak|inconclusive|scarce)|no (?:\w+ )?evidence|statistically|outperform\w*)/i,
    { efficacy: 0.8 },
  ),
  vote(
    /\b(?:treat\w*|manag\w+|reliev\w+|reduc\w+|improv\w+|alleviat\w+|relief|resolution|remission|decreas\w+|less)\b[^.;]{0,40}\bsymptoms?\b|\bsymptoms? (?:\w+ )?(?:improved?|reduced|relief|decreased?|resolved?)\b/i,
    { diagnosis: -0.8, efficacy: 0.8 },
  ),
  vote(
    new RegExp(
      `\\b(?:caus(?:es?|ed|ing)|leads? to|leading to|led to|results? in|resulting in|experienc(?:es?|ed|ing)|feel|felt|suffer\\w*|develop(?:s|ed)?)\\b[^.;]{0,80}\\b(?:${unwanted}|problems?|reactions?|(?:\\w+ )?symptoms)\\b`,
      'i',
    ),
    { safety: 1.8 },
  ),
  vote(new RegExp(`\\b${unwanted}\\b[^.;]{0,60}\\b${unwanted}\\b`, 'i'), { safety: 0.8 }),
  vote(
    /\b(?:risk(?:y|ier|iest)|unsafe|hazard(?:s|ous|ously)?|addictive|caution|precautions?|warn(?:s|ed|ings?)|concerns? (?:about|over|regarding|with|is|are|that)|overdos\w+|damages?|blood clots?|interacts? with (?:alcohol|other)|vulnerab\w+|attacks?|threat(?:s|ens?)?)\b/i,
    { safety: 1.2 },
  ),
  vote(
    /\b(?:regulat(?:es?|ing)|(?:up|down|auto)-?regulat\w+|mediat(?:es?|ed|ing)|binds?|binding|encod(?:es?|ed|ing)|transcri(?:pts?|ption\w*)|synthes[ie]\w*|converts?|stimulat(?:es?|ed|ing)|(?<!-)induc(?:es?|ed|ing)|promot(?:es?|ing)|facilitat(?:es?|ing)|composed of|regenerat\w+|biological (?:role|function)|blocks?|barriers?|(?:distinct|key|central|important|major|critical) roles?|in turn|thereby|correlat(?:es?|ed|ion)|interact(?:s|ed|ions?)?)\b/i,
    { mechanism: 0.7 },
  ),
  vote(/\b(?:hormon\w+|neurons?|neural|brains?|tissues?|genes?|proteins?|cellular)\b/i, {
    mechanism: 0.4,
  }),
  vote(
    /\b(?:(?:million|billion|thousand)s? (?:of )?(?:\w+ )?(?:people|patients|adults|children|women|men|cases|deaths)|\d+ ?(?:%|percent|per cent) of (?:all |the |these |those )?(?:\w+ )?(?:people|population|adults|women|men|children|patients|individuals|cases|residents)|per 1[\d,]*000|most common(?:ly)?|worldwide|number of (?:people|cases|deaths))/i,
    { epidemiology: 1 },
  ),
  vote(/\beligibility\b|\bcandidates? for\b/i, { eligibility: 1.4 }),
  vote(/\b(?:similar|equal|comparable|identical)\b|\bdid not differ\b/i, { comparison: 1 }),
  vote(/\b(?:allocat(?:ed|ion)|randomi[sz]ation|sequence was|blinded to)\b/i, { protocol: 0.8 }),
  vote(/\bdiagnos(?:ed?|es|is|ing|tic)\b/i, { diagnosis: 0.5 }),
  vote(
    /\b(?:resolv(?:es?|ed)|goes away|disappear\w*|(?:wears?|wore) off|incurable|prognos\w+|life span|die[sd]?|dying|life-threatening|within [\w-]+ (?:(?:to|or) [\w-]+ )?years)\b/i,
    { prognosis: 1.4 },
  ),
  vote(
    /\b(?:premature death|deaths? (?:is|are|usually|occurs?)|(?:is|was|are|usually) (?:often |usually |always )?fatal)\b/i,
    {
      safety: -1,
      prognosis: 1,
    },
  ),
  vote(
    /\b(?:chance|likelihood|possibility) of (?:an? )?(?:[\w-]+ ){0,3}(?:problems?|complications?|infections?|bleeding|ha?emorrhages?|injur\w+|reactions?)\b/i,
    {
      safety: 1.4,
    },
  ),
  vote(
    /\b(?:prevent|slow|stop|halt|delay|revers)\w*\b[^.;]{0,60}\b(?:progression|loss|decline|deterioration)\b/i,
    { efficacy: 0.8, prognosis: -0.4 },
  ),
  vote(/\bprotect\w*\b[^.;]{0,60}\bfrom\b[^.;]{0,30}\b(?:harm|damage|injury|death)\b/i, {
    safety: -1.2,
    mechanism: 0.6,
  }),
  vote(
    /\b(?:can|may|might|could) (?:also )?(?:develop|occur|arise) (?:in|when|after|during|following|if|as)\b|\bcomplications? of\b/i,
    { safety: 1 },
  ),
  vote(
    /\bshould (?:also |then |therefore )?(?:lead|result|increase|decrease|rise|fall|reduce|improve|prevent)\b|\b(?:shortcomings|limitations|gaps|questions|issues) (?:\w+ )?(?:need|must|should|remain)/i,
    { recommendation: -2.2 },
  ),
  vote(
    /\b(?:sample sizes?|study size|follow-up(?: period)?|number of (?:studies|participants|patients|trials)) (?:is|was|were|are) (?:too |very |relatively |rather )?(?:small|short|brief|limited|low)\b/i,
    { efficacy: 1.8, protocol: -1 },
  ),
  vote(
    /\b(?:we|experts?|doctors|physicians) (?:strongly )?(?:encourage|advise|urge)\b|\b(?:is|are) encouraged to\b|\bit is (?:\w+ )?(?:imperative|vital|essential|crucial|important) (?:that|to)\b/i,
    {
      recommendation: 1.6,
    },
  ),
  vote(
    /\b(?:better|worse|higher|lower|greater|faster|slower) (?:and [\w-]+ )?(?:performance|accuracy|results|outcomes|quality|efficiency)\b|\b(?:has |have |was |were )replaced (?:by|the)\b|\bdifferences? (?:in|between)\b/i,
    { comparison: 0.9 },
  ),
  vote(/\bcriteria\b/i, { eligibility: 0.8 }),
  // What was found is no step of a method, though it names doses and routes.
  vote(
    /\b(?:no (?:significant |statistical |clear |major )*differences?|significantly|we found|results:|(?:was|were) (?:observed|found))/i,
    { protocol: -0.7 },
  ),
  vote(/\bno (?:\w+ ){0,2}differences? (?:\w+ ){0,3}(?:between|among)\b/i, { comparison: 1 }),
  vote(/\b(?:resolved|self-limit\w+|without) (?:\w+ )?(?:intervention|treatment|sequelae)\b/i, {
    safety: 0.8,
    prognosis: -0.8,
  }),
  vote(
    /\b(?:dos(?:es?|age)|frequency|duration|schedule)\b[^.;]{0,60}\b(?:was|were) (?:increased|reduced|adjusted|decreased|doubled|halved)\b/i,
    { protocol: 1.2 },
  ),
  vote(
    /\b(?:CT|PET|ELISA|[Ii]mmunoassays?|[Ii]mmunohistochemistry|[Aa]ssays?|[Mm]arkers?|[Uu]ltrasound|X-rays?|cut-offs?|(?:differential|clinical|early) diagnosis)\b/,
    { diagnosis: 0.8 },
  ),
  vote(
    /\b(?:predictors?|determinants|correlates|sociodemographic|factors? (?:for|associated))\b/i,
    {
      epidemiology: 0.7,
    },
  ),
  vote(/\btumou?r (?!formation|growth|risk|development)\w+/i, { safety: -1.2 }),
  vote(/\b(?:relaps\w+|recur(?:s|red|rences?)?)\b/i, { prognosis: 0.8 }),
  // Statistics of a comparison: what a treatment or exposure did.
  vote(
    /\b(?:RR|OR|HR|CI|SMD|MD)\b\s?[\d=:,(9]|\b(?:relative risk|odds ratio|hazard ratio|risk ratio|mean difference|confidence interval|success rate)\b|\bp\s?[<=>]\s?0?\.\d|\b(?:relapse|recurrence|cure|success|response|failure|event) (?:\w+ )?(?:rates?|prevention)\b/u,
    { efficacy: 1.1 },
  ),
  vote(
    /\b(?:sensitivity and specificity|(?:diagnostic|analytical|test) (?:sensitivity|specificity)|specificity (?:of|was|were|ranged|varied)|sensitivity (?:of \d|was|were|ranged|varied)|predictive values?|(?:diagnostic|prognostic) (?:accuracy|value|performance)|c-statistics?|calibration|area under the|AUC|false (?:positives?|negatives?))\b/i,
    { diagnosis: 1.8 },
  ),
  vote(
    /\b(?:mRNAs?|expression|in vitro|uptake|pharmacokinetic\w*|(?<=-)dependent|dependent manner|concentration-effect|phosphorylat\w+|apoptosis|cell death|degenerat\w+ of)\b/i,
    { mechanism: 0.9 },
  ),
  vote(
    /\b(?:(?:positively|negatively|inversely|significantly|independently|strongly) associated|associations? between|associated with (?:an? )?(?:increased|higher|lower|reduced|decreased)|(?:each|every|per) year|annually|diagnosed (?:each|every)|newly diagnosed|ages? (?:of )?\d+ (?:and|to|or)|family history|runs? in families|\d+ (?:in|out of) (?:every )?\d[\d,]*)\b/i,
    { epidemiology: 1.2 },
  ),
  vote(
    /\b(?:future|further|more|additional|larger)\b[^.;]{0,60}\b(?:research|studies|trials|study|data|evidence)\b[^.;]{0,80}\b(?:should|needed|required|must|necessary|warranted)\b/i,
    { recommendation: -2.4, efficacy: 1.4 },
  ),
  vote(/\b(?:importance of|(?:is|are) indicated (?:in|for)|first[- ](?:line|choice))\b/i, {
    recommendation: 0.9,
  }),
  vote(
    /^(?:methods?|materials and methods|(?:study )?design|interventions?|participants|setting|measurements?|(?:main )?outcome measures?|procedures?)\s?[:.]|\b(?:primary|secondary|main) (?:[\w-]+ )?(?:outcomes?|end ?points?)\b|\bdefined as\b/i,
    { protocol: 1.4 },
  ),
  vote(
    /\b(?:takes? (?:from |only )?(?:about|around|approximately|up to|\d+|two|three|four|five|several)|(?:treatment|therapy|protocol|course) consists? of|(?:incisions?|catheters?|needles?|implantable)|involv(?:es?|ing) (?:an?|placing|drilling|inserting|taking|making|drawing|removing|injecting)|treatment (?:course|schedule)|stay (?:at|in) the (?:clinic|hospital))\b/i,
    {
      protocol: 0.9,
    },
  ),
  vote(
    /\b(?:(?:good|suitable|ideal|right|potential|an?|be|is|are|become|considered) (?:[\w-]+ )?candidates?(?! (?:gene|drug|marker|mechanism))|not (?:be )?suitable for|(?:was|were|is|are) included if|(?:was|were) (?:eligible|ineligible))\b/i,
    { eligibility: 2 },
  ),
  vote(
    /\b(?:laws?|legislation|polic(?:y|ies)|permitted|mandat(?:es?|ed|ory)|ethics committees?|review boards?|clear(?:ed|ance) by|quotas?|warning letters?)\b/i,
    { regulatory: 1.2 },
  ),
  vote(/\bregulation of\b/i, { regulatory: -1.4, mechanism: 0.8 }),
  vote(/(?<=\bup|\bdown|\bauto|-)regulat|\bregulat\w* (?:of )?(?:genes?|cells?)/i, {
    regulatory: -2,
  }),
  vote(
    /(?:^|[,;]\s)(?:[\w-]+ ){0,2}(?:we|(?:the )?(?:researchers|investigators|authors|team|participants|patients|subjects)) (?:then |also |further |first |subsequently |will )*(?:us(?:ed|e)|measured?|placed|analy[sz]ed?|randomi[sz]ed|calculated|assess(?:ed)?|collect(?:ed)?|record(?:ed)?|recruited|estimated?|compute[ds]?|compared|tested|quantified|sequenced|obtained|examined|applied|conducted|defined|excluded|enrolled|count(?:ed)?|sampled|surveyed|interviewed|monitor(?:ed)?|receive[ds]?|attended)\b/i,
    { protocol: 1.6 },
  ),
  vote(
    new RegExp(
      `\\b(?:were|was|are|is|be) (?:then |first |randomly |subsequently |also |usually |typically )*${done}\\b`,
      'i',
    ),
    { protocol: 1.1 },
  ),
  vote(
    /\b(?:lasts?|lasted) (?:about|for|up|approximately|around|between|\d)|\beach (?:session|infusion|visit|dose|treatment|injection|appointment|clinic)\b|\b(?:once|twice|times) (?:a|per|each|every) (?:day|week|month|year)\b|\b(?:per kg|(?:taken|derived|extracted|obtained|collected) from|outpatient|ana?esthesia|version \d|baseline|consent (?:form|was|were)|in vitro assays?|at \d+ ?°C|ranges? from)\b/i,
    { protocol: 1 },
  ),
  vote(
    /\b(?:qualif(?:y|ies|ied) (?:for|as)|(?:take|takes|taking) part|participat(?:e|ing) in (?:the|this|a|an|any)|ineligible|(?:were|was|are) excluded)\b/i,
    { eligibility: 1.4 },
  ),
  vote(
    /(?:[$€£]\s?\d|\b(?:pay(?:s|ing|ments?)?|paid|dollars|out-of-pocket|coverage|(?:clinics?|hospitals?|cent(?:er|re)s|providers?|companies)\b(?! should| must)[^.;]{0,40}\b(?:allow|offer|provide)s?\b|(?:widely|commercially|readily|freely) available|available (?:in|at|through) |travel(?:s|l?ing)?|waiting lists?|free of charge|open[- ]source)\b)/i,
    { access: 1.1 },
  ),
];

/** A rule that votes for types and does nothing else. */
function vote(pattern: RegExp, types: NonNullable<CueRule['types']>): CueRule {
  return { says: 'states something in a full sentence', pattern, weight: 0, types, silent: true };
}
