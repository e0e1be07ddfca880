import type { CueTable } from './cue-table.ts';

const oneCase = `# jähriger|jährige|jährigen|jähriges|jährigem ... mann|mannes|frau|patient|patienten|patientin|junge|jungen|mädchen|mädchens;
  einzelfall|einzelfalls; einzelner|einzelnen|einzelne|einzigen patient|patienten|patientin`;

/** German: a short list of unambiguous words. */
export const german: CueTable = {
  phrases: {
    population: {
      patients: 'patient|patienten|patientin|patientinnen; erkrankte|erkrankten',
      participants:
        'teilnehmer|teilnehmern|teilnehmerin|teilnehmerinnen|teilnehmende|teilnehmenden|proband|probanden|probandinnen',
      'healthy volunteers':
        'gesunde|gesunden|gesunder proband|probanden|freiwillige|freiwilligen|probandinnen|kontrollpersonen',
      'general population': 'allgemeinbevölkerung|gesamtbevölkerung',
      adults: 'erwachsene|erwachsenen|erwachsener',
      children:
        'kind|kinder|kindern|säugling|säuglinge|säuglingen|jugendliche|jugendlichen|neugeborene|neugeborenen',
      'older people':
        'ältere|älteren|älterer menschen|erwachsene|erwachsenen|patienten|personen|patientinnen; senioren|seniorinnen|hochbetagte|hochbetagten',
      women: 'frau|frauen',
      men: 'mann|männer|männern',
      'pregnant women': 'schwangere|schwangeren|schwangerer [frauen|frau]',
      carers: 'pflegende|pflegenden [angehörige|angehörigen|angehöriger]',
      'health professionals':
        'pflegekräfte|pflegekräften|pflegepersonal; unter ärzten|ärztinnen; medizinisches|medizinischem personal; # ärzte|ärztinnen|ärzten',
    },
    species: {
      humans: 'am|beim menschen',
      mice: 'maus|mäuse|mäusen|mausmodell|mausmodelle|mausmodellen|mausmodells',
      rats: 'ratte|ratten|rattenmodell',
      'other animals':
        'tierversuch|tierversuche|tierversuchen|tiermodell|tiermodelle|tiermodellen|tierexperiment|tierexperimente|tierexperimenten|kaninchen|zebrafisch|zebrafische|zebrafischen|schweinen|affen|primaten',
      'cells or tissue':
        'zellkultur|zellkulturen|zelllinie|zelllinien|gewebeprobe|gewebeproben|organoide|organoiden',
      none: 'maus klick|taste|zeiger|pad; maus per',
    },
    design: {
      'systematic review':
        'systematische|systematischen|systematischer übersicht|übersichten|übersichtsarbeit|übersichtsarbeiten|review|reviews|literaturübersicht',
      'meta-analysis': 'metaanalyse|metaanalysen; meta analyse|analysen',
      guideline: 'leitlinie|leitlinien|behandlungsleitlinie',
      'randomised trial':
        'randomisiert|randomisierte|randomisierten|randomisierter|randomisiertes|randomisierung; zufällig zugeteilt|zugewiesen; RCT|RCTs',
      'placebo-controlled trial':
        'placebo kontrolliert|kontrollierte|kontrollierten|kontrollierter|gruppe; placebokontrolliert|placebokontrollierte|placebokontrollierten|placebokontrollierter|placebogruppe',
      'blinded trial':
        'doppelblind|doppelblinde|doppelblinden|doppelblinder|einfachblind|doppelblindstudie|doppelt|einfach [verblindet|verblindete|verblindeten]',
      'controlled trial':
        'kontrollierte|kontrollierten|kontrollierter [klinische|klinischen|klinischer] studie|studien; kontrollgruppe|vergleichsgruppe; placebokontrolliert|placebokontrollierte|placebokontrollierten|placebokontrollierter',
      'non-randomised study':
        'nicht randomisiert|randomisierte|randomisierten|randomisierter; nichtrandomisierte|nichtrandomisierten',
      'open-label trial':
        'offene|offenen|offener [klinische|einarmige|klinischen] studie|studien; unverblindete|unverblindeten',
      'uncontrolled trial':
        'einarmige|einarmigen|einarmiger|unkontrollierte|unkontrollierten|unkontrollierter studie|studien; ohne kontrollgruppe',
      'clinical trial': 'klinische|klinischen|klinischer studie|studien|prüfung|prüfungen',
      'pilot study': 'pilotstudie|pilotstudien|machbarkeitsstudie',
      'cohort study': 'kohortenstudie|kohortenstudien|kohorte|kohorten|längsschnittstudie',
      'case-control study': 'fall kontroll studie|studien; fallkontrollstudie|fallkontrollstudien',
      'cross-sectional study':
        'querschnittsstudie|querschnittsstudien|querschnittstudie|querschnittserhebung',
      'prospective study':
        'prospektive|prospektiven|prospektiver studie|studien|kohortenstudie|beobachtungsstudie; prospektiv',
      'retrospective study': 'retrospektiv|retrospektive|retrospektiven|retrospektiver',
      'observational study': 'beobachtungsstudie|beobachtungsstudien|anwendungsbeobachtung',
      registry: 'registerstudie|registerdaten|patientenregister|krebsregister',
      survey: 'umfrage|umfragen|befragung|befragungen|fragebogenstudie',
      'qualitative study':
        'qualitative|qualitativen studie|studien|interviews|inhaltsanalyse; fokusgruppen',
      'case series': 'fallserie|fallserien',
      'case report':
        'fallbericht|fallberichte|fallberichten|kasuistik|kasuistiken|fallbeschreibung',
      'single case': oneCase,
      review: 'übersichtsartikel|übersichtsarbeit|übersichtsarbeiten|literaturübersicht',
      'expert opinion':
        'expertenmeinung|expertenmeinungen|expertenkonsens; laut [dr|prof|professor|experten|fachleuten] dr|prof|professor|experten|fachleuten; dr|prof|professor ... sagt|erklärt|betont; meiner|unserer erfahrung|meinung nach',
      'preclinical study':
        'präklinisch|präklinische|präklinischen|präklinischer|tierversuch|tierversuche|tierversuchen|tierexperiment|tierexperimente|tierexperimenten',
      testimonial:
        'erfahrungsbericht|erfahrungsberichte|erfahrungsberichten; ich fühle|fühlte|konnte|kann [wieder|mich]; mein|meine|meiner mann|frau|leben|mutter|vater|sohn|tochter|schmerzen|beschwerden|familie',
    },
    'sample size': { 'single case': oneCase },
    effect: {
      improvement:
        'verbessert|verbesserte|verbesserten|verbessern|verbesserung|verbesserungen|besserte|besserten|besserung|lindert|linderte|lindern|linderung|wirksam|wirksame|wirksamen; verlangsamt|verlangsamte|verlangsamen; heilt|geheilt',
      worsening:
        'verschlechtert|verschlechterte|verschlechterten|verschlechtern|verschlechterung|verschlimmert|verschlimmerte|verschlimmerung',
      'no difference':
        'kein|keine|keinen signifikanter|signifikanten|signifikante|wesentlichen|wesentlicher unterschied|unterschiede|effekt|änderung; kein|keinen|keine unterschied|unterschiede|effekt; unterschieden sich nicht',
      'no improvement': 'unwirksam|unwirksame|wirkungslos',
      harm: 'nebenwirkung|nebenwirkungen|komplikation|komplikationen|schädlich|schädliche|schädlichen|gefährlich|gefährliche|gefährlichen|toxisch|toxische; unerwünschte|unerwünschten|unerwünschter ereignisse|ereignissen|wirkungen|ereignis',
      'no harm': 'gut verträglich; gute verträglichkeit; unbedenklich|unschädlich',
    },
    hedging: {
      speculative: 'könnte|könnten|möglicherweise|vielleicht|eventuell|denkbar',
      tentative:
        'wahrscheinlich|vermutlich|anscheinend|offenbar|dürfte|dürften; deutet|deuten ... hin; scheint|scheinen',
      certain:
        'bewiesen|beweist|beweisen|garantiert|garantieren|zweifellos|zweifelsfrei|definitiv|immer',
      none: 'immer wieder|mehr|noch|öfter|häufiger; sonne|licht scheint; wahrscheinlicher',
    },
    tone: {
      promotional:
        'wundermittel|durchbruch|bahnbrechend|bahnbrechende|bahnbrechenden|revolutionär|revolutionäre|revolutionären|weltweit führend|führende|führenden|einzigartig|einzigartige|sensationell|sensationelle',
      emotional:
        'verzweifelt|verzweifelte|albtraum|alptraum|herzzerreißend; neue hoffnung; geliebte|geliebten menschen',
      urgent:
        'jetzt|sofort handeln|anrufen|buchen|anmelden|bestellen; warten sie nicht; nur noch kurze|wenige|heute; letzte chance',
      absolute:
        '100 % sicher|wirksam|natürlich|erfolg; 100 prozent sicher|wirksam|natürlich; völlig|absolut|vollkommen|garantiert sicher|harmlos|ungefährlich|nebenwirkungsfrei|unbedenklich; ohne jede|jegliche nebenwirkung|nebenwirkungen|risiko|risiken',
    },
  },
  counted:
    'patienten|patientinnen|teilnehmer|teilnehmern|teilnehmerinnen|teilnehmende|teilnehmenden|probanden|probandinnen|personen|erwachsene|erwachsenen|kinder|kindern|frauen|männer|männern|freiwillige|freiwilligen|mäuse|mäusen|ratten|tiere|tieren|fälle|fällen|befragte|befragten',
  countedOne: 'patient|patientin|teilnehmer|teilnehmerin|proband|person|frau|kind|fall',
  uncounted:
    '%|prozent|von|in|bis|der|die|den|pro|je|auf|mit|und|oder|als|wochen|woche|tage|tagen|tag|monate|monaten|monat|jahre|jahren|jahr|jährige|jährigen|jähriger|stunden|minuten|mg|g|kg|ml|mal|fach|millionen|million|milliarden|punkte|zentren|studien|studie|ist|sind|war|waren|wurden|=',
  numbers: {
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
  },
  denials: 'nicht|kein|keine|keinen|keiner|keinem|ohne|nie|niemals|weder|kaum',
  laterDenials: 'nicht|nie|niemals|keineswegs',
  turns: 'aber|und|sondern|während|obwohl|weil|doch|jedoch|dass|nur',
  absences:
    'kein|keine|keinen|keiner|ohne|fehlende|fehlenden|weitere|weiteren|weiterer|künftige|künftigen|geplante|geplanten|größere|größeren',
  laterAbsences: 'nötig|erforderlich|notwendig|fehlen|fehlt|geplant|gibt',
};
