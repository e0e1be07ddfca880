import { deflateRawSync } from 'node:zlib';
import { hostileZip } from './hostile-zip.ts';
import type { HostileEnd, HostileEntry } from './hostile-zip.ts';

/** A document that is an archive with a trick in it. */
export interface HostileArchive {
  readonly name: string;
  readonly trick: string;
  readonly bytes: Uint8Array;
}

type Parts = Readonly<Record<string, string>>;

/** Sound documents, by extension, whose archives the tricks are played with. */
export const soundParts: Readonly<Record<string, Parts>> = {
  docx: {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml':
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Rowing raised grip strength by 4 kg.</w:t></w:r></w:p></w:body></w:document>',
  },
  epub: {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf':
      '<package><metadata><title>Boats</title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
    'a.xhtml':
      '<html><body><h1>Boats</h1><p>Rowing raised grip strength by 4 kg.</p></body></html>',
  },
  odt: {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml':
      '<d xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>Rowing raised grip strength by 4 kg.</text:p></office:text></office:body></d>',
  },
  xlsx: {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml':
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Rowing and grip strength</t></is></c></row></sheetData></worksheet>',
  },
};

const evil: HostileEntry = { name: 'evil.xml', data: '<a>taken over</a>' };
const named = (name: string | Uint8Array) => (sound: readonly HostileEntry[]) =>
  hostileZip([...sound, { ...evil, name }]);
const more = (entry: Partial<HostileEntry>, end?: HostileEnd) => (sound: readonly HostileEntry[]) =>
  hostileZip([...sound, { ...evil, ...entry }], end);
/** The main part, which is the last one, with something about it changed. */
const main = (change: Partial<HostileEntry>) => (sound: readonly HostileEntry[]) =>
  hostileZip([...sound.slice(0, -1), ...sound.slice(-1).map((one) => ({ ...one, ...change }))]);
const end = (change: HostileEnd) => (sound: readonly HostileEntry[]) => hostileZip(sound, change);

const zeros = Buffer.alloc(12 * 2 ** 20, 0x20);
const packedZeros = deflateRawSync(zeros);
/** Zip64 sizes (APPNOTE 4.5.3): a file of 2^60 bytes. */
const huge = Buffer.from('01001000000000000000001000000000000000100000'.slice(0, 40), 'hex');

/** What archives do to programs that believe them, each played on a sound document. */
const tricks: Readonly<Record<string, (sound: readonly HostileEntry[]) => Uint8Array>> = {
  'a name above the folder': named('../evil.xml'),
  'a name far above the folder': named('../../../../../../etc/cron.d/evil.xml'),
  'a name above, in its middle': named('a/../../evil.xml'),
  'a name above, at its end': named('a/..'),
  'an absolute name': named('/etc/evil.xml'),
  'a name with a drive': named('C:/evil.xml'),
  'a name with a drive and backslashes': named('C:\\Windows\\evil.xml'),
  'a name on a share': named('\\\\server\\share\\evil.xml'),
  'a name on a share, slashes': named('//server/share/evil.xml'),
  'a name with backslashes above': named('..\\..\\evil.xml'),
  'a name with mixed separators': named('a\\../..\\evil.xml'),
  'a name with NUL': named('a.xml\0../evil.xml'),
  'a link': more({ mode: 0o120777, data: '/etc/passwd' }),
  'a link as main part': main({ mode: 0o120777, data: '/etc/passwd' }),
  'a device': more({ mode: 0o020666, data: '' }),
  'a pipe': more({ mode: 0o010666, data: '' }),
  'one name twice': (sound) => hostileZip([...sound, ...sound.slice(-1)]),
  'all files on the same bytes': (sound) =>
    hostileZip([...sound, ...[1, 2, 3].map((n) => ({ ...evil, name: `${n}.xml`, offset: 0 }))]),
  'a file inside the bytes of another': more({ offset: 8 }),
  'a bomb': main({ data: zeros, packed: packedZeros }),
  'a bomb that says it is small': main({ data: zeros, packed: packedZeros, size: 100 }),
  'a bomb that says so in the list alone': main({
    data: zeros,
    packed: packedZeros,
    centralSize: 100,
  }),
  'a size that is too large': main({ size: 2 ** 31 }),
  'a size that is too small': main({ size: 3 }),
  'a packed size beyond the file': main({ packedSize: 2 ** 31 }),
  'a packed size that is too small': main({ packedSize: 3 }),
  'a size of 2^60': main({ size: 0xff_ff_ff_ff, packedSize: 0xff_ff_ff_ff, extra: huge }),
  'a size that an extra field lacks': main({ size: 0xff_ff_ff_ff, packedSize: 0xff_ff_ff_ff }),
  'a wrong checksum': main({ crc: 0x12_34_56_78 }),
  'a password': main({ flags: 1 }),
  'an unknown way of packing': main({ method: 99 }),
  'packed bytes that are none': main({ packed: Buffer.from('this was never deflated') }),
  'a broken head': main({ localSignature: 'PK\u0000\u0000' }),
  'an offset behind the end': main({ offset: 0x7f_ff_ff_ff }),
  'another archive for main part': (sound) => main({ data: hostileZip(sound) })(sound),
  'archives in archives in archives': (sound) => {
    const nest = (depth: number): Uint8Array =>
      depth === 0
        ? hostileZip(sound)
        : hostileZip([1, 2, 3].map((n) => ({ name: `${n}.zip`, data: nest(depth - 1) })));
    return nest(3);
  },
  'a list that says it is longer': end({ count: 60_000 }),
  'a list behind the end': end({ centralOffset: 0x7f_ff_ff_ff }),
  'a list of the whole file': end({ centralOffset: 0 }),
  'another disk': end({ disk: 7 }),
  'a comment that is not there': end({ commentLength: 5000 }),
  'bytes before the first file': end({ before: Buffer.alloc(64, 0x50) }),
  'no end': (sound) => hostileZip(sound).subarray(0, -22),
  'half of it': (sound) => hostileZip(sound).subarray(0, 200),
};

/** Every trick played on every format that is an archive. */
export function hostileArchives(): HostileArchive[] {
  return Object.entries(soundParts).flatMap(([extension, parts]) => {
    const sound = Object.entries(parts).map(([name, data]) => ({ name, data }));
    return Object.entries(tricks).map(([trick, play]) => ({
      name: `trap.${extension}`,
      trick,
      bytes: play(sound),
    }));
  });
}

/** More files than an archive may hold, each of no bytes. */
export function crowdedArchive(extension: string, count: number): Uint8Array {
  const sound = Object.entries(soundParts[extension] ?? {}).map(([name, data]) => ({ name, data }));
  const packed = deflateRawSync('');
  const crowd = Array.from({ length: count }, (_, at) => ({ name: `c/${at}`, data: '', packed }));
  return hostileZip([...sound, ...crowd]);
}
