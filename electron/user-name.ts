import { userInfo } from 'node:os';

/** The login name: what a reviewer is called until they say otherwise. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without a name, as in some containers.
    return 'Reviewer';
  }
}
