import { writeLog } from '../log/program-log.ts';
import { problemOf } from '../problem-of.ts';
import { printJson, say } from './print.ts';

/**
 * Tells that a command failed: in words on stderr, and with --json as
 * `{error: {code, message}}` on stdout. What nobody foresaw goes to the log too.
 *
 * @returns the exit code, 1
 */
export function reportFailure(error: unknown, json: boolean): number {
  const problem = problemOf(error);
  if (problem.code === 'internal') writeLog('command-failed', { error });
  say(problem.hint === undefined ? problem.message : `${problem.message}\n${problem.hint}`);
  if (json) printJson({ error: { code: problem.code, message: problem.message } });
  return 1;
}
