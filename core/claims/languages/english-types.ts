import type { CueRule } from './language-rules.ts';

/** Unwanted effects that any treatment, exposure or product can have. */
const unwanted =
  '(?:headaches?|nausea|vomiting|dizziness|vertigo|fatigue|drows\\w+|sedation|pains?|soreness|swelling|bleeding|bruis\\w+|infections?|rash(?:es)?|fevers?|itching|allergic|irritation|diarrh\\w+|constipation|insomnia|seizures?|bleed\\w*|dissociation|intoxicated|sensations?|weight gain|(?:increased|raised|elevated|low(?:ered)?) (?:heart rate|blood pressure)|abuse|addiction|dependence|damage|clots?|cramps?|burns?)';

/** How a method's sentence says what was done. */
const done =
  '(?:randomi[sz]ed|assigned|allocated|recruited|enrolled|collected|obtained|placed|measured|recorded|asked|given|fed|stored|incubated|cultured|extracted|harvested|isolated|diluted|sampled|concealed|blinded|masked|analy[sz]ed|calculated|computed|defined|assessed|monitored|performed|conducted|carried out|offered|supplied|invited|interviewed|trained|excluded|tested|processed|purchased|purified)';

/**
 * What an English claim is about, beyond the cues that make it a claim: votes
 * only, which neither raise the score nor are shown. Words of research writing
 * in any field; a negative vote takes back what a wider rule said.
 */
export const englishTypes: readonly CueRule[] = [
  vote(
    /\b(?:effective(?:ly|ness)?|ineffective|efficacy|benefi(?:t|ts|cial)|quality of life|therapeutic)\b/iu,
    { efficacy: 0.5 },
  ),
  vote(
    /\b(?:supports? the use|(?:no|little|small|large|limited|moderate|positive|negative|significant|clear) (?:[\w-]+ )?(?:effects?|differences?)|effect sizes?|(?:does|did|do|may) not (?:work|respond|improve|help)|works? (?:well|better|for)|respond(?:s|ed|ers?)? to|response rates?|remission|resolution|abstinence|reliefs?|treat(?:s|ing)\b|treatment (?:of|for)|(?:mixed|encouraging|conflicting|inconclusive|inconsistent|disappointing|positive|negative) (?:[\w-]+ )?(?:results?|outcomes?|findings?|evidence)|evidence (?:is|was|remains) (?:\w+ )?(?:insufficient|limited|lacking|mixed|weak|inconclusive|scarce)|no (?:\w+ )?evidence|statistically|outperform\w*)/iu,
    { efficacy: 0.8 },
  ),
  vote(
    /\b(?:treat\w*|manag\w+|reliev\w+|reduc\w+|improv\w+|alleviat\w+|relief|resolution|remission|decreas\w+|less)\b[^.;]{0,40}\bsymptoms?\b|\bsymptoms? (?:\w+ )?(?:improved?|reduced|relief|decreased?|resolved?)\b/iu,
    { diagnosis: -0.8, efficacy: 0.8 },
  ),
  vote(
    new RegExp(
      `\\b(?:caus(?:es?|ed|ing)|leads? to|leading to|led to|results? in|resulting in|experienc(?:es?|ed|ing)|feel|felt|suffer\\w*|develop(?:s|ed)?)\\b[^.;]{0,80}\\b${unwanted}\\b`,
      'iu',
    ),
    { safety: 1.8 },
  ),
  vote(new RegExp(`\\b${unwanted}\\b[^.;]{0,60}\\b${unwanted}\\b`, 'iu'), { safety: 0.8 }),
  vote(
    /\b(?:risk(?:y|ier|iest)|unsafe|hazard(?:s|ous|ously)?|addictive|caution|precautions?|warn(?:s|ed|ings?)|concerns? (?:about|over|regarding|with|is|are|that)|overdos\w+|damages?|blood clots?|interacts? with (?:alcohol|other)|vulnerab\w+|attacks?|threat(?:s|ens?)?|(?:these|those|such) sensations)\b/iu,
    { safety: 1.2 },
  ),
  vote(
    /\b(?:regulat(?:es?|ing)|(?:up|down|auto)-?regulat\w+|mediat(?:es?|ed|ing)|binds?|binding|encod(?:es?|ed|ing)|transcri(?:pts?|ption\w*)|synthes[ie]\w*|converts?|stimulat\w+|induc(?:es?|ed|ing)|blocks?|barriers?|(?:distinct|key|central|important|major|critical) roles?|in turn|thereby|correlat(?:es?|ed|ion)|interact(?:s|ed|ions?)?|vulnerability exists)\b/iu,
    { mechanism: 0.7 },
  ),
  vote(/\b(?:hormon\w+|neurons?|neural|brains?|tissues?|genes?|proteins?|cellular)\b/iu, {
    mechanism: 0.4,
  }),
  vote(
    /\b(?:(?:million|billion|thousand)s? (?:of )?(?:\w+ )?(?:people|patients|adults|children|women|men|cases|deaths)|\d+ ?(?:%|percent|per cent) of (?:all |the |these |those )?(?:\w+ )?(?:people|population|adults|women|men|children|patients|individuals|cases|residents)|per 1[\d,]*000|most common(?:ly)?|worldwide|number of (?:people|cases|deaths))/iu,
    { epidemiology: 1 },
  ),
  vote(/\beligibility\b|\bcandidates? for\b/iu, { eligibility: 1.4 }),
  vote(/\b(?:similar|equal|comparable|identical)\b|\bdid not differ\b/iu, { comparison: 1 }),
  vote(/\b(?:allocat(?:ed|ion)|randomi[sz]ation|sequence was|blinded to)\b/iu, { protocol: 0.8 }),
  vote(/\bdiagnos(?:ed?|es|is|ing|tic)\b/iu, { diagnosis: 0.5 }),
  vote(
    /\b(?:resolv(?:es?|ed)|goes away|disappear\w*|(?:wears?|wore) off|relaps\w+|recur(?:s|red|rence)?|incurable|prognos\w+|life span)\b/iu,
    { prognosis: 1.4 },
  ),
  vote(
    /\b(?:laws?|legislation|polic(?:y|ies)|permitted|mandat(?:es?|ed|ory)|ethics committees?|review boards?|clear(?:ed|ance) by|quotas?)\b/iu,
    { regulatory: 1.2 },
  ),
  vote(/(?:\b(?:up|down|auto)-?|[\p{L}\d]-)regulat|\bregulat\w* (?:of )?(?:genes?|cells?)/iu, {
    regulatory: -2,
  }),
  vote(
    /(?:^|[,;]\s)(?:[\w-]+ ){0,2}(?:we|(?:the )?(?:researchers|investigators|authors|team|participants|patients|subjects)) (?:then |also |further |first |subsequently |will )*(?:us(?:ed|e)|measured?|placed|analy[sz]ed?|randomi[sz]ed|calculated|assess(?:ed)?|collect(?:ed)?|record(?:ed)?|recruited|estimated?|compute[ds]?|compared|tested|quantified|sequenced|obtained|examined|applied|conducted|defined|excluded|enrolled|count(?:ed)?|sampled|surveyed|interviewed|monitor(?:ed)?|receive[ds]?|attended)\b/iu,
    { protocol: 1.6 },
  ),
  vote(
    new RegExp(
      `\\b(?:were|was|are|is|be) (?:then |first |randomly |subsequently |also |usually |typically )*${done}\\b`,
      'iu',
    ),
    { protocol: 1.1 },
  ),
  vote(
    /\b(?:lasts?|lasted) (?:about|for|up|approximately|around|between|\d)|\beach (?:session|infusion|visit|dose|treatment|injection|appointment|clinic)\b|\b(?:once|twice|times) (?:a|per|each|every) (?:day|week|month|year)\b|\b(?:per kg|(?:taken|derived|extracted|obtained|collected) from|outpatient|ana?esthesia|version \d|baseline|consent (?:form|was|were)|in vitro assays?|at \d+ ?°C|to determine (?:when|the|whether|if)|larger number|ranges? from)\b/iu,
    { protocol: 1 },
  ),
  vote(
    /\b(?:qualif(?:y|ies|ied) (?:for|as)|(?:take|takes|taking) part|participat(?:e|ing) in (?:the|this|a|an|any)|ineligible|(?:were|was|are) excluded)\b/iu,
    { eligibility: 1.4 },
  ),
  vote(
    /(?:[$€£]\s?\d|\b(?:pay(?:s|ing|ments?)?|paid|dollars|out-of-pocket|coverage|(?:clinics?|hospitals?|cent(?:er|re)s|providers?|companies)\b(?! should| must)[^.;]{0,40}\b(?:allow|offer|provide)|availab(?:le|ility)|travel(?:s|l?ing)?|waiting lists?|free of charge|open[- ]source)\b)/iu,
    { access: 1.1 },
  ),
];

/** A rule that votes for types and does nothing else. */
function vote(pattern: RegExp, types: NonNullable<CueRule['types']>): CueRule {
  return { says: 'is about it', pattern, weight: 0, types, silent: true };
}
