import type { IncomingMessage } from 'node:http';
import { UnusableInput } from '../import/unusableInput';
import type { Language } from '../locale/language';
import type { DroppedFile } from './droppedFile';
import { startWordsIn } from './startWords';

/** More in one go is no table that a browser could show, and would fill the memory. */
export const MOST_BYTES = 300_000_000;

/** The files of a form. @throws UnusableInput where they are too large, or cannot be read */
export async function filesIn(
  request: IncomingMessage,
  language: Language,
): Promise<DroppedFile[]> {
  const bytes = await bytesIn(request, language);
  const headers = { 'Content-Type': request.headers['content-type'] ?? '' };
  let form: FormData;
  try {
    form = await new Response(bytes, { headers }).formData();
  } catch {
    throw new UnusableInput(startWordsIn(language).noFile);
  }
  const files = form.getAll('file').filter((each) => typeof each !== 'string');
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })),
  );
}

/** @throws UnusableInput where what was sent is too large, or no JSON */
export async function jsonIn<Sent>(request: IncomingMessage, language: Language): Promise<Sent> {
  try {
    return JSON.parse((await bytesIn(request, language)).toString('utf8')) as Sent;
  } catch (error) {
    if (error instanceof SyntaxError) throw new UnusableInput(startWordsIn(language).noFile);
    throw error;
  }
}

async function bytesIn(request: IncomingMessage, language: Language): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    // Read to its end all the same: a browser hears no answer while it sends.
    if (size <= MOST_BYTES) parts.push(part as Buffer);
    else parts.length = 0;
  }
  if (size > MOST_BYTES) throw new UnusableInput(startWordsIn(language).tooMuch(MOST_BYTES / 1e6));
  return Buffer.concat(parts) as Buffer<ArrayBuffer>;
}
