import { extname } from 'node:path';

/** A file as it was dropped on the page. */
export interface DroppedFile {
  name: string;
  bytes: Buffer;
}

/** What a file is called without what tells its kind. */
export function withoutExtension(name: string): string {
  return name.slice(0, name.length - extname(name).length) || name;
}
