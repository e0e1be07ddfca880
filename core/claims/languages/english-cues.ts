import type { CueRule } from './language-rules.ts';

/**
 * What makes an English sentence a claim, and of which type. Words of research
 * writing in general and of the evidence schemes; none is the name of a disease,
 * drug, person or site.
 */
export const englishCues: readonly CueRule[] = [
  // What was found.
  {
    says: 'reports a finding',
    pattern:
      /\b(?:(?:has|have|had|was|were|been) (?:also |been |already |further )*(?:shown|demonstrated|found|reported|observed|linked|associated|identified|discovered)|(?:stud(?:y|ies)|trials?|research|results?|data|evidence|findings|analys[ie]s|review|experience|observations?|authors|researchers|scientists|experiments?|surveys?|models?)(?: [\w.’-]+){0,6}? (?:shows?|showed|shown|suggest(?:s|ed)?|indicat(?:es?|ed)|demonstrat(?:es?|ed)|finds?|found|reveal(?:s|ed)?|support(?:s|ed)?|confirm(?:s|ed)?|conclud(?:es?|ed)|report(?:s|ed)?|highlight(?:s|ed)?|provides? \w+ ?\w* evidence)|we (?:found|observed|conclude|showed?|demonstrated)|conclusions?:|according to)\b/i,
    weight: 0.9,
    types: { efficacy: 0.3 },
  },
  {
    says: 'reports an outcome',
    pattern:
      /\b(?:significant(?:ly)? (?:\w+ )?(?:decreas|increas|improv|reduc|lower|high|advantage|benefit)\w*|improv(?:e[sd]?|ing|ements?)|reduc(?:e[sd]?|ing|tions?)|decreas(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|slow(?:s|ed|ing)?(?: down)?|delay(?:s|ed|ing)?|stabili[sz](?:e[sd]?|ing|ation)|restor(?:e[sd]?|ing|ation)|recover(?:y|ed|s)?|prevent(?:s|ed|ing)?|prolong(?:s|ed|ing)?|extend(?:s|ed|ing)?|stop(?:s|ped|ping)?|reliev(?:e[sd]?|ing)|alleviat\w+|worsen(?:s|ed|ing)?|regression|preserv(?:e[sd]?|ing|ation)|enhanc(?:e[sd]?|ing)|supplement|replenish\w*)\b/i,
    weight: 0.5,
    types: { efficacy: 1 },
  },
  {
    says: 'speaks of benefit',
    pattern:
      /\b(?:effective(?:ly|ness)?|efficacy|benefi(?:t|ts|cial)|promis(?:e|ing)|success(?:ful|fully)?|therapeutic|quality of life|good (?:therapeutic )?(?:approach|option)|potential (?:therapy|treatment)|maximum benefit|hope|outcomes?|help(?:s|ed|ing)?)\b/i,
    weight: 0.5,
    types: { efficacy: 0.9 },
  },
  {
    says: 'says how a disease can be treated',
    pattern:
      /\b(?:no (?:known |definitive )?cures?\b[^.]*\b(?:treat|therap|medicat|slow|manag)\w*|treat(?:s|ments?)? (?:can|may|could|that)|manage (?:the )?symptoms?|slow (?:or|and) stop|medications? (?:that|which|may|can))/i,
    weight: 0.4,
    types: { efficacy: 1 },
  },
  {
    says: 'speaks of harm or safety',
    pattern:
      /\b(?:safe(?:ly|ty|r)?|side effects?|adverse|(?:well[- ])?tolerated|tolerab\w+|(?<!\b(?:high|low|relative|at)[\s-])risks?(?![\s-](?:factors?|ratios?|of[\s-]bias|difference))|dangers?|dangerous|complications?|toxic\w*|contraindicat\w+|harm(?:s|ful|less)?|tumou?rs?|rejection|temporary|painless|painful|(?:only|no|mild|little) (?:pain|discomfort)|injur(?:y|ies)|death|fatal(?:ities)?|excessive)\b/i,
    weight: 0.6,
    types: { safety: 1.6 },
  },
  {
    says: 'speaks of harm or safety',
    pattern:
      /\b(?:(?:serious|no|any|potential) (?:side effects|dangers|risks?|adverse)|(?:generally|very|appears?|is|are|be) safe|risk of (?:\w+ )?(?:exploitation|infection|death|bleeding))\b/i,
    weight: 0.4,
    types: { safety: 1.2 },
    silent: true,
  },
  // How it works, what causes it, how it goes.
  {
    says: 'describes a mechanism',
    pattern:
      /\b(?:differentiat\w+|secret(?:e[sd]?|ing|ion)|releas(?:e[sd]?|ing)|growth factors?|cytokines?|inflammat\w+|(?:anti|pro)-inflammatory|immun(?:e|o\w+|ity)|modulat\w+|neurotroph\w+|neuroprotect\w+|microenvironment|mechanisms?|signal(?:s|ing|ling)?|pathways?|receptors?|express(?:es|ed|ion)|inhibit\w*|activat\w+|oxidative|self-renewal|proliferat\w+|absorption|accumulat\w+|repair(?:s|ed|ing)?|protect(?:s|ed|ing|ive)?|works? by|acts? (?:as|like|by|on)|molecul\w+|metaboli\w+|enzymes?)\b/i,
    weight: 0.5,
    types: { mechanism: 1 },
  },
  {
    says: 'describes a mechanism',
    pattern:
      /\b(?:(?:one|potential|possible|likely) mechanism|works? by|mechanism of action|through (?:the )?(?:\w+ ){0,3}(?:factors?|signals?|pathways?)|(?:cells?|drugs?|factors?) (?:can |also |may |might |could )*(?:secrete|release|promote|target|modulate|differentiate|inhibit|block|bind|cross|form|create|increase the expression)|can no longer|thereby)\b/i,
    weight: 0.2,
    types: { mechanism: 1.4 },
    silent: true,
  },
  {
    says: 'says what leads to what',
    pattern:
      /\b(?:causes?|caused (?:by|when)|leads? to|leading to|led to|results? (?:in|from)|resulted in|resulting in|due to|because(?: of)?|contribut(?:es?|ed|ors?|ing)|triggers?|produces?|drives?|allow(?:s|ed|ing)?|enabl(?:es?|ed|ing)|makes? (?:it|them)|plays? an? (?:\w+ )?role|depend(?:s|ing)? on|affects?|impacts?|influences?|determin(?:es?|ed))\b/i,
    weight: 0.6,
    types: { mechanism: 0.6 },
  },
  {
    says: 'says how common it is or where it comes from',
    pattern:
      /\b(?:prevalence|incidence|sporadic|familial|(?:exact |specific )?causes? of|risk factors?|genetic (?:factors?|causes?|predisposition|link|disorder|risk)|hereditary|inherited|environmental factors?|between the ages|affects? (?:nearly|about|around|approximately|over|more than)|estimated to affect|susceptib\w+)\b/i,
    weight: 0.5,
    types: { epidemiology: 2 },
  },
  {
    says: 'says how common it is or where it comes from',
    pattern:
      /\b(?:(?:more|less|most) (?:likely|common(?:ly)?|prevalent|frequent(?:ly)?)|genetic(?:s|ally)?|(?:gene )?mutations?|mortality|populations?(?![\s-]based))\b/i,
    weight: 0.3,
    types: { epidemiology: 1.1 },
  },
  {
    says: 'describes the course',
    pattern:
      /\b(?:progress(?:es|ion|ive(?:ly)?)?|surviv(?:al|e[sd]?)|life expectancy|prognosis|no (?:known |definitive |pharmaceutical )?(?:cures?|treatment)|fatal|deadly|eventually|over time|(?:early|late|later|advanced)[- ]stages?|deteriorat\w+|permanent damage|as the (?:disease|condition|illness) \w+|become more severe)\b/i,
    weight: 0.4,
    types: { prognosis: 1.2 },
  },
  {
    says: 'describes the course',
    pattern: /\bparalysis\b|degenerat/i,
    weight: 0.3,
    types: { prognosis: 0.6 },
  },
  {
    says: 'describes the course',
    pattern:
      /^(?:It|This disease|The disease|The condition|This condition) leads? to\b|\bno (?:known |definitive )?cure for\b(?!.*\b(?:slow|manag)\w*)|\bsymptoms become\b|\bdisease progresses\b/i,
    weight: 0.2,
    types: { prognosis: 1.6 },
    silent: true,
  },
  {
    says: 'speaks of signs or tests',
    pattern:
      /\b(?:diagnos\w+|symptoms?|signs of|tests?|testing|examinations?|imaging|MRI|biopsy|biomarkers?|detect\w*|rule out|screen(?:ed|ing)|weakness|twitching|measure[sd]?)\b/i,
    weight: 0.4,
    types: { diagnosis: 0.8 },
  },
  {
    says: 'speaks of signs or tests',
    pattern:
      /\b(?:diagnosis of|diagnosing|initial symptoms|symptoms? (?:may|include|such as|typically)|tests? (?:can|measure|may)|technique uses|presented with|rule out other)\b/i,
    weight: 0.3,
    types: { diagnosis: 1.6 },
    silent: true,
  },
  // Rules, plans, access.
  {
    says: 'speaks of approval or rules',
    pattern:
      /\b(?:FDA|EMA|approv(?:ed|al|als)|unapproved|regulat(?:ed|ors?|ions?)|regulatory (?:agenc|approv|authorit|bod|oversight|guideline|framework|requirement|status|standard)\w*|unregulated|legal(?:ly)?|illegal|licen[sc](?:ed|e|ing)|authorit(?:y|ies)|experimental (?:treatment|stage|therap\w+)|oversight|prohibited|banned|ethical standards)\b/i,
    weight: 0.6,
    types: { regulatory: 2 },
  },
  {
    says: 'speaks of approval or rules',
    pattern: /\b(?:unproven|guidelines|legitimate|investigational|compliance)\b/i,
    weight: 0.4,
    types: { regulatory: 1.2 },
  },
  {
    says: 'states how it is done',
    pattern:
      /\b(?:inject(?:s|ed|ions?|ing)?|administ(?:er|ered|ering|ration)|dos(?:es?|ed|ing|age)|intrathecal(?:ly)?|intravenous(?:ly)?|oral(?:ly)?|sessions?|intervals?|every (?:\w+ )?(?:days?|weeks?|months?|years?)|protocols?|rout(?:es?)|treatment (?:plan|process|begins?|can begin)|follow-up|lumbar puncture|participants (?:receive|are|will)|randomi[sz]ed to|assigned to|procedure|calculated|performed|planned|samples?|sent to)\b/i,
    weight: 0.4,
    types: { protocol: 0.9 },
  },
  {
    says: 'states how it is done',
    pattern:
      /\b(?:(?:participants|patients|subjects) (?:will )?(?:receive|are (?:monitored|screened|given))|will receive|the (?:trial|treatment) (?:tests|uses)|is (?:usually |typically )?administered|are administered|can be administered|(?:treatment|therapy) can begin|personali[sz]ed treatment plan|(?:multidisciplinary|follow-up) (?:approach|assessment|evaluations?))\b/i,
    weight: 0.3,
    types: { protocol: 1.8 },
    silent: true,
  },
  {
    says: 'says who can take part',
    pattern:
      /\b(?:eligible|(?:inclusion|exclusion|eligibility) criteria|(?:suitable )?candidates? for this|(?:you|they|participants|patients|women|men|individuals|candidates|subjects|volunteers|applicants)(?: also)? (?:must|cannot|may not)|(?:participants|women|men|candidates|volunteers|applicants) should (?:be|have)|(?:aged|residents (?:over|under)) \d{2}\b|\d{1,3} years? (?:or older|of age)|limited to patients|requires? that|able to (?:attend|travel)|I (?:have|am|do|rely|can|cannot) \w+|enrolled in|(?:this|the) (?:trial|study) is for|(?:not|be|become) pregnant|contraception)\b/i,
    weight: 0.6,
    types: { eligibility: 2.6 },
  },
  {
    says: 'compares',
    pattern:
      /\b(?:compared (?:to|with)|(?:more|less|fewer|greater|better|worse|higher|lower|faster|slower|rather|other|larger|smaller|easier|cheaper|older|younger)(?: \w+){0,4} than|unlike|whereas|(?<!-)versus(?!-)|vs\.?|superior|inferior|in contrast|different from|difference between|instead of|twice as|times more|advantages?|unique because)\b/i,
    weight: 0.5,
    types: { comparison: 1.3 },
  },
  {
    says: 'compares',
    pattern:
      /\b(?:one of the (?:best|most|few|easiest)|among the (?:best|most|easiest)|the (?:best|most|only|greatest|worst|strongest|highest|lowest|largest))\b/i,
    weight: 0.4,
    types: { comparison: 0.8 },
  },
  {
    says: 'compares',
    pattern:
      /^(?:unlike|compared|in contrast|whereas)\b|\b(?:quite )?different from (?:current|other|the)\b|\bunique because\b|\bto be the best\b/i,
    weight: 0.1,
    types: { comparison: 1.2 },
    silent: true,
  },
  {
    says: 'gives advice',
    pattern:
      /\b(?:should|recommend(?:s|ed|ations?)?|advis(?:ed?|able)|it(?:['’]s| is) (?:\w+ )?(?:important|essential|critical|crucial|recommended|necessary|best) to|(?<!which |as )(?:is|are) (?:also |very |critically )?(?:important|essential|crucial|necessary|imperative)(?! (?:because|in|component|part)\b)|ought to|need to be|is key|with caution|consult(?:ing)? (?:with )?an?)\b/i,
    weight: 0.5,
    types: { recommendation: 2 },
  },
  {
    says: 'gives advice',
    pattern:
      /\b(?<!which )(?:is|are) (?:also |very |critically )?(?:important|essential|crucial|imperative)\b(?! (?:because|in|component|part)\b)|\brecommend/i,
    weight: 0,
    types: { recommendation: 1.2 },
    silent: true,
  },
  {
    says: 'speaks of cost or access',
    pattern:
      /\b(?:costs?|prices?|expensive|inexpensive|affordable|insurance|fees?|reimburse\w*|widely available|(?:clinics?|centers?|centres?|hospitals?) (?:\w+ ){0,3}(?:offers?|provides?|use)|access(?:ible)?|upfront|marketing|financial)\b/i,
    weight: 0.4,
    types: { access: 1.6 },
  },
  // How sure, how measured, in whom.
  {
    says: 'hedged',
    pattern:
      /\b(?:may|might|could|can|possibly|potential(?:ly)?|appears?|seems?|suggests?|likely|probably|(?:is|are) (?:thought|believed|considered|expected)|generally|typically|usually|often|sometimes|up to)\b/i,
    weight: 0.45,
  },
  {
    says: 'gives a number',
    pattern:
      /(?:[<>≤≥=~±]\s?\d|\b\d[\d.,]*\s?(?:%|percent|mg|kg|ml|µg|g\/l|years?|months?|weeks?|days?|hours?|fold|times|patients|participants|people|adults|cases|cells)|\b\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)\s?(?:%|years?|months?|weeks?|days?)|\bp\s?[<=]\s?0?\.\d+|\b\d[\d,]{3,}\b|\b\d+(?:\.\d+)?%|\bapproximately \d|\b(?:one|two|three|four|five|six|half|third|quarter) (?:of|times|percent|months?|years?))/i,
    weight: 0.5,
  },
  {
    says: 'names a study design',
    pattern:
      /\b(?:phase\s?(?:[1-4]|I{1,3}V?)(?:\s?[/-]\s?(?:[1-4]|I{1,3}))?(?:\s\w+)?|randomi[sz]ed|placebo|double-blind|open[- ]label|meta-analys[ie]s|systematic reviews?|cohort|case[- ](?:control|series|reports?|study)|cross-sectional|retrospective|prospective|pilot study|preclinical|(?:clinical|human|previous|field) (?:trials?|stud(?:y|ies))|observational|clinical (?:experience|observations?))\b/i,
    weight: 0.35,
  },
  {
    says: 'names a species or model',
    pattern:
      /\b(?:in (?:mice|rats?|animals|vitro|vivo|humans)|animal (?:stud|model)\w*|(?:rat|mouse|mice|murine|rodent|primate)s?(?: (?:and mouse )?models?)?|cell lines?|cell culture)\b/i,
    weight: 0.4,
  },
  {
    says: 'names whom it is about',
    pattern:
      /\b(?:patients?|participants|subjects|individuals|volunteers|children|adults|women|men|people with|residents|students|workers|users)\b/i,
    weight: 0.3,
  },
  {
    says: 'gives a sample size',
    pattern:
      /\bn\s?=\s?\d+|\b\d+ (?:patients|participants|subjects|volunteers|adults|children|studies|trials|samples|mice|rats)\b/i,
    weight: 0.3,
  },
  {
    says: 'denies something',
    pattern:
      /\b(?:no|not|never|none|without|neither|lack(?:s|ing)?|cannot|did not|does not|unknown)\b/i,
    weight: 0.3,
  },
  {
    says: 'states a need for evidence',
    pattern:
      /\b(?:more|further|additional) (?:research|studies|evidence|trials|data) (?:is|are)|(?:lack|limited|insufficient|little|no|peer-reviewed|solid|scientific|strong) (?:\w+ )?(?:evidence|research|data)\b/i,
    weight: 0.5,
    types: { efficacy: 1 },
  },
  // Less like a claim.
  {
    says: 'promotional tone',
    pattern:
      /\b(?:groundbreaking|cutting-edge|revolutionary|miracle|world-class|state-of-the-art|life-changing|amazing|state of the art|unparalleled|leading provider|our competitors)\b/i,
    weight: -0.6,
  },
  {
    says: 'emotional wording',
    pattern:
      /\b(?:devastating|heartbreaking|loved ones|nightmare|tragic|journey|passion(?:ate)?)\b/i,
    weight: -1.6,
  },
];
