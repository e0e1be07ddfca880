import type { CueTable } from './cue-table.ts';
import { englishDesigns, noCase, oneCase } from './english-designs.ts';
import { englishEffects } from './english-effects.ts';

/** English: words of research writing in general, and of those who sell. */
export const english: CueTable = {
  phrases: {
    population: {
      patients: `patient|patients|inpatient|inpatients|outpatient|outpatients;
        people|individuals|persons|those living|diagnosed|affected|afflicted|suffering with|by|from|of`,
      participants:
        'participant|participants|enrollees; human|study|trial|test subjects; subjects with|who|were',
      'healthy volunteers':
        'healthy [human] volunteer|volunteers|subjects|controls|participants|adults|individuals|people|men|women|donors|persons',
      'general population':
        'general|whole|total population; general public; residents; citizens; inhabitants',
      adults: 'adult|adults; aged # or|and older|over|above; over # years old',
      children: `child|children|infant|infants|newborn|newborns|neonates|babies|toddlers|adolescent|adolescents;
        teenagers|schoolchildren|boy|girl|boys|girls|paediatric|pediatric`,
      'older people': `older|elderly people|adults|persons|patients|individuals|men|women|participants|residents;
        elderly; seniors; geriatric; octogenarians; nursing home residents; people|those over 60|65|70|75|80;
        aged 60|65|70|75|80 [years] or|and older|over|above`,
      women:
        'woman|women|females; female patients|patient|participants|subjects|volunteers|residents|students|athletes|veterans',
      men: 'man|men|males; male patients|patient|participants|subjects|volunteers|residents|students|athletes|veterans',
      'pregnant women':
        'pregnant women|woman|patients|participants|people|mothers; expectant mothers|women; during|in pregnancy',
      carers: 'carer|carers|caregiver|caregivers; care givers; caring relatives',
      'health professionals': `health|healthcare professional|professionals|worker|workers|staff|personnel;
        health care professional|professionals|worker|workers|staff; medical staff|professionals;
        among|surveyed|interviewed|asked|# [#] physicians|doctors|clinicians|nurses|surgeons|therapists|practitioners;
        physicians|doctors|clinicians|nurses|surgeons|therapists|practitioners answered|responded;
        physicians|doctors|clinicians|nurses|surgeons|therapists|practitioners were asked|surveyed|interviewed`,
      none: `be|being|remain|stay|very|more patient; patient enough; adult|fetal|foetal stem|tissue|neural|bone|mice|rats|mouse|rat|zebrafish|animals|males|females|education;
        female|male|pregnant|adult mice|rats|mouse|rat|dogs|rabbits|pigs|animals|monkeys|connector|connectors;
        child process|node|element|theme; man made; no man's land; prospective patients|participants`,
    },
    species: {
      humans:
        'humans; human subjects|participants|volunteers|patients|beings|trial|trials|study|studies|adults; healthy humans',
      mice: 'mice|mouse|murine',
      rats: 'rat|rats',
      'other animals': `zebrafish; rabbit|rabbits; dogs|canine; pig|pigs|porcine|swine|piglets; monkey|monkeys|macaque|macaques; primate|primates;
        sheep|ovine; hamster|hamsters; rodent|rodents; drosophila; fruit flies|fly; elegans|nematode|nematodes; ferret|ferrets;
        in animals; animal model|models|study|studies|experiment|experiments|data|testing|tests|trials|research; laboratory|lab|experimental animals; # animals`,
      'cells or tissue': `in|ex vitro; ex vivo; cell|tissue line|lines|culture|cultures|cultured; cell based assay|assays;
        cultured [#] cells|neurons|fibroblasts|tissue; cultured ... cells|neurons|fibroblasts; organoid|organoids; explant|explants;
        tissue sample|samples|slice|slices|section|sections; petri dish|dishes; primary cells|neurons|hepatocytes; stem cell derived cells|neurons|organoids`,
      none: `computer|optical|wireless|a mouse; mouse click|clicks|pad|cursor|button|pointer|wheel; rat race; in vitro fertilisation|fertilization|diagnostic|diagnostics;
        guide|service|assistance|therapy|hot dogs; guinea pig|pigs`,
    },
    design: englishDesigns,
    'sample size': { 'single case': oneCase, none: noCase },
    effect: englishEffects,
    hedging: {
      speculative:
        'may|might|could|possibly|perhaps|potentially|conceivably|theoretically|hypothetically; it is possible',
      tentative: `suggest|suggests|suggested|suggesting; seem|seems|seemed; appear|appears|appeared to;
        appears|appeared|appear safe|effective|promising|beneficial|well|useful|associated|linked; likely|probably|presumably;
        is|are|was|were thought|believed|considered|assumed to; preliminary|early|limited evidence|results|findings|data`,
      certain: `prove|proves|proved|proven; definitely|definitively|undoubtedly|certainly|unquestionably|conclusively|always;
        guarantee|guarantees|guaranteed; without [a|any] doubt; no doubt; beyond doubt`,
      none: `in|of|by|since|until|before|after|during|from|last|early|late|mid May; May #; # May;
        more|less|most|least|equally|times|as|just likely; suggest|suggests|suggested you; suggested retail|price|reading;
        to prove; yet|remains to be proven|proved; proved|proven to be|wrong|difficult`,
    },
    tone: {
      promotional: `miracle|miracles|miraculous; breakthrough|breakthroughs; revolutionary|revolutionise|revolutionize; groundbreaking; ground breaking; cutting edge;
        world class|leading|renowned; world's leading|best|first; state of the art; game changer|changing; life changing; amazing|incredible|unparalleled|unrivalled|unmatched;
        leading provider|clinic|specialists|experts; best in the world; money back; highest standards; top rated|quality; award winning; unique opportunity; trusted by`,
      emotional: `devastating|heartbreaking|heartwarming|nightmare|tragic|tragically|agonising|agonizing; heart breaking; loved ones|one; desperate|desperately; cruel|dreadful|terrible disease|illness|condition|fate;
        new|real|give|gives|gave|giving|offer|offers|offering|bring|brings|false|lost|losing hope; hopes and dreams; tears|suffer in|of silence|joy; dream come true`,
      urgent: `act now|today|fast; do not|never wait; don't wait|delay|hesitate|miss; before it is|it's too late; before it's too late; limited time|places|spots|offer|availability;
        hurry; last chance; call|book|enrol|enroll|apply|order|register now|today|immediately; time is running; while stocks|supplies last; every day|minute counts|matters`,
      absolute: `100 % safe|effective|natural|success|successful|cure|cured|guaranteed|guarantee|painless; 100 % risk free; 100 percent safe|effective|natural|success|successful|cured|guaranteed;
        100 per cent safe|effective|natural|successful|guaranteed; completely|totally|absolutely|entirely|perfectly safe|effective|harmless|cured|painless|reliable|natural|risk;
        no [side] effects|risk|risks whatsoever|at; no risk at all; no side effects at all; zero risk|risks|side; works for everyone|all; works in every; risk free; cures all|every|any;
        always works|helps|cures|effective|succeeds; never fails; without any side|risk|risks; every [single] patient improved|recovered|benefits|responds; the only cure|hope`,
    },
  },
  counted: `patients|participants|adults|people|persons|individuals|children|infants|newborns|women|men|boys|girls|subjects|volunteers|respondents|cases|controls|
    outpatients|inpatients|adolescents|students|residents|nurses|physicians|doctors|carers|caregivers|mothers|families|pairs|twins|mice|rats|animals|rabbits|
    dogs|pigs|monkeys|zebrafish|sheep|workers|employees|athletes|veterans|donors|survivors|recipients|users|females|males|households|pregnancies|eyes|samples`,
  countedOne: 'patient|participant|adult|child|woman|man|boy|girl|subject|case',
  uncounted: `%|percent|per|of|in|to|for|on|at|by|from|or|than|as|out|with|the|week|weeks|day|days|month|months|year|years|yr|yrs|hour|hours|minute|minutes|min|second|seconds|mg|g|kg|ml|l|mm|cm|mcg|
    times|time|fold|million|millions|billion|thousandths|points|point|sessions|doses|dose|injections|visits|sites|centres|centers|hospitals|clinics|countries|studies|study|trials|trial|reports|is|are|was|were|had|have|has|
    and|th|st|nd|rd|hz|degrees|dollars|euros|tablets|capsules|groups|arms|items|questions|hundred|x|=`,
  numbers: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    thousand: 1000,
  },
  denials:
    'no|not|never|without|neither|nor|cannot|none|nothing|lack|lacks|lacked|lacking|fail|fails|failed|unable|hardly|absence|unlikely',
  laterDenials: '',
  turns:
    'but|and|while|whereas|although|though|because|so|yet|which|who|when|where|than|only|just|merely|solely|if|unless',
  absences:
    'no|not|without|lack|lacks|lacking|absence|never|neither|nor|future|planned|further|more|additional|need|needs|needed|require|requires|await|awaits|awaiting|larger|bigger',
  laterAbsences: 'needed|required|warranted|lacking|awaited|missing|planned|necessary|underway',
};
