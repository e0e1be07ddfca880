import type { Database } from 'better-sqlite3';
import { findStudyCues } from '#core/claims/study-cues/find-study-cues.ts';
import { registerFlagFunctions } from './flag-functions.ts';

/**
 * Teaches an SQLite connection what the statements of this room ask for:
 * `fold(text)` is lower case for all letters, where SQLite's own functions know
 * A to Z; `study_cues_of(quote, language)` gives a claim's study cues as JSON.
 */
export function teachFunctions(connection: Database): void {
  connection.function('fold', { deterministic: true }, (text) => String(text).toLowerCase());
  connection.function('study_cues_of', { deterministic: true }, (quote, language) =>
    JSON.stringify(findStudyCues(String(quote), language === null ? null : String(language))),
  );
  registerFlagFunctions(connection);
}
