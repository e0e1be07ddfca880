import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What runs the reader, and where its code lies. */
export interface ReaderProgram {
  /** Path of a Node program, or of Electron's that stands in for one. */
  readonly execPath: string;
  readonly script: string;
  /** Folder of the program's code. */
  readonly root: string;
  /** Whether Electron must be told to be Node. */
  readonly asNode: boolean;
}

/** What choosing depends on; tests put their own in. */
export interface ReaderSurroundings {
  readonly execPath: string;
  /** Whether this process is Electron's. */
  readonly electron: boolean;
  /** Electron's folder of resources. */
  readonly resources: string | null;
  readonly platform: NodeJS.Platform;
  readonly exists: (path: string) => boolean;
}

const archive = 'app.asar';

/**
 * Chooses the program for the reader. Under Node it is this one. Under Electron
 * it is a Node of our own, because Electron takes no permissions away from
 * processes that it starts (utilityProcess ignores `--permission`), and the
 * packaged program cannot run as Node (fuse runAsNode): beside the packaged
 * program (electron-builder.yml), else the one that our packages bring. Node
 * cannot look into an archive: a packaged program has the reader's code a second
 * time, beside it (tests/tools/pack-reader.ts), for this powerless process only.
 */
export function readerProgram(
  script: string,
  root: string,
  surroundings: ReaderSurroundings = thisProcess(),
): ReaderProgram {
  const { execPath, electron, resources, platform, exists } = surroundings;
  if (!electron) return { execPath, script, root, asNode: false };
  const name = platform === 'win32' ? 'node.exe' : 'node';
  if (script.split(sep).includes(archive)) {
    const packed = join(resources ?? '', 'reader');
    return {
      execPath: join(resources ?? '', name),
      script: join(packed, 'dist', 'main', 'reader.js'),
      root: packed,
      asNode: false,
    };
  }
  const own = join(root, 'node_modules', 'node', 'bin', name);
  return exists(own)
    ? { execPath: own, script, root, asNode: false }
    : { execPath, script, root, asNode: true };
}

function thisProcess(): ReaderSurroundings {
  const resources: unknown = Reflect.get(process, 'resourcesPath');
  return {
    execPath: process.execPath,
    electron: process.versions['electron'] !== undefined,
    resources: typeof resources === 'string' ? resources : null,
    platform: process.platform,
    exists: existsSync,
  };
}
