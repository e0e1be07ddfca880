import { chunkSize } from './row-range.ts';

export interface RowSource<Row> {
  /** Asks for rows by claim number; may answer with fewer when some are gone. */
  readonly fetch: (claims: readonly number[], signal: AbortSignal) => Promise<readonly Row[]>;
  readonly has: (claim: number) => boolean;
  /** Called at the start of a question; its result comes back with the answer. */
  readonly moment: () => number;
  readonly receive: (rows: readonly Row[], asked: number, claims: readonly number[]) => void;
  readonly fail: (error: unknown) => void;
}

interface Flight {
  readonly claims: ReadonlySet<number>;
  readonly stop: AbortController;
}

const maxFlights = 2;
const retryAfter = 2000;

/**
 * Fetches the rows of the window that is looked at, in pieces of 100 and two at
 * a time. Each `want` replaces the one before: pieces that are no longer wanted
 * are called off. A failed piece is asked for again after two seconds.
 */
export function createRowFetcher<Row>(source: RowSource<Row>) {
  const flights = new Set<Flight>();
  let wanted: readonly number[] = [];
  let retry: ReturnType<typeof setTimeout> | undefined;

  const pump = () => {
    while (flights.size < maxFlights) {
      const claims = nextMissing();
      if (claims.length === 0) return;
      void fly({ claims: new Set(claims), stop: new AbortController() });
    }
  };

  const nextMissing = (): readonly number[] => {
    const missing: number[] = [];
    for (const claim of wanted) {
      if (source.has(claim) || [...flights].some((flight) => flight.claims.has(claim))) continue;
      if (missing.push(claim) === chunkSize) break;
    }
    return missing;
  };

  const fly = async (flight: Flight) => {
    flights.add(flight);
    const asked = source.moment();
    const claims = [...flight.claims];
    try {
      const rows = await source.fetch(claims, flight.stop.signal);
      if (!flight.stop.signal.aborted) source.receive(rows, asked, claims);
      flights.delete(flight);
      pump();
    } catch (error) {
      flights.delete(flight);
      if (flight.stop.signal.aborted) return;
      source.fail(error);
      clearTimeout(retry);
      retry = setTimeout(pump, retryAfter);
    }
  };

  return {
    want: (claims: readonly number[]) => {
      wanted = claims;
      const set = new Set(claims);
      for (const flight of flights) {
        if (![...flight.claims].some((claim) => set.has(claim))) {
          flight.stop.abort();
          flights.delete(flight);
        }
      }
      pump();
    },
    stop: () => {
      wanted = [];
      clearTimeout(retry);
      for (const flight of flights) flight.stop.abort();
      flights.clear();
    },
  };
}
