/**
 * A ZIP archive (APPNOTE 6.3.9) that holds files unpacked as they are, without
 * checksums: for libraries that would unpack large parts in threads of their
 * own, which the reader process may not start.
 */
export function storedArchive(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([name, bytes]) => ({
    name: new TextEncoder().encode(name),
    bytes,
  }));
  const size = entries.reduce(
    (sum, { name, bytes }) => sum + localHead + centralHead + 2 * name.length + bytes.length,
    endRecord,
  );
  const archive = new Uint8Array(size);
  const view = new DataView(archive.buffer);
  let at = 0;
  const offsets = entries.map(({ name, bytes }) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeSizes(view, at + 4, name, bytes);
    archive.set(name, at + localHead);
    archive.set(bytes, at + localHead + name.length);
    at += localHead + name.length + bytes.length;
    return offset;
  });
  const start = at;
  entries.forEach(({ name, bytes }, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeSizes(view, at + 6, name, bytes);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    archive.set(name, at + centralHead);
    at += centralHead + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return archive;
}

const localHead = 30;
const centralHead = 46;
const endRecord = 22;

/** Version, names in UTF-8, and the sizes: the fields that both kinds of head share. */
function writeSizes(view: DataView, at: number, name: Uint8Array, bytes: Uint8Array): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, bytes.length, true);
  view.setUint16(at + 22, name.length, true);
}
