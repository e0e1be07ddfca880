/** The only part of a long line that is looked at. */
const lookedAt = 600;

const sectionName =
  '(?:references?|bibliograph(?:y|ies)|sources?|citations?|works cited|literature(?: cited)?|footnotes|endnotes|' +
  'further reading|quellen(?:verzeichnis|angaben|nachweise?)?|literatur(?:verzeichnis|angaben|hinweise)?|einzelnachweise|' +
  'références(?: bibliographiques)?|bibliographie|sources|fuentes|referencias(?: bibliográficas)?|bibliografía|bibliografia|' +
  'citas|riferimenti(?: bibliografici)?|fonti|referências(?: bibliográficas)?|参考文献|литература|المراجع)';
const sectionPattern = new RegExp(
  String.raw`^(?:\d{1,2}\.?\s+)?(?:(?:scientific|selected|key|cited|list of|medical|wissenschaftliche|weitere)\s+)*` +
    `${sectionName}(?:\\s*(?:and|und|et|y|e|&|/)\\s*(?:${sectionName}|notes))?\\s*:?$`,
  'iu',
);

/** Whether a heading opens a list of references ("References", "Quellen und Literatur"). */
export function opensReferences(heading: string): boolean {
  return heading.length <= 80 && sectionPattern.test(heading.trim());
}

const labelPattern =
  /^(?:sources?|quellen?|fuentes?|fonti?|bron(?:nen)?|references?|references? list|citation|cite as|cited from|doi|pmid|pmcid|isbn|original article|originalartikel)\s*:\s*(?=\S)/iu;
const evidencePattern =
  /\b(?:19|20)\d{2}\b|https?:|www\.|\bdoi\b|\b10\.\d{4,9}\/|\bet al\b|\bPMC?ID\b|\bISBN\b|\bvol\.|[“"«„]|\.(?:org|com|gov|edu|net)\b/iu;
const addressPattern =
  /^(?:\[?\d{1,3}[\].)]?\s*)?(?:https?:\/\/\S+|(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}(?:\/\S*|[a-z.]{4,80}\/\S+)|doi:\s*10\.\d{4,9}\/\S+|10\.\d{4,9}\/\S+)[.;,]?$/iu;
const authorsPattern =
  /^(?:\[?\d{1,3}[\].)]?\s*)?\p{Lu}[\p{L}'’-]{1,40},?\s+(?:\p{Lu}\.?[\s-]?){1,4}(?:[,.;(&:]|and\b|et al|\d)/u;
const printedPattern =
  /\d\s*\(\d{1,4}[\w–-]{0,8}\)|[:;,]\s*e?\d{1,6}\s*[–-]\s*e?\d{1,6}|\bdoi\b|https?:|\bpp?\.\s?\d|\bIn:|\b(?:Journal|Press|Proceedings|Verlag|University)\b/u;

/**
 * Whether a line is a reference by its own shape, wherever it stands: a source
 * line ("Source: … 2022, https://…"), an address on a line of its own, or a
 * bibliography entry (authors with initials, a year, volume or pages or DOI).
 */
export function isReferenceLine(line: string): boolean {
  const words = line.slice(0, lookedAt);
  const label = labelPattern.exec(words);
  if (label !== null) {
    const rest = words.slice(label[0].length);
    return evidencePattern.test(rest) || rest.split(/\s+/, 7).length <= 6;
  }
  return (line.length <= 2000 && addressPattern.test(line)) || isEntry(words);
}

function isEntry(words: string): boolean {
  return (
    authorsPattern.test(words) &&
    /\b(?:19|20)\d{2}[a-z]?\b/.test(words) &&
    printedPattern.test(words)
  );
}

/** Whether a line ends an article as its source line: labelled, with a year, an address or a DOI. */
export function isSourceLine(line: string): boolean {
  const words = line.slice(0, lookedAt);
  return (
    words.length >= 40 &&
    labelPattern.test(words) &&
    /\b(?:19|20)\d{2}\b|https?:|\bdoi\b/i.test(words)
  );
}
