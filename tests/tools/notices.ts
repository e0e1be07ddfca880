import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Writes THIRD_PARTY_NOTICES.md: every package that ships with Claimgrid, with
 * its licence text. Those are `dependencies` with theirs, and what the built
 * page is bundled from: the packages that renderer/ imports, with theirs.
 *
 * @param root folder of our package.json, with node_modules installed
 */
export function thirdPartyNotices(root: string): string {
  const shipped = new Map<string, ShippedPackage>();
  const own = readPackage(root);
  for (const name of [...Object.keys(own.dependencies ?? {}), ...rendererPackages(root)])
    collect(root, name, shipped);
  const packages = [...shipped.values()].toSorted((a, b) =>
    a.key < b.key ? -1 : Number(a.key > b.key),
  );
  const byText = Map.groupBy(packages, (entry) => entry.text);
  const sections = [...byText].map(([text, entries]) => {
    const names = entries.map(({ name, version }) => `${name} ${version}`).join(', ');
    return `## ${names}\n\n${entries[0]?.licence}\n\n${fenced(text)}\n`;
  });
  return `# Third-party notices

Claimgrid is made with the packages below; \`node tests/tools/notices.ts\` writes this list from the installed packages. The desktop application also contains Electron, Chromium and Node.js, which bring their own notices (\`LICENSES.chromium.html\` beside the program), and better-sqlite3 contains SQLite, which is in the public domain.

The citation styles in \`resources/styles\` and the locales in \`resources/locales\` are files of the Citation Style Language project (https://citationstyles.org), unchanged, under the Creative Commons Attribution-ShareAlike 3.0 licence; each names its authors.

The built page has a folder \`pdf\` with character maps (Adobe), fonts (Foxit, Liberation) and image decoders (OpenJPEG, JBIG2) from pdfjs-dist; the licences of all of them lie beside them.

${sections.join('\n')}`;
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface ShippedPackage {
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Types leave nothing in what is built. */
const typeImport = /^(?:import|export) type [^;]+;/gm;

/** Names of the packages that the page imports, styles and fonts included; words in texts are none. */
function rendererPackages(root: string): string[] {
  const names = new Set<string>();
  for (const file of globSync('renderer/**/*.{ts,tsx,css}', { cwd: root })) {
    const source = readFileSync(join(root, file), 'utf8').replaceAll(typeImport, '');
    for (const [, address = ''] of source.matchAll(
      /(?:^(?:import|export)\b[^;'"]*?\bfrom|^import|import\(|@import)\s*['"]([^'".#][^'"]*)['"]/gm,
    )) {
      const name = address.split('/', address.startsWith('@') ? 2 : 1).join('/');
      if (!builtinModules.includes(name) && !name.includes(':')) names.add(name);
    }
  }
  return [...names].toSorted();
}

/** Adds a package as seen from a folder, and what it depends on. Types ship nothing. */
function collect(from: string, name: string, shipped: Map<string, ShippedPackage>): void {
  if (name.startsWith('@types/')) return;
  const folder = findPackage(from, name);
  if (folder === null) throw new Error(`Find the package "${name}" from "${from}"`);
  const content = readPackage(folder);
  const key = `${content.name} ${content.version}`;
  if (shipped.has(key)) return;
  const { version } = content;
  shipped.set(key, {
    key,
    name,
    version,
    licence: `Licence: ${content.license ?? 'see below'}`,
    text: licenceText(folder, content),
  });
  for (const needed of Object.keys(content.dependencies ?? {})) collect(folder, needed, shipped);
}

/** As Node looks for a package: beside, then in every folder above. */
function findPackage(from: string, name: string): string | null {
  const here = join(from, 'node_modules', name);
  if (existsSync(join(here, 'package.json'))) return here;
  return dirname(from) === from ? null : findPackage(dirname(from), name);
}

function licenceText(folder: string, content: PackageFile): string {
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-][\w.-]*)?$/i.test(file))
    .toSorted();
  if (files.length > 0)
    return files.map((file) => plain(readFileSync(join(folder, file), 'utf8'))).join('\n\n');
  const author = typeof content.author === 'object' ? content.author.name : content.author;
  return `The package holds no licence text. It names ${content.license}${author ? ` and ${author}` : ''}.`;
}

function plain(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
}

/** A fence longer than any inside the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/^`+/gm)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

function readPackage(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  writeFileSync(join(root, 'THIRD_PARTY_NOTICES.md'), thirdPartyNotices(root));
}
