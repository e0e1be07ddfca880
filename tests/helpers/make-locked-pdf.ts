import { createHash } from 'node:crypto';

/** The 32 bytes that fill up a password (ISO 32000-1, 7.6.3.3, algorithm 2, step a). */
const fill = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const identity = Buffer.from('c1a1a9e1d1b0c0a5c1a1a9e1d1b0c0a5', 'hex');
const permissions = -44;

/**
 * Makes a PDF of one page of lines that opens with a password only: the standard security handler,
 * revision 2, RC4 with 40 bits (ISO 32000-1, 7.6.3).
 */
export function makeLockedPdf(lines: readonly string[], password: string): Uint8Array {
  const padded = pad(password);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permitted = Buffer.alloc(4);
  permitted.writeInt32LE(permissions);
  const key = md5(Buffer.concat([padded, owner, permitted, identity])).subarray(0, 5);
  const user = rc4(key, fill);
  const words = lines.map((line) => `(${line.replace(/[\\()]/gu, '\\$&')}) Tj 0 -14 Td`).join('\n');
  const content = rc4(
    objectKey(key, 4),
    Buffer.from(`BT /F1 11 Tf 60 760 Td\n${words}\nET`, 'latin1'),
  );
  return layOut([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    ),
    Buffer.concat([
      Buffer.from(`<< /Length ${content.length} >>\nstream\n`),
      content,
      Buffer.from('\nendstream'),
    ]),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    Buffer.from(
      `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P ${permissions} >>`,
    ),
  ]);
}

function layOut(objects: readonly Buffer[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let length = 9;
  const add = (bytes: Uint8Array): void => {
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [index, object] of objects.entries()) {
    places.push(length);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const id = identity.toString('hex');
  const size = objects.length + 1;
  const start = length;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Encrypt ${objects.length} 0 R /ID [<${id}> <${id}>] >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function pad(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), fill]).subarray(0, 32);
}

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest();
}

/** The key of one object (ISO 32000-1, 7.6.2, algorithm 1). */
function objectKey(key: Uint8Array, object: number): Buffer {
  return md5(Buffer.concat([key, Buffer.from([object, 0, 0, 0, 0])])).subarray(0, 10);
}

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => state[index & 255] ?? 0;
  let other = 0;
  const swap = (one: number, two: number): void => {
    const kept = at(one);
    state[one & 255] = at(two);
    state[two & 255] = kept;
  };
  for (let index = 0; index < 256; index += 1) {
    other = (other + at(index) + (key[index % key.length] ?? 0)) & 255;
    swap(index, other);
  }
  const out = Buffer.alloc(bytes.length);
  other = 0;
  for (const [index, byte] of bytes.entries()) {
    const one = index + 1;
    other = (other + at(one)) & 255;
    swap(one, other);
    out[index] = byte ^ at(at(one) + at(other));
  }
  return out;
}
