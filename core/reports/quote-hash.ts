import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, in 64 small hexadecimal digits: by it a quote can be proved unchanged. */
export function textHash(text: string): string {
  return bytesToHex(sha256(encoder.encode(text)));
}
