import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { expect, onTestFinished, test } from 'vitest';
import { soundParts } from '#tests/helpers/hostile-archives.ts';
import { column, makePdf } from '#tests/helpers/make-pdf.ts';
import { makeZip } from '#tests/helpers/make-zip.ts';
import { setupApp } from './setup-app.ts';

const sentence =
  'In a randomised trial of 120 adults, rowing raised grip strength by 35% compared with rest.';

/** A PDF that wants to run, start, fetch and attach. */
async function hostilePdf(away: string, folder: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await makePdf([column(60, 60, ['Boats', '', sentence])]));
  const { context, catalog } = pdf;
  const action = (kind: string, more: Record<string, PDFString | PDFName | boolean>) =>
    context.obj({ Type: 'Action', S: kind, ...more });
  const script = (code: string) => action('JavaScript', { JS: PDFString.of(code) });
  const evil = `app.launchURL("${away}/js"); this.exportDataObject({cName: "a", nLaunch: 2});`;
  catalog.set(PDFName.of('OpenAction'), script(evil));
  const launch = action('Launch', { F: PDFString.of('/bin/sh'), NewWindow: true });
  catalog.set(
    PDFName.of('AA'),
    context.obj({
      WC: script(evil),
      WS: launch,
      DS: action('URI', { URI: PDFString.of(`${away}/uri`) }),
      DP: action('SubmitForm', { F: PDFString.of(`${away}/form`) }),
      WP: action('GoToR', { F: PDFString.of(`${away}/remote.pdf`), D: PDFString.of('a') }),
    }),
  );
  const annotation = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 595, 842],
    A: action('URI', { URI: PDFString.of(`${away}/link`) }),
    AA: context.obj({ PO: script(evil), E: launch }),
  });
  const page = pdf.getPage(0);
  page.node.set(PDFName.of('Annots'), context.obj([context.register(annotation)]));
  page.node.set(PDFName.of('AA'), context.obj({ O: script(evil) }));
  await pdf.attach(Buffer.from('MZ'), `../../${folder}/evil.exe`, { mimeType: 'a/b' });
  pdf.setTitle('<img src=x onerror=alert(1)>');
  return pdf.save();
}

/** A Word document that links its template, pictures, frames, data and objects from outside. */
function hostileDocx(away: string): Uint8Array {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/>`;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return makeZip({
    ...soundParts['docx'],
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body><w:p><w:r><w:t>${sentence}</w:t></w:r><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="r2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:hyperlink r:id="r3"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText>INCLUDEPICTURE "${away}/field.png"</w:instrText></w:r></w:p><w:altChunk r:id="r5"/><w:subDoc r:id="r6"/></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('r2', 'image', `${away}/image.png`)}${relation('r3', 'hyperlink', 'javascript:alert(1)')}${relation('r5', 'aFChunk', `${away}/chunk.html`)}${relation('r6', 'subDocument', 'file:///etc/passwd')}${relation('r7', 'oleObject', `${away}/object`)}</Relationships>`,
    'word/settings.xml':
      '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:attachedTemplate/></w:settings>',
    'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('r1', 'attachedTemplate', `${away}/template.dotm`)}</Relationships>`,
    'word/vbaProject.bin': 'Attribute VB_Name = "AutoOpen"',
    'mammoth/style-map': 'p => script',
  });
}

/** Documents that want to run, start, fetch or write; each holds one sentence that is a claim. */
async function documents(away: string, folder: string): Promise<Record<string, Uint8Array>> {
  const markup = `<img src="${away}/img.png" onerror="fetch('${away}/x')"><script src="${away}/a.js"></script><iframe src="${away}/frame"></iframe><link rel="stylesheet" href="${away}/a.css"><object data="${away}/o"></object><svg><image href="${away}/svg.png"/><use href="${away}/use.svg#a"/><script>fetch("${away}/s")</script></svg><style>@import "${away}/b.css"</style>`;
  const page = `<html><head><title>Boats</title>${markup}</head><body><h1>Boats</h1><p>${sentence}</p>${markup}</body></html>`;
  return {
    'boats.pdf': await hostilePdf(away, folder),
    'boats.docx': hostileDocx(away),
    'boats.html': Buffer.from(page),
    'boats.epub': makeZip({
      ...soundParts['epub'],
      'a.xhtml': `<?xml version="1.0"?><?xml-stylesheet href="${away}/x.xsl"?>${page}`,
    }),
    'boats.odt': makeZip({
      ...soundParts['odt'],
      'content.xml': `<d xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:xlink="x" xmlns:script="s"><office:scripts><office:script script:language="Basic">Shell "calc"</office:script><office:event-listeners><script:event-listener xlink:href="vnd.sun.star.script:a"/></office:event-listeners></office:scripts><office:body><office:text><text:p>${sentence}<draw:frame><draw:image xlink:href="${away}/odt.png"/><draw:object xlink:href="file:///etc/passwd"/></draw:frame></text:p><text:section><text:section-source xlink:href="${away}/section.odt"/></text:section></office:text></office:body></d>`,
    }),
    'boats.rtf': Buffer.from(
      `{\\rtf1{\\*\\template ${away}/t.dotm}{\\object\\objautlink\\objupdate{\\*\\objclass Package}{\\*\\objdata 0105000002000000}}{\\field{\\*\\fldinst INCLUDEPICTURE "${away}/rtf.png" \\\\d}{\\fldrslt x}}{\\field{\\*\\fldinst DDEAUTO cmd "/c calc"}} ${sentence}\\par}`,
    ),
    'boats.md': Buffer.from(
      `# Boats\n\n${sentence}\n\n![a](${away}/md.png)\n\n${markup}\n\n[a](javascript:alert(1))\n`,
    ),
    'boats.nxml': Buffer.from(
      `<!DOCTYPE article SYSTEM "${away}/jats.dtd"><?xml-stylesheet href="${away}/j.xsl"?><article xmlns:xlink="x" xmlns:xi="http://www.w3.org/2001/XInclude"><front><article-meta><title-group><article-title>Boats</article-title></title-group></article-meta></front><body><p>${sentence}<graphic xlink:href="${away}/j.png"/><xi:include href="file:///etc/passwd" parse="text"/></p></body></article>`,
    ),
  };
}

test('documents that want to run, start, fetch or write are read and do none of it', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const address = server.address();
  const away = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const { client, folder, importFiles } = setupApp();
  const made = Object.entries(await documents(away, folder));
  const paths = made.map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  await client.workspace.create.mutate({ title: 'Boats' });
  const before = readdirSync(folder).sort();

  const { files } = await importFiles(paths);
  expect(files.map(({ file, error }) => [basename(file), error?.message ?? null])).toEqual(
    made.map(([name]) => [name, null]),
  );
  const sources = await client.sources.list.query();
  expect(sources).toHaveLength(made.length);
  for (const { id } of sources) {
    // oxlint-disable-next-line no-await-in-loop -- a few sources
    const source = await client.sources.get.query({ id });
    if (source === null) throw new Error('no source');
    expect(source.text, source.title).toContain('rowing raised grip strength');
    expect(source.text).not.toMatch(/root:|launchURL|vnd\.sun|autoopen/i);
    for (const { url } of source.links) expect(url).not.toMatch(/^(?!http)[a-z]+:/);
    // oxlint-disable-next-line no-await-in-loop
    const page = JSON.stringify(await client.sources.page.query({ id }).catch(() => []));
    expect(page).not.toMatch(/"tag":"(?:script|img|iframe|object|svg|link|style|image)"/);
    expect(page).not.toMatch(/onerror|javascript:/);
  }
  expect(asked).toEqual([]);
  expect(existsSync('/tmp/evil.exe')).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(before);
}, 60_000);
