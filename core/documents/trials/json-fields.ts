/** Something read from JSON whose shape nobody promised. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object along a path of field names; an empty one where a step is missing. */
export function objectAt(value: unknown, ...path: string[]): JsonObject {
  let found: unknown = value;
  for (const name of path) found = isObject(found) && Object.hasOwn(found, name) ? found[name] : {};
  return isObject(found) ? found : {};
}

/** The text of the first of some fields that holds any: a string, a number, yes or no. */
export function textAt(value: JsonObject, ...names: string[]): string {
  for (const name of names) {
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    if (typeof found === 'string' && found.trim() !== '') return found.trim();
    if (typeof found === 'number') return String(found);
    if (typeof found === 'boolean') return found ? 'Yes' : 'No';
  }
  return '';
}

/** The first of some fields that holds a list of objects. */
export function objectsAt(value: JsonObject, ...names: string[]): JsonObject[] {
  for (const name of names) {
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    if (Array.isArray(found)) return found.filter(isObject);
  }
  return [];
}

/** The first of some fields that holds a list of texts. */
export function textsAt(value: JsonObject, ...names: string[]): string[] {
  for (const name of names) {
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    if (Array.isArray(found)) {
      return found.filter((item) => typeof item === 'string' && item.trim() !== '');
    }
  }
  return [];
}
