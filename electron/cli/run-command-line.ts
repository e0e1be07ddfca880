import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { claimStatuses } from '#core/claims/claim.ts';
import type { ClaimStatus } from '#core/claims/claim.ts';
import { reportFormats } from '#core/reports/formats.ts';
import type { ReportFormat } from '#core/reports/formats.ts';
import { reportSections } from '#core/reports/template.ts';
import type { ReportSection } from '#core/reports/template.ts';
import { dataFolders } from '../data-folders.ts';
import { startLog } from '../log/program-log.ts';
import { programVersion } from '../program-version.ts';
import type { ApplyWords } from './apply-report.ts';
import { reportFailure } from './report-failure.ts';
import type { RestoreWords } from './restore-backup.ts';
import type { CheckWords } from './show-check.ts';

interface JsonOption {
  readonly json?: true;
}
const asJson = ['--json', 'print one JSON document on stdout'] as const;

/**
 * The terminal door. Every command loads its own code only when it runs, so
 * that help is quick.
 *
 * @param args without the program's name
 * @returns exit code: 0 all done, 1 something was refused or failed, 2 wrong usage
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  startLog(dataFolders().settings);
  const run = async (json: boolean, work: () => Promise<number>): Promise<void> => {
    try {
      exitCode = await work();
    } catch (error) {
      exitCode = reportFailure(error, json);
    }
  };
  const program = createProgram(run);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return exitCode;
}

type Run = (json: boolean, work: () => Promise<number>) => Promise<void>;

function createProgram(run: Run): Command {
  const program = new Command('claimgrid')
    .description('Literature reviews in which every claim points at its place in a source')
    .exitOverride();
  program.version(programVersion());
  const review = '<review>';

  program
    .command('import')
    .description('read files into a review (made when it is missing); folders are walked')
    .argument(review, 'review file')
    .argument('<file...>', 'files and folders')
    .option(...asJson)
    .action((path: string, files: string[], options: JsonOption) =>
      run(options.json === true, async () => {
        const { importFiles } = await import('./import-files.ts');
        return importFiles(path, files, options);
      }),
    );
  program
    .command('sources')
    .description('list the sources')
    .argument(review)
    .option(...asJson)
    .action((path: string, options: JsonOption) =>
      run(options.json === true, async () => {
        const { showSources } = await import('./show-sources.ts');
        return showSources(path, options);
      }),
    );
  program
    .command('text')
    .description('print the text of a source')
    .argument(review)
    .argument('<source>', 'id of a source')
    .option(...asJson)
    .action((path: string, source: string, options: JsonOption) =>
      run(options.json === true, async () => {
        const { showText } = await import('./show-text.ts');
        return showText(path, source, options);
      }),
    );
  program
    .command('claims')
    .description('list the claims')
    .argument(review)
    .addOption(new Option('--status <status>', 'only these').choices(claimStatuses))
    .option('--search <words>', 'only claims with these words in quote, note or source title')
    .option(...asJson)
    .action((path: string, options: JsonOption & { status?: ClaimStatus; search?: string }) =>
      run(options.json === true, async () => {
        const { showClaims } = await import('./show-claims.ts');
        return showClaims(path, options);
      }),
    );
  program
    .command('references')
    .description('list the references')
    .argument(review)
    .option(...asJson)
    .action((path: string, options: JsonOption) =>
      run(options.json === true, async () => {
        const { showReferences } = await import('./show-references.ts');
        return showReferences(path, options);
      }),
    );
  program
    .command('tag')
    .description('grade, annotate or cite a claim')
    .argument(review)
    .argument('<claim>', 'id or number (C12)')
    .addOption(new Option('--status <status>', 'what was decided').choices(claimStatuses))
    .option('--scheme <key>', 'evidence scheme of the level (default: the review’s)')
    .option('--level <level>', 'key or name of an evidence level; "none" takes it away')
    .option('--note <words>', 'the note on the claim')
    .option(
      '--cite <identifier>',
      'DOI, PMID, PMCID, NCT, arXiv, ISBN or URL; repeatable',
      collect,
      [],
    )
    .option('--reviewer <name>', 'who decides (default: the review’s reviewer)')
    .option(...asJson)
    .action((path: string, claim: string, options: JsonOption & TagWords) =>
      run(options.json === true, async () => {
        const { tagClaim } = await import('./tag-claim.ts');
        return tagClaim(path, claim, options);
      }),
    );
  program
    .command('report')
    .description('write a report')
    .argument(review)
    .addOption(new Option('--format <format>').choices(reportFormats).makeOptionMandatory())
    .option('-o, --output <file>', 'write to a file instead of stdout')
    .option('--date <YYYY-MM-DD>', 'date in the report (default: today)', isoDate)
    .option('--template <name>', 'a report template of the review, or a template file (.json)')
    .addOption(
      new Option(
        '--sections <list...>',
        `what goes in, in this order, with commas or spaces: ${sectionWords.join(', ')} (default: all but history)`,
      ).argParser(collectSections),
    )
    .option(
      '--group-by <key>',
      'claims by type, source, level, tag, or an own column by name (default: type)',
    )
    .option(
      '--findings-by <key>',
      'findings by type, tag, or an own column by name (default: type)',
    )
    .option('--style <style>', 'citation style by name, or a CSL file (default: vancouver)')
    .addOption(
      new Option(
        '--status <status...>',
        'which claims (default: all in csv, xlsx and json, without excluded in the others)',
      ).choices(claimStatuses),
    )
    .option(...asJson)
    .action((path: string, options: JsonOption & ReportWords) =>
      run(options.json === true, async () => {
        const { writeReport } = await import('./write-report.ts');
        return writeReport(path, options);
      }),
    );
  program
    .command('verify')
    .description(
      'find every quote of an exported report (Markdown, HTML, DOCX, CSV or XLSX) in its source again',
    )
    .argument('<report>', 'report file')
    .requiredOption('--review <file>', 'the review that it was exported from')
    .option(...asJson)
    .action((path: string, options: JsonOption & { review: string }) =>
      run(options.json === true, async () => {
        const { verifyReportFile } = await import('./verify-report.ts');
        return verifyReportFile(path, options);
      }),
    );
  program
    .command('apply')
    .description('bring back a report’s table (CSV, XLSX) that somebody edited')
    .argument(review)
    .argument('<file>', 'the edited table')
    .option('--dry-run', 'only tell what would be changed')
    .option('--reviewer <name>', 'whose changes they are (default: the review’s reviewer)')
    .option(...asJson)
    .action((path: string, file: string, options: ApplyWords) =>
      run(options.json === true, async () => {
        const { applyReport } = await import('./apply-report.ts');
        return applyReport(path, file, options);
      }),
    );
  program
    .command('check')
    .description('check the file and that every quote stands at its place')
    .argument(review)
    .option('--rebuild-index', 'rebuild the search index first if it has drifted from the claims')
    .option(...asJson)
    .action((path: string, options: CheckWords) =>
      run(options.json === true, async () => {
        const { showCheck } = await import('./show-check.ts');
        return showCheck(path, options);
      }),
    );
  program
    .command('doctor')
    .description(
      'print what a bug report needs: versions, folders, the last errors; nothing personal',
    )
    .argument('[review]', 'a review file to look at too')
    .option(...asJson)
    .action((path: string | undefined, options: JsonOption) =>
      run(options.json === true, async () => {
        const { showDetails } = await import('./show-details.ts');
        return showDetails(path, options);
      }),
    );
  program
    .command('backup')
    .description('make a backup of a review now: among its backups, or as a file')
    .argument(review)
    .option('-o, --output <file>', 'write it to a file (an older backup of this name is replaced)')
    .option('--list', 'list the backups instead')
    .option(...asJson)
    .action((path: string, options: JsonOption & { output?: string; list?: true }) =>
      run(options.json === true, async () => {
        if (options.list === true) {
          const { showBackups } = await import('./show-backups.ts');
          return showBackups(path, options);
        }
        const { backUp } = await import('./make-backup.ts');
        return backUp(path, options);
      }),
    );
  program
    .command('backups')
    .description('list the backups of a review, newest first')
    .argument(review)
    .option(...asJson)
    .action((path: string, options: JsonOption) =>
      run(options.json === true, async () => {
        const { showBackups } = await import('./show-backups.ts');
        return showBackups(path, options);
      }),
    );
  program
    .command('restore')
    .description('make a review what it was in a backup; what is there is backed up before')
    .argument(review)
    .option('--from <backup>', 'a file, a time (2026-11-28T14:05) or "latest"', 'latest')
    .option('-o, --output <file>', 'write it to a new file and leave the review as it is')
    .option('--other-review', 'take a backup of another review too')
    .option(...asJson)
    .action((path: string, options: RestoreWords) =>
      run(options.json === true, async () => {
        const { restoreBackup } = await import('./restore-backup.ts');
        return restoreBackup(path, options);
      }),
    );
  program
    .command('recover')
    .description('save what can be saved of a damaged review into a new file')
    .argument(review)
    .requiredOption('-o, --output <file>', 'the new review file')
    .option(...asJson)
    .action((path: string, options: JsonOption & { output: string }) =>
      run(options.json === true, async () => {
        const { recoverFile } = await import('./recover-file.ts');
        return recoverFile(path, options);
      }),
    );
  program
    .command('serve')
    .description('open the browser door and print its address')
    .argument('[review]')
    .option('--port <number>', 'port (default: any free one)', portNumber)
    .option('--no-open', 'do not open the default browser')
    .action((path: string | undefined, options: { port?: number; open: boolean }) =>
      run(false, async () => {
        const { runBrowserDoor } = await import('../serve/run-browser-door.ts');
        return runBrowserDoor({ ...options, ...(path === undefined ? {} : { review: path }) });
      }),
    );
  program
    .command('open')
    .description('open the workbench: the desktop window, else the browser door')
    .argument('[review]')
    .action((path: string | undefined) =>
      run(false, async () => {
        const { openWorkbench } = await import('../desktop/launch.ts');
        return openWorkbench(path);
      }),
    );
  return program;
}

/** The words after `tag`, as they were typed. */
export interface TagWords {
  readonly status?: ClaimStatus;
  readonly scheme?: string;
  readonly level?: string;
  readonly note?: string;
  readonly cite: readonly string[];
  readonly reviewer?: string;
}

/** The words after `report`. */
export interface ReportWords {
  readonly format: ReportFormat;
  readonly output?: string;
  readonly date?: string;
  readonly template?: string;
  readonly sections?: readonly ReportSection[];
  readonly groupBy?: string;
  readonly findingsBy?: string;
  readonly style?: string;
  readonly status?: readonly ClaimStatus[];
}

/** The sections as they are typed: without the spaces that a terminal would part. */
const sectionWords = reportSections.map((section) => section.replaceAll(' ', '-'));

function collectSections(
  value: string,
  before: readonly ReportSection[] = [],
): readonly ReportSection[] {
  const sections = [...before];
  for (const word of value.split(',')) {
    const name = word.trim().toLowerCase().replaceAll('-', ' ');
    if (name === '') continue;
    const section = reportSections.find((known) => known === name);
    if (section === undefined) {
      throw new InvalidArgumentError(`Known sections: ${sectionWords.join(', ')}.`);
    }
    if (!sections.includes(section)) sections.push(section);
  }
  return sections;
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function isoDate(text: string): string {
  const time = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !time.toJSON()?.startsWith(text)) {
    throw new InvalidArgumentError('Give a date such as 2026-11-22.');
  }
  return text;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('Give 0 to 65535.');
  return port;
}
