import type { BackupReason } from '#core/backups/backup.ts';
import { count as plural, plain as formatCount } from './number.ts';

/** Words of the dialogs of backups and of damaged reviews. */
export const backupTexts = {
  title: 'Backups',
  description:
    'Made after 30 minutes of work, before each import and before each restore, and kept by age: all of the last hours, then one an hour, a day, a week.',
  command: 'Backups…',
  backUpNow: 'Back up now',
  backUpCommand: 'Back up the review now',
  backingUp: 'Backing up',
  made: 'Backed up',
  madeHint: (size: string) => `${size}, read back and found sound`,
  nothingUnsaved: 'The newest backup holds everything.',
  unsaved: (steps: number) => `${plural(steps, 'change', 'changes')} since the newest backup.`,
  neverMade: 'There is no backup yet.',
  none: 'No backup yet',
  noneHint: 'The first one is made after half an hour of work, or now.',
  folder: 'Kept in',
  list: 'Backups, newest first',
  reason: {
    schedule: 'While working',
    'before import': 'Before an import',
    'before migration': 'Before the file’s shape changed',
    'before restore': 'Before a restore',
    asked: 'Made by hand',
  } satisfies Record<BackupReason, string>,
  ofCopy: 'of a copy of this review',
  facts: (claims: number, assessed: number) =>
    `${plural(claims, 'claim', 'claims')}, ${formatCount(assessed)} assessed`,
  since: (steps: number, assessed: number) =>
    steps === 0
      ? 'as the review is now'
      : `since then ${plural(steps, 'change', 'changes')}${assessed === 0 ? '' : `, ${plural(assessed, 'claim', 'claims')} assessed`}`,
  apart: 'holds work that the review does not',
  restore: 'Restore…',
  undoRestore: 'Undo restore…',
  close: 'Done',
  confirm: (day: string, time: string) => `Restore the backup of ${day}, ${time}?`,
  now: 'The review now',
  after: 'After the restore',
  goes: (steps: number, assessed: number) =>
    `${plural(steps, 'change', 'changes')} made since then ${steps === 1 ? 'goes' : 'go'} from the review${assessed === 0 ? '' : `, with the assessments of ${plural(assessed, 'claim', 'claims')}`}.`,
  goesNothing: 'Nothing was changed since then.',
  goesApart:
    'The backup holds work that the review does not hold now. What was done after it was made is not in it.',
  kept: 'Nothing is lost: the review as it is now is backed up first. “Undo restore” in this list brings it back.',
  back: 'Back',
  doRestore: 'Restore',
  restoring: 'Restoring',
  restored: (day: string, time: string) => `Restored the backup of ${day}, ${time}`,
  restoredHint: 'What was there before is among the backups.',
  undo: 'Undo restore',
  movedTo: (path: string) => `The damaged file is now ${path}`,
  failed: 'No backup was made',
  searchRebuilt: 'The search index was wrong and has been made anew',
  damaged: (name: string) => `“${name}” is damaged`,
  damagedDescription:
    'Some of the file cannot be read. It was left as it is; nothing of it will be deleted or overwritten.',
  newest: 'Bring back the newest good backup',
  newestOf: (day: string, time: string, facts: string, size: string) =>
    `Of ${day}, ${time}, with ${facts} (${size}).`,
  newestHint: 'The damaged file is moved aside under a name that says so.',
  noBackup: 'There is no good backup of this review.',
  looking: 'Looking for backups',
  save: 'Save what can be saved',
  saveHint:
    'Reads everything around the damage into a new review beside this one, which stays as it is.',
  saveButton: 'Save into a new file',
  saving: 'Saving',
  savedTo: 'Saved to',
  savedRows: (rows: number) => `${plural(rows, 'row', 'rows')} saved`,
  unread: (pages: number, all: number) =>
    `${formatCount(pages)} of ${plural(all, 'page', 'pages')} could not be read`,
  lost: {
    source: (count: number) => `${plural(count, 'source', 'sources')} lost`,
    claim: (count: number) => `${plural(count, 'claim', 'claims')} lost`,
    reference: (count: number) => `${plural(count, 'reference', 'references')} lost`,
    'original file': (count: number) => `${plural(count, 'original file', 'original files')} lost`,
    'step of the history': (count: number) =>
      `${plural(count, 'step of the history', 'steps of the history')} lost`,
  },
  gaps: (rows: number) => `${plural(rows, 'row has', 'rows have')} gaps`,
  standIns: (count: number) =>
    `${plural(count, 'thing', 'things')} lost that others point to: a name stands in for each`,
  problems: (count: number) =>
    `The check of the new file finds ${plural(count, 'problem', 'problems')}`,
  nothingLost: 'Nothing seems to be lost',
  openNew: 'Open the new file',
  later: 'Not now',
};
