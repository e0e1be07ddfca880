/** Files on their way in from a browser, kept in a temporary folder until they are imported. */
export interface Uploads {
  /**
   * Appends a chunk at `offset` and gives the bytes received so far. Throws
   * Problem 'upload-offset' when the offset is not where the file ends
   * (`received` says where), 'upload-too-large', 'upload-id'.
   */
  append(id: string, name: string, offset: number, chunk: Uint8Array): Promise<number>;
  /** A finished upload; throws Problem 'upload-unknown'. */
  find(id: string): { readonly path: string; readonly name: string };
  remove(id: string): Promise<void>;
  /** Removes everything. */
  clear(): Promise<void>;
}
