import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '#core/problem.ts';
import { clearTempFolders, createTempFolder } from '../temp-folders.ts';
import { fileSizeLimit } from './read-bytes.ts';

/** Files on their way in from a browser, kept in a temporary folder until they are imported. */
export interface Uploads {
  /**
   * Writes a chunk at `offset` and gives the bytes received so far; offset 0
   * starts anew. Throws Problem 'upload-id', 'upload-offset' (the hint says
   * where to go on) or 'upload-too-large'.
   *
   * @param id made up by the client: 8 to 64 of a–z, 0–9 and "-"
   * @param name the file's name; folders in it are left out
   */
  append(id: string, name: string, offset: number, chunk: Uint8Array): Promise<number>;
  /** A finished upload; throws Problem 'upload-unknown'. */
  find(id: string): { readonly path: string; readonly name: string };
  remove(id: string): Promise<void>;
  /** Removes everything. */
  clear(): Promise<void>;
}

interface Upload {
  readonly path: string;
  readonly name: string;
  received: number;
}

/**
 * Makes the place for uploads; the folder comes with the first one. What killed
 * processes left among the temporary folders goes.
 */
export function createUploads(): Uploads {
  const uploads = new Map<string, Upload>();
  let folder: string | null = null;
  clearTempFolders();

  const remove = async (id: string): Promise<void> => {
    const upload = uploads.get(id);
    uploads.delete(id);
    if (upload !== undefined) await rm(upload.path, { force: true });
  };
  return {
    append: async (id, name, offset, chunk) => {
      if (!/^[a-z0-9-]{8,64}$/.test(id)) throw new ProblemError(badId(id));
      folder ??= createTempFolder('upload');
      let upload = uploads.get(id);
      if (offset === 0 || upload === undefined) {
        upload = { path: join(folder, id), name: fileName(name), received: 0 };
      }
      if (offset !== upload.received) throw new ProblemError(badOffset(upload, offset));
      if (offset + chunk.byteLength > fileSizeLimit) {
        await remove(id);
        throw new ProblemError(tooLarge(upload.name));
      }
      uploads.set(id, upload);
      await using file = await open(upload.path, offset === 0 ? 'w' : 'r+');
      await file.write(chunk, 0, chunk.byteLength, offset);
      upload.received = offset + chunk.byteLength;
      return upload.received;
    },
    find: (id) => {
      const upload = uploads.get(id);
      if (upload === undefined) {
        throw new ProblemError({
          code: 'upload-unknown',
          message: `Find the upload "${id}": nothing was uploaded under this id`,
          hint: 'Add the file again',
        });
      }
      return { path: upload.path, name: upload.name };
    },
    remove,
    clear: async () => {
      uploads.clear();
      if (folder !== null) await rm(folder, { recursive: true, force: true });
      folder = null;
    },
  };
}

/** The last part of what a browser calls the file, whatever kind of slash it uses. */
function fileName(name: string): string {
  return name.toWellFormed().replaceAll('\0', '').split(/[\\/]/).at(-1)?.slice(0, 255) || 'unnamed';
}

const badId = (id: string) => ({
  code: 'upload-id',
  message: `Receive "${id.slice(0, 80)}": an upload's id has 8 to 64 letters a–z, digits and hyphens`,
});
const badOffset = (upload: Upload, offset: number) => ({
  code: 'upload-offset',
  message: `Receive "${upload.name}": the part starts at byte ${offset}, but ${upload.received} were received`,
  hint: `Go on at byte ${upload.received}`,
});
const tooLarge = (name: string) => ({
  code: 'file-too-large',
  message: `Receive "${name}": it has more than the ${fileSizeLimit / 2 ** 20} MB that are read`,
  hint: 'Split the file into smaller ones',
});
