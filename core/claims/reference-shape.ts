/** A family name, also of two parts or with a particle: "Al-Sahab", "de la Fuente", "van Dyk". */
const family =
  "(?:(?:van|von|de|del|della|di|la|le|den|der|ten|al)\\s){0,3}\\p{Lu}[\\p{L}’'-]{1,30}";
/** "Rivera A", "Rivera, A.B.": an author as lists of references write one. */
const author = `${family},?\\s(?:\\p{Lu}\\.?[\\s-]?){1,3}`;
/** "A. B. Rivera". */
const authorBefore = `(?:\\p{Lu}\\.[\\s-]?){1,3}${family}`;
const number = '(?:\\[\\d{1,3}\\]|\\d{1,3}[.)]?)\\s+';

/** A numbered entry that begins with its authors, or two authors and more in a row. */
const entryStart = new RegExp(
  `^(?:${number}(?:${author}(?=[,.;&(]|\\s?and\\s|et\\sal)|${authorBefore}(?=,|\\sand\\s|\\set\\sal))|(?:${author}[,;&]\\s?){2}|(?:${authorBefore},\\s){2})`,
  'u',
);
/** "Rivera, A.B. (2007), ‘Tides …" and "Rivera, A. & Moss, B. (2007). Tides …". */
const datedEntry = new RegExp(`^${author}[^.]{0,160}?\\((?:19|20)\\d{2}[a-z]?\\)\\s?[.,:]\\s`, 'u');
/** "12 For example, Rivera (1998) and Moss et al (2004).": a note that only cites. */
const cited = new RegExp(
  `${family}(?:(?:,|\\sand|\\s&|,\\sand)\\s${family}){0,4}(?:\\set\\sal\\.?)?,?\\s?\\((?:(?:19|20)\\d{2}[a-z]?(?:,\\s)?|op\\.?\\s?cit\\.?|forthcoming){1,4}\\)`,
  'gu',
);
const pointing =
  /\b(?:for|example|see|also|on|the|former|latter|and|or|among|others|in|particular|cf|ibid|e\.g|i\.e|instance|more|recently|survey|review|discussion)\b/giu;

/** Whether a text begins as an entry of a list of references does: number and authors, or several authors. */
export function beginsReference(text: string): boolean {
  const head = text.slice(0, 300);
  return entryStart.test(head) || datedEntry.test(head);
}

/**
 * Whether a sentence or line is a reference or a part of one, wherever it stands:
 * "Year;volume(issue):pages", an identifier with a year, an address with few words
 * around it, an entry's authors, or a note that only names works.
 */
export function isReferenceLine(text: string): boolean {
  if (/\b(?:19|20)\d{2}\s?;\s?\d+\s?(?:\(|:)/.test(text)) return true;
  if (
    /^[^.]{2,120}\((?:19|20)\d{2}[a-z]?\)\.\s.*\b\d+\s?(?:\(\d+\))?,\s?(?:pp?\.\s?)?\d+\s?[–-]\s?\d+/u.test(
      text,
    )
  ) {
    return true;
  }
  if (/\bdoi(?:\.org\/|:)\s?10\.|\bPMI?D:\s?\d/i.test(text) && /\b(?:19|20)\d{2}\b/.test(text))
    return true;
  if (beginsReference(text) || onlyCites(text)) return true;
  const url = /https?:\/\/\S+/.exec(text);
  if (url !== null) {
    const rest = text.replace(url[0], ' ');
    return (
      rest.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length < 8 || quotesBeforeYear(rest)
    );
  }
  return false;
}

/** Whether a line has words in quotation marks and four digits behind them. */
function quotesBeforeYear(text: string): boolean {
  return text.split(/[\n\r\u2028\u2029]/u).some((line) => {
    const open = line.search(/[“"]/u);
    if (open === -1) return false;
    const behind = line.slice(open + 1);
    const close = behind.search(/[”"]/u);
    return close !== -1 && /\d{4}/u.test(behind.slice(close + 1));
  });
}

function onlyCites(text: string): boolean {
  if (text.length > 300 || !/\((?:(?:19|20)\d{2}|op)/.test(text)) return false;
  const rest = text.replaceAll(cited, ' ').replaceAll(pointing, ' ');
  return rest !== text && !/\p{L}{3}/u.test(rest);
}
