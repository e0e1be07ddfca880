/** Holds the room until its first file. */
export const room = 'electron';
