const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in base64 with padding (RFC 4648, section 4): content policies name hashes so. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const bits = (one << 16) | (two << 8) | three;
    for (let letter = 0; letter < 4; letter += 1)
      text += at + letter <= bytes.length ? letters.charAt((bits >> (18 - 6 * letter)) & 63) : '=';
  }
  return text;
}
