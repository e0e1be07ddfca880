/*
 * What the process side says in words and the review keeps: steps of the
 * history, and why a claim was proposed. Patterns of the English words (db/ and
 * core/ write them) with what stands for them in German; `$1` and so on are the
 * parts that stay. The first that fits a whole text counts.
 */
type Saying = readonly [pattern: RegExp, words: string];

/** Parts of a step's words that are said in German wherever they stand: "14 claims". */
const parts: readonly Saying[] = [
  [/\b1 claims?\b/gu, '1 Aussage'],
  [/\b(\d+) claims\b/gu, '$1 Aussagen'],
  [/\b1 source\b/gu, '1 Quelle'],
  [/\b(\d+) sources\b/gu, '$1 Quellen'],
  [/\b1 reference\b/gu, '1 Literaturangabe'],
  [/\b(\d+) references\b/gu, '$1 Literaturangaben'],
  [/\b1 change\b/gu, '1 Änderung'],
  [/\b(\d+) changes\b/gu, '$1 Änderungen'],
  [/\b1 file\b/gu, '1 Datei'],
  [/\b(\d+) files\b/gu, '$1 Dateien'],
];

const claims = String.raw`(C\d+|\d+ claims)`;
/** A name in straight quotation marks. */
const named = '"(.*)"';
const counted = String.raw`\d+ (?:source|reference|file)s?`;

function step(pattern: string, words: string): Saying {
  return [new RegExp(`^${pattern}$`, 'su'), words];
}

/** Steps that may follow another one after a semicolon, then with a small letter. */
const assessments: readonly Saying[] = [
  step(`Confirmed ${claims}`, '$1 bestätigt'),
  step(`Accepted ${claims}`, '$1 angenommen'),
  step(`Put ${claims} back to review`, '$1 zurück zur Prüfung gestellt'),
  step(`Excluded ${claims} \\((.+)\\)`, '$1 ausgeschlossen ($2)'),
  step(`Excluded ${claims}`, '$1 ausgeschlossen'),
  step(`Cleared the level of ${claims} \\(was (.+)\\)`, 'Grad von $1 weggenommen (war $2)'),
  step(`Cleared the level of ${claims}`, 'Grad von $1 weggenommen'),
  step(`Set ${claims} from (.+) to (.+)`, '$1 von $2 auf $3 gesetzt'),
  step(`Set ${claims} to (.+)`, '$1 auf $2 gesetzt'),
  step(`Added the note of ${claims}`, 'Notiz zu $1 geschrieben'),
  step(`Changed the note of ${claims}`, 'Notiz zu $1 geändert'),
  step(`Removed the note of ${claims}`, 'Notiz zu $1 entfernt'),
  step(`Added the reasons of ${claims}`, 'Gründe für $1 angegeben'),
  step(`Changed the reasons of ${claims}`, 'Gründe für $1 geändert'),
  step(`Removed the reasons of ${claims}`, 'Gründe für $1 entfernt'),
  step(`Added the exclusion reason of ${claims}`, 'Ausschlussgrund von $1 angegeben'),
  step(`Changed the exclusion reason of ${claims}`, 'Ausschlussgrund von $1 geändert'),
  step(`Removed the exclusion reason of ${claims}`, 'Ausschlussgrund von $1 entfernt'),
  step(`Renamed the review from ${named} to ${named}`, 'Review von „$1“ in „$2“ umbenannt'),
  step('Changed the review question', 'Fragestellung geändert'),
  step('Changed the scheme from (.+) to (.+)', 'Schema von $1 auf $2 geändert'),
  step(`Changed the reviewer from ${named} to ${named}`, 'Reviewer von „$1“ in „$2“ geändert'),
];

const others: readonly Saying[] = [
  step('Undid: (.+)', 'Rückgängig gemacht: $1'),
  step('Redid: (.+)', 'Wiederholt: $1'),
  step('Went back to: (.+)', 'Zurückgegangen zu: $1'),
  step(`Imported (\\d+ files)`, '$1 importiert'),
  step(`Imported (${counted}) and (${counted}) from ${named}`, '$1 und $2 aus „$3“ importiert'),
  step(`Imported (${counted}) from ${named}`, '$1 aus „$2“ importiert'),
  step(`Took out an import of (${counted})`, 'Import von $1 herausgenommen'),
  step(`Changed the type of ${claims} from (\\w+) to (\\w+)`, 'Art von $1 von $2 auf $3 geändert'),
  step(`Changed the type of ${claims} to (\\w+)`, 'Art von $1 auf $2 geändert'),
  step(`Pasted into ${claims}`, 'In $1 eingefügt'),
  step(`Filled ${claims}`, '$1 ausgefüllt'),
  step(`Brought back (\\d+ changes?) from ${named}`, '$1 aus „$2“ zurückgeholt'),
  step(`Cited (.+) for ${claims}`, '$1 für $2 zitiert'),
  step(`Tagged ${claims} “(.+)”`, '$1 mit „$2“ versehen'),
  step(`Took the tag “(.+)” off ${claims}`, 'Schlagwort „$1“ von $2 genommen'),
  step('Renamed the tag “(.+)” to “(.+)”', 'Schlagwort „$1“ in „$2“ umbenannt'),
  step('Coloured the tag “(.+)” (\\w+)', 'Schlagwort „$1“ umgefärbt'),
  step('Removed the tag “(.+)”', 'Schlagwort „$1“ entfernt'),
  step('Added the column “(.+)”', 'Spalte „$1“ hinzugefügt'),
  step('Changed the choices of the column “(.+)”', 'Auswahl der Spalte „$1“ geändert'),
  step('Renamed the column “(.+)” to “(.+)”', 'Spalte „$1“ in „$2“ umbenannt'),
  step('Removed the column “(.+)”', 'Spalte „$1“ entfernt'),
  step(`Cleared “(.+)” of ${claims}`, '„$1“ von $2 geleert'),
  step(`Set “(.+)” of ${claims} to (.+)`, '„$1“ von $2 auf $3 gesetzt'),
  step('Saved the view “(.+)”', 'Ansicht „$1“ gespeichert'),
  step('Updated the view “(.+)”', 'Ansicht „$1“ aktualisiert'),
  step('Renamed the view “(.+)” to “(.+)”', 'Ansicht „$1“ in „$2“ umbenannt'),
  step('Removed the view “(.+)”', 'Ansicht „$1“ entfernt'),
  step('Saved the report template “(.+)”', 'Berichtsvorlage „$1“ gespeichert'),
  step('Updated the report template “(.+)”', 'Berichtsvorlage „$1“ aktualisiert'),
  step('Renamed the report template “(.+)” to “(.+)”', 'Berichtsvorlage „$1“ in „$2“ umbenannt'),
  step('Removed the report template “(.+)”', 'Berichtsvorlage „$1“ entfernt'),
  step('Extended (C\\d+)', '$1 verlängert'),
  step('Shortened (C\\d+)', '$1 gekürzt'),
  step('Moved (C\\d+)', '$1 verschoben'),
  step('Changed the words of (C\\d+)', 'Wortlaut von $1 geändert'),
  step('Split (C\\d+): (C\\d+) is new', '$1 geteilt: $2 ist neu'),
  step('Merged (C[\\dC, ]+) into (C\\d+)', '$1 mit $2 zusammengelegt'),
  step('Added (C\\d+)', '$1 hinzugefügt'),
  step('Found that (C\\d+) contradicts (C\\d+)', 'Beurteilt: $1 widerspricht $2'),
  step('Found that (C\\d+) agrees with (C\\d+)', 'Beurteilt: $1 stimmt mit $2 überein'),
  step('Found that (C\\d+) and (C\\d+) differ in scope', 'Beurteilt: $1 und $2 meinen anderes'),
  step('Found that (C\\d+) and (C\\d+) are unrelated', 'Beurteilt: $1 und $2 sind ohne Bezug'),
  step('Took back how (C\\d+) and (C\\d+) compare', 'Urteil über $1 und $2 zurückgenommen'),
  step(`Gave the verdict of (C\\d+) to ${claims}`, 'Urteil von $1 auch für $2'),
  step(`Added the citation style ${named}`, 'Zitierstil „$1“ hinzugefügt'),
  step(`Removed the citation style ${named}`, 'Zitierstil „$1“ entfernt'),
  step(`Edited the reference ${named}`, 'Literaturangabe „$1“ bearbeitet'),
  step(`Edited what is known of ${named}`, 'Angaben zu „$1“ bearbeitet'),
  step(
    `Merged the reference ${named} into ${named}`,
    'Literaturangabe „$1“ mit „$2“ zusammengelegt',
  ),
  step(
    'Kept "(.+)" and "(.+)" as two references',
    '„$1“ und „$2“ als zwei Literaturangaben behalten',
  ),
  step(`Took the reference ${named} apart from ${named}`, 'Literaturangabe „$1“ von „$2“ getrennt'),
  step(`Renamed ${named} to ${named}`, '„$1“ in „$2“ umbenannt'),
  step(`Removed (.+) from ${claims}`, '$1 von $2 entfernt'),
];

/** A step of the history in German; what fits no pattern stays as it is. */
export function stepInGerman(words: string): string {
  const whole = sayFirst(words, others);
  if (whole !== null) return restInGerman(whole);
  const pieces = words
    .split('; ')
    .map((piece) => sayFirst(piece.charAt(0).toUpperCase() + piece.slice(1), assessments));
  return pieces.includes(null) ? inParts(words) : inParts(pieces.join('; '));
}

/** "Rückgängig gemacht: " and the step that was. */
function restInGerman(words: string): string {
  const [, start, rest] =
    /^(Rückgängig gemacht: |Wiederholt: |Zurückgegangen zu: )(.+)$/su.exec(words) ?? [];
  return start === undefined || rest === undefined ? inParts(words) : start + stepInGerman(rest);
}

function sayFirst(words: string, sayings: readonly Saying[]): string | null {
  const found = sayings.find(([pattern]) => pattern.test(words));
  return found === undefined ? null : words.replace(...found);
}

function inParts(words: string): string {
  return parts.reduce((said, [pattern, part]) => said.replaceAll(pattern, part), words);
}

/** What flags of citations rest on (core/claims/claim-flag.ts), one of several between semicolons. */
const flagReasons: readonly Saying[] = [
  step('it cites nothing', 'sie zitiert nichts'),
  step("its source is a review: ('.*')", 'ihre Quelle ist eine Übersichtsarbeit: $1'),
  step("its only citation is a review: ('.*')", 'ihr einziger Beleg ist eine Übersichtsarbeit: $1'),
  step(
    "all of its (\\d+) citations are reviews: ('.*')",
    'alle ihre $1 Belege sind Übersichtsarbeiten: $2',
  ),
  step('(.+) is the work that it stands in', '$1 ist die Arbeit, in der sie steht'),
  step('(.+) shares the author (.+)', '$1 hat auch $2 geschrieben'),
  step("the reference data of its source says ('.*')", 'die Angaben zu ihrer Quelle sagen $1'),
  step("the reference data of (.+) says ('.*')", 'die Angaben zu $1 sagen $2'),
  step('(.+) and (.+): same title and year', '$1 und $2: gleicher Titel und gleiches Jahr'),
  step('(.+) and (.+): they were found to be the same', '$1 und $2: als dieselbe Arbeit erkannt'),
  step('and (\\d+) more', 'und $1 weitere'),
];

/** What a flag rests on, in German; what fits no pattern stays as it is. */
export function flagReasonInGerman(because: string): string {
  return because
    .split('; ')
    .map((reason) => sayFirst(reason, flagReasons) ?? reason)
    .join('; ');
}

/** Why two claims may contradict each other (core/agreement/reasons.ts), by how the English words begin. */
export const clashesInGerman: Readonly<Record<string, string>> = {
  'Different values for what may be the same quantity':
    'Andere Werte für etwas, das dieselbe Größe sein kann',
  'Different directions of effect': 'Entgegengesetzte Richtungen der Wirkung',
  'One denies what the other states': 'Eine verneint, was die andere sagt',
  'Different accounts of harm': 'Anderes über Schaden',
  'Different accounts of whether it works': 'Anderes darüber, ob es wirkt',
  'Different rules': 'Andere Regeln',
  'Different extents of what it achieves': 'Anderes darüber, wie viel es erreicht',
  'One treats as known what the other leaves open':
    'Eine nimmt als bekannt, was die andere offen lässt',
  'Different accounts of whether it is approved or where it is available':
    'Anderes über Zulassung oder Verfügbarkeit',
  'Opposite judgements': 'Entgegengesetzte Urteile',
};

/** Why two claims may contradict each other, in German; their own words stay as they are. */
export function clashInGerman(reason: string): string {
  const found = /^(.+?): one says “(.*)”, the other “(.*)”$/su.exec(reason);
  const [, opening = '', first = '', second = ''] = found ?? [];
  const said = clashesInGerman[opening];
  return said === undefined ? reason : `${said}: eine sagt „${first}“, die andere „${second}“`;
}

/** Why a claim was proposed, by the English words, which the claim's own may follow after a colon. */
export const reasonsInGerman: Readonly<Record<string, string>> = {
  compares: 'vergleicht',
  'denies something': 'verneint etwas',
  'describes a mechanism': 'beschreibt einen Mechanismus',
  'describes the course': 'beschreibt den Verlauf',
  'emotional wording': 'gefühlsbetonte Worte',
  'gives a number': 'nennt eine Zahl',
  'gives a sample size': 'nennt eine Fallzahl',
  'gives advice': 'gibt einen Rat',
  hedged: 'vorsichtig',
  'names a species or model': 'nennt eine Tierart oder ein Modell',
  'names a study design': 'nennt ein Studiendesign',
  'names whom it is about': 'nennt, um wen es geht',
  'promotional tone': 'werbender Ton',
  'reports a finding': 'berichtet ein Ergebnis',
  'reports an outcome': 'berichtet einen Endpunkt',
  'says how a disease can be treated': 'sagt, wie eine Krankheit zu behandeln ist',
  'says how common it is or where it comes from': 'sagt, wie häufig es ist oder woher es kommt',
  'says what leads to what': 'sagt, was wozu führt',
  'says who can take part': 'sagt, wer teilnehmen kann',
  'speaks of approval or rules': 'spricht von Zulassung oder Regeln',
  'speaks of benefit': 'spricht von Nutzen',
  'speaks of cost or access': 'spricht von Kosten oder Zugang',
  'speaks of harm or safety': 'spricht von Schaden oder Sicherheit',
  'speaks of signs or tests': 'spricht von Zeichen oder Tests',
  'states a need for evidence': 'nennt fehlende Evidenz',
  'states how it is done': 'sagt, wie es gemacht wird',
  'states something in a full sentence': 'sagt etwas in einem ganzen Satz',
  'stands under eligibility criteria': 'steht unter Einschlusskriterien',
  'is a row of a table': 'ist die Zeile einer Tabelle',
};
