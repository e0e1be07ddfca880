import { plainWords } from './plain-words.ts';

/** How serious an entry is. */
export const logLevels = ['info', 'warning', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What a log may hold of an error: nothing that comes from a person or a document. */
export interface SafeError {
  /** Class of the error; "Error" for those that are not known here. */
  readonly name: string;
  /** The message as far as it is made of a program's words: "cannot read properties of undefined". */
  readonly words: string;
  /** What the system or SQLite calls it: "ENOENT", "SQLITE_FULL". */
  readonly system?: string;
  /** Code of a `Problem`. */
  readonly code?: string;
  /** Places in our own code and our packages, innermost first: "dist/main/main.js:10:5". */
  readonly stack: readonly string[];
  readonly cause?: SafeError;
}

/** What is looked at of a thrown value; every field may hold anything. */
export interface ThrownParts {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly stack?: unknown;
  /** The system's code, or that of a `Problem`. */
  readonly code?: unknown;
  readonly cause?: ThrownParts;
}

const knownNames: ReadonlySet<string> = new Set([
  'AbortError',
  'AggregateError',
  'AssertionError',
  'DataCloneError',
  'DOMException',
  'Error',
  'EvalError',
  'InvalidStateError',
  'NotAllowedError',
  'NotFoundError',
  'ProblemError',
  'QuotaExceededError',
  'RangeError',
  'ReferenceError',
  'SecurityError',
  'SqliteError',
  'SyntaxError',
  'TimeoutError',
  'TRPCClientError',
  'TRPCError',
  'TypeError',
  'URIError',
  'ZodError',
]);

const messageLimit = 1000;
const stackLimit = 20_000;
const mostFrames = 20;
const mostCauses = 3;
const systemCode = /^(?:E[A-Z0-9]{2,15}|(?:ERR|SQLITE)_[A-Z0-9_]{2,60})$/u;
const problemCode = /^[a-z]{2,20}(?:-[a-z]{1,20}){0,5}$/u;

/**
 * What a log may hold of a thrown value. Of the message only words that
 * `plainWords` has, of the stack only places inside the program; document
 * text, names, paths, addresses and keys are in neither.
 *
 * @param root folder of the program, which places are given from
 */
export function safeError(thrown: ThrownParts, root: string, depth = 0): SafeError {
  const { name, message, stack, code, cause } = thrown;
  const text = typeof message === 'string' ? message : '';
  return {
    name: typeof name === 'string' && knownNames.has(name) ? name : 'Error',
    words: safeWords(text),
    ...(typeof code === 'string' && systemCode.test(code) ? { system: code } : {}),
    ...(name === 'ProblemError' && typeof code === 'string' && problemCode.test(code)
      ? { code }
      : {}),
    stack: typeof stack === 'string' ? safePlaces(stack, text, root) : [],
    ...(cause === undefined || depth >= mostCauses
      ? {}
      : { cause: safeError(cause, root, depth + 1) }),
  };
}

/**
 * The words of a text that a log may hold, in their order, "…" for each run of
 * others: `Cannot read "/home/ada/x.pdf" of undefined` gives
 * "cannot read … of undefined". Reads the first 1,000 characters.
 */
export function safeWords(text: string): string {
  const pieces = text.slice(0, messageLimit).match(/[\p{L}\p{N}\p{M}_]+|"[^"]*"|“[^”]*”/gu) ?? [];
  const words = pieces.map((piece) => {
    const word = piece.toLowerCase();
    return plainWords.has(word) ? word : '…';
  });
  return words.filter((word, at) => word !== '…' || words[at - 1] !== '…').join(' ');
}

/**
 * The places of a stack that are in the program (its own folders, packages,
 * Node's own code, the page's scripts), without what functions are called.
 */
function safePlaces(stack: string, message: string, root: string): string[] {
  // The message comes first and may look like a place itself.
  const at = message === '' ? -1 : stack.indexOf(message);
  const lines = stack.slice(at < 0 ? 0 : at + message.length, stackLimit).split('\n');
  const places = lines.flatMap((line) => {
    const place = placeOf(line, root);
    return place === null ? [] : [place];
  });
  return places.slice(0, mostFrames);
}

const inProgram =
  /^(?:(?:core|db|dist|electron|node_modules|renderer|resources)\/[\w@./+-]{1,200}\.(?:[cm]?[jt]s|tsx)|node:[\w/]{1,80}|\/?assets\/[\w.-]{1,100}\.m?js)$/u;

function placeOf(line: string, root: string): string | null {
  // "    at name (file:1:2)", "    at file:1:2", and "name@file:1:2" of other engines.
  const found =
    /^(?:\s{0,8}at (?:[^\n]{0,300}\()?|[^\s@]{0,100}@)([^\s()]{1,400}):(\d{1,7}):(\d{1,7})\)?$/u.exec(
      line,
    );
  if (found === null) return null;
  const [, file = '', row = '', column = ''] = found;
  const plain = file
    .replace(/^file:\/\/(?=\/)/u, '')
    .replace(/^(?:app:\/\/bundle|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d{1,5})/u, '')
    .replaceAll('\\', '/')
    .replace(/^\/(?=[A-Za-z]:\/)/u, '');
  const folder = `${root.replaceAll('\\', '/')}/`;
  const inside = plain.startsWith(folder) ? plain.slice(folder.length) : plain;
  if (!inProgram.test(inside) || inside.includes('..')) return null;
  return `${inside}:${row}:${column}`;
}
