import { connect } from 'node:net';

/** What came back for bytes that were sent as they are. */
export interface RawAnswer {
  /** Null when the connection was closed without an answer. */
  readonly status: number | null;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** Milliseconds until the connection was closed. */
  readonly time: number;
}

/**
 * Sends bytes over a connection of their own and reads until the other side
 * closes it: a client of HTTP would not send what attackers send.
 *
 * @param hold milliseconds after which this side hangs up
 */
export function sendRaw(port: number, text: string, hold = 5000): Promise<RawAnswer> {
  const { promise, resolve } = Promise.withResolvers<RawAnswer>();
  const started = performance.now();
  const socket = connect({ host: '127.0.0.1', port });
  let answer = '';
  const timer = setTimeout(() => socket.destroy(), hold);
  socket.setEncoding('latin1').on('data', (piece: string) => (answer += piece));
  // A server that refuses early resets the connection while we still write.
  socket.on('error', () => {});
  socket.on('close', () => {
    clearTimeout(timer);
    resolve({ ...parseAnswer(answer), time: performance.now() - started });
  });
  socket.on('connect', () => socket.write(text, 'latin1'));
  return promise;
}

function parseAnswer(text: string): Omit<RawAnswer, 'time'> {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [line = '', ...fields] = head.split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3})/u.exec(line)?.[1];
  const headers = fields.map((field): [string, string] => {
    const colon = field.indexOf(':');
    return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
  });
  return {
    status: status === undefined ? null : Number(status),
    headers: new Map(headers),
    body: rest.join('\r\n\r\n'),
  };
}
