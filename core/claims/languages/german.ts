import type { LanguageRules } from './language-rules.ts';

/** German: a short list of cues; the rest is structural. */
export const german: LanguageRules = {
  language: 'de',
  cues: [
    {
      says: 'reports a finding',
      pattern:
        /(?<!\p{L})(?:zeigt(?:e|en)?|zeigen|erwies(?:en)?|Fazit|Hinweise?|ergab(?:en)?|belegt|belegen|fand(?:en)?|nachgewiesen|beobachtet|festgestellt|deutet|laut|Ergebnis(?:se)?)(?!\p{L})/iu,
      weight: 0.9,
      types: { efficacy: 0.3 },
    },
    {
      says: 'reports an outcome',
      pattern:
        /(?<!\p{L})(?:verbesser\p{L}*|verringer\p{L}*|senk(?:t|te|en|ung)|reduzier\p{L}*|steiger\p{L}*|erhöh\p{L}*|verlangsam\p{L}*|(?:un)?wirksam\p{L}*|Wirkung(?:en)?|wirk(?:t|te|en|ten)|Effekte?|Unterschiede?|Verbesserung|\p{L}*linder\p{L}+|lindert|Nutzen|hilft|helfen|nutzen)(?!\p{L})/iu,
      weight: 0.6,
      types: { efficacy: 1.4 },
    },
    {
      says: 'speaks of harm or safety',
      pattern:
        /(?<!\p{L})(?:sicher|Sicherheit|Nebenwirkung\p{L}*|Risik\p{L}+|verträglich\p{L}*|gefährlich|Komplikation\p{L}*|schädlich)(?!\p{L})/iu,
      weight: 0.6,
      types: { safety: 1.6 },
    },
    {
      says: 'says what leads to what',
      pattern:
        /(?<!\p{L})(?:verursach\p{L}*|führt|führen|führte|aufgrund|wegen|weil|beeinfluss\p{L}*|hemm\p{L}+|aktivier\p{L}*)(?!\p{L})/iu,
      weight: 0.5,
      types: { mechanism: 1 },
    },
    {
      says: 'describes a mechanism',
      pattern:
        /(?<!\p{L})(?:Mechanism\p{L}+|Rezeptor\p{L}*|Botenstoff\p{L}*|Hormon\p{L}*|Zelle(?:n)?|Entzündung\p{L}*|entzündlich\p{L}*|regulier\p{L}*|setz(?:t|en) .{0,60} frei|bind(?:et|en)|Stoffwechsel)(?!\p{L})/iu,
      weight: 0.4,
      types: { mechanism: 0.9 },
    },
    {
      says: 'describes the course',
      pattern:
        /(?<!\p{L})(?:verschwind(?:et|en)|chronisch werden|werden (?:sie )?chronisch|fortschreit\p{L}+|Verlauf|Prognose|überleb\p{L}*|Lebenserwartung|unheilbar\p{L}*|heilbar\p{L}*|Rückfäll\p{L}+|im Laufe der|langfristig\p{L}*|tödlich\p{L}*)(?!\p{L})/iu,
      weight: 0.4,
      types: { prognosis: 1.4 },
    },
    {
      says: 'says how common it is or where it comes from',
      pattern:
        /(?<!\p{L})(?:Prävalenz|Inzidenz|häufig(?:er|ste\p{L}*)?|Häufigkeit|Ursachen?|betrifft|betroffen|verbreitet\p{L}*|Bevölkerung|Risikofaktor\p{L}*|jede[rmn]? \p{L}+te|erkrank(?:en|t))(?!\p{L})/iu,
      weight: 0.5,
      types: { epidemiology: 1.6 },
    },
    {
      says: 'speaks of signs or tests',
      pattern:
        /(?<!\p{L})(?:Diagnos\p{L}+|diagnostizier\p{L}+|unspezifisch\p{L}*|Anzeichen|Symptom\p{L}*|Untersuchung\p{L}*|Tests?)(?!\p{L})/iu,
      weight: 0.4,
      types: { diagnosis: 1.2 },
    },
    {
      says: 'speaks of approval or rules',
      pattern:
        /(?<!\p{L})(?:zugelassen\p{L}*|Gesetz\p{L}*|Behörde\p{L}*|genehmig\p{L}+|Zulassung|gesetzlich|verboten|Leitlinien?)(?!\p{L})/iu,
      weight: 0.6,
      types: { regulatory: 2 },
    },
    {
      says: 'states how it is done',
      pattern:
        /(?<!\p{L})(?:verabreich\p{L}+|Dosis|Dosierung|Injektion\p{L}*|Infusion\p{L}*|Sitzung\p{L}*|(?:ein|zwei|drei|vier|mehr)mal (?:pro|am|im|täglich|wöchentlich)|täglich\p{L}*|wöchentlich\p{L}*|randomisier\p{L}+|(?:wurden|wurde) .{0,80}(?:gemessen|befragt|erfasst|erhoben|zugeteilt|behandelt))(?!\p{L})/iu,
      weight: 0.4,
      types: { protocol: 1.3 },
    },
    {
      says: 'says who can take part',
      pattern:
        /(?<!\p{L})(?:teilnehmen|Teilnahme|Teilnehmende (?:müssen|dürfen)|(?:Ein|Aus)schlusskriteri\p{L}+|ausgeschlossen|geeignet sind)(?!\p{L})/iu,
      weight: 0.5,
      types: { eligibility: 2 },
    },
    {
      says: 'speaks of cost or access',
      pattern:
        /(?<!\p{L})(?:Kosten|kostet|kosten|Preis(?:e|en)?|teuer|günstig\p{L}*|Krankenkasse\p{L}*|Versicherung\p{L}*|erstatt\p{L}+|verfügbar\p{L}*|Euro|€)(?!\p{L})/iu,
      weight: 0.4,
      types: { access: 1.6 },
    },
    {
      says: 'gives advice',
      pattern: /(?<!\p{L})(?:soll(?:te|ten)?|empfohlen|empfiehlt|empfehlen|ratsam)(?!\p{L})/iu,
      weight: 0.5,
      types: { recommendation: 2 },
    },
    {
      says: 'compares',
      pattern:
        /(?<!\p{L})(?:im Vergleich|verglichen|im Gegensatz|(?:mehr|weniger|besser|höher|niedriger|größer|geringer|schneller) als)(?!\p{L})/iu,
      weight: 0.5,
      types: { comparison: 1.4 },
    },
    {
      says: 'hedged',
      pattern:
        /(?<!\p{L})(?:kann|können|könnte|könnten|möglicherweise|vermutlich|wahrscheinlich|dürfte|meist|oft)(?!\p{L})/iu,
      weight: 0.4,
    },
    {
      says: 'gives a number',
      pattern:
        /\d[\d.,]*\s?(?:%|Prozent|mg|kg|Jahre|Monate|Wochen|Tage|Patient\p{L}*|Teilnehmer\p{L}*)/iu,
      weight: 0.5,
    },
  ],
  rejections: [
    {
      because: 'announces what the text will do',
      pattern:
        /(?<!\p{L})(?:in diesem (?:Artikel|Beitrag|Abschnitt|Kapitel|Text)|dieser (?:Artikel|Beitrag|Abschnitt) (?:behandelt|beschreibt|gibt|stellt)|im Folgenden (?:werden|wird|stellen|beschreiben)|wir werden (?:nun|im|zunächst))(?!\p{L})/iu,
    },
    {
      because: 'states the aim of a study',
      pattern:
        /(?<!\p{L})(?:Ziel (?:dieser|der) (?:Studie|Arbeit|Untersuchung)|(?:diese|die) Studie (?:untersucht|soll|prüft))(?!\p{L})/iu,
    },
    {
      because: 'says what a review or its authors did',
      pattern:
        /^(?:\p{L}+\s){0,4}?(?:Forschende[nr]?|Forscher\p{L}*|Wissenschaftler\p{L}*|Autor\p{L}*|Studie|Übersichtsarbeit|Team|Forschungsgruppe|\p{Lu}\p{L}*(?:netzwerk|team|gruppe)\p{L}*)\s(?:\S+\s){0,2}?(?:haben|hat|wurden|wurde)\s[^.]{0,160}(?:untersucht|durchsucht|analysiert|ausgewertet|verglichen|zusammengefasst|befragt|gesammelt|geprüft)/iu,
      unless:
        /(?<!\p{L})(?:dass|zeig\p{L}+|fand(?:en)?|ergab(?:en)?|festgestellt|nachgewiesen)(?!\p{L})/iu,
    },
    {
      because: 'defines a term',
      pattern:
        /(?<!\p{L})(?:bezeichnet man|wird (?:auch )?als .{3,60} bezeichnet|ist die Abkürzung|steht für)(?!\p{L})/iu,
    },
    {
      because: 'speaks for the site, not about the subject',
      pattern:
        /(?<!\p{L})(?:kontaktieren Sie|rufen Sie|klicken Sie|Newsletter|Datenschutz\p{L}*|alle Rechte vorbehalten|Cookies|vereinbaren Sie|melden Sie sich|unser Team|Impressum)(?!\p{L})/iu,
    },
    {
      because: 'names a source',
      pattern: /^(?:Quellen?|Literatur|Abbildung|Abb\.|Tabelle|Tab\.|Foto)\b\s*\d*\s*[:.]/iu,
    },
    { because: 'tells the reader what to do', pattern: /^(?:\p{Lu}\p{Ll}+(?:en|n) Sie)\s/u },
  ],
  finiteVerb:
    /(?<!\p{L})(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|kann|können|muss|müssen|soll|sollte|darf|zeigt|zeigten|führt|führen|gibt|gab|gilt|gelten|bleibt|bleiben|liegt|liegen|tritt|treten|kommt|kommen|zählt|zählen|wirkt|wirken|hilft|helfen|verschwindet|verschwinden|dauert|entsteht|entstehen|steigt|sinkt|nimmt|nehmen|leidet|leiden|enthält|enthalten|fehlt|fehlen|besteht|bestehen|lässt|lassen|macht|machen|geht|gehen|braucht|brauchen|schützt|senkt|erhöht)(?!\p{L})/iu,
  imperatives: new Set(),
  imperativeObject: /^$/u,
};
