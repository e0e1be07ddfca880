import { parse, v5, validate } from 'uuid';

/** Names made here live in this namespace (RFC 9562, section 5.5); changing it changes every derived id. */
const namespace = parse('5f0c9a52-2f0b-4c39-9a0c-3d8a4a0c7e11');

/** An id as a UUID: itself in small letters where it is one, else one derived from it. */
export function uuidOf(id: string): string {
  return validate(id) ? id.toLowerCase() : derivedUuid('id', id);
}

/** A UUIDv5 of a list of words: the same words give the same id, on every machine. */
export function derivedUuid(...words: readonly string[]): string {
  return v5(JSON.stringify(words), namespace);
}
