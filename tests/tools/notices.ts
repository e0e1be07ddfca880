import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { packageClosure } from './package-closure.ts';

/**
 * Writes THIRD_PARTY_NOTICES.md: every package that ships with Claimgrid, with
 * its licence text. Those are `dependencies` with theirs, and what the built
 * page is bundled from: the packages that renderer/ imports, with theirs.
 *
 * @param root folder of our package.json, with node_modules installed
 */
export function thirdPartyNotices(root: string): string {
  const packages = shippedPackages(root);
  const byText = Map.groupBy(packages, (entry) => entry.text);
  const sections = [...byText].map(([text, entries]) => {
    const names = entries.map(({ name, version }) => `${name} ${version}`).join(', ');
    return `## ${names}\n\n${entries[0]?.licence}\n\n${fenced(text)}\n`;
  });
  return `# Third-party notices

Claimgrid is made with the ${packages.length} packages below; \`node tests/tools/notices.ts\` writes this list from the installed packages. The desktop application also contains Electron, Chromium and Node.js, which bring their own notices (\`LICENSES.chromium.html\` beside the program), and better-sqlite3 contains SQLite, which is in the public domain.

The citation styles in \`resources/styles\` and the locales in \`resources/locales\` are files of the Citation Style Language project (https://citationstyles.org), unchanged, under the Creative Commons Attribution-ShareAlike 3.0 licence; each names its authors.

The built page has a folder \`pdf\` with character maps (Adobe), fonts (Foxit, Liberation) and image decoders (OpenJPEG, JBIG2) from pdfjs-dist; the licences of all of them lie beside them.

${sections.join('\n')}`;
}

/** What ships: `dependencies` with theirs, and what the page is bundled from, by name and version. */
export function shippedPackages(root: string): ShippedPackage[] {
  const own = readPackage(root);
  const names = [...Object.keys(own.dependencies ?? {}), ...rendererPackages(root)];
  const shipped = new Map<string, ShippedPackage>();
  for (const folder of packageClosure(root, names)) {
    const content = readPackage(folder);
    const { name, version } = content;
    const key = `${name} ${version}`;
    const licence = `Licence: ${content.license ?? 'see below'}`;
    shipped.set(key, {
      key,
      name,
      version,
      licence,
      text: licenceText(folder, content) + sourceNote(content),
    });
  }
  return [...shipped.values()].toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url: string };
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A package of the shipped program; `licence` as a line of the notices. */
export interface ShippedPackage {
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

/** Licences that keep the source open want to be told where it is. */
function sourceNote({ license = '', repository, version }: PackageFile): string {
  if (!/MPL|LGPL|CPAL/u.test(license)) return '';
  const address = typeof repository === 'object' ? repository.url : repository;
  if (address === undefined) throw new Error(`Name the source of a package under ${license}`);
  return `\n\nUnchanged; its source code, version ${version}, is at ${address.replace(/^git\+/u, '').replace(/^git@([^:]+):/u, 'https://$1/')}`;
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
