import { documentExtensions, fileExtension } from '#core/documents/formats.ts';

/**
 * The documents among a folder's files: known extensions, nothing hidden.
 * `relativePath` is the path below the chosen folder, with slashes.
 */
export function isFolderDocument(relativePath: string): boolean {
  const parts = relativePath.split('/');
  if (parts.some((part) => part.startsWith('.'))) return false;
  return documentExtensions.includes(fileExtension(parts.at(-1) ?? ''));
}

/**
 * The files of a drop: single files as they are (what cannot be read is refused
 * with a reason later), folders walked for documents. Must be called within the
 * drop event; the answer comes later.
 */
export function collectDropped(transfer: DataTransfer): Promise<readonly File[]> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  // Both must be read before the event ends; later they are empty.
  const found = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return Promise.all(
    found.map(async ({ entry, file }) => {
      if (entry !== null && isDirectory(entry)) return await walk(entry);
      return file === null ? [] : [file];
    }),
  ).then((groups) => groups.flat());
}

async function walk(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const entries = await readEntries(folder);
  const groups = await Promise.all(
    entries
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
      .map(async (entry) => {
        if (isDirectory(entry)) return entry.name.startsWith('.') ? [] : await walk(entry);
        return isFile(entry) && isFolderDocument(entry.name) ? await readFile(entry) : [];
      }),
  );
  return groups.flat();
}

/** A directory reader hands out its entries in portions; an empty one is the end. */
async function readEntries(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return entries;
    entries.push(...portion);
  }
}

function readFile(entry: FileSystemFileEntry): Promise<readonly File[]> {
  return new Promise((resolve, reject) => {
    entry.file((file) => resolve([file]), reject);
  });
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
