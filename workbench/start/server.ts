import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import { languageOf } from '../../src/schema/languages';
import { UnusableInput } from '../import/unusableInput';
import type { Language } from '../locale/language';
import { KEEP, OPENS, type ServedWorkbook } from '../page/served';
import { shell } from '../page/shell';
import type { AddOn } from '../spreadsheet/workbench';
import type { Desk } from './desk';
import { Openings } from './openings';
import { filesIn, jsonIn } from './sentBody';
import { startWordsIn } from './startWords';

/** What the page needs: the spreadsheet, the built add-on and the bundled page. */
export interface Served {
  workbook: ServedWorkbook;
  addOn: AddOn;
  /** Folder of `page.js` and `page.css`. */
  page: string;
  /** What the page may have opened in its place; nothing, where there is none. */
  desk?: Desk;
}

/** A page being served. */
export interface PageServer {
  /** Where to open it: `http://127.0.0.1:8080/`. */
  address: string;
  close(): Promise<void>;
}

/** 8080, and where to look on if it is taken. */
const USUAL_PORTS = Array.from({ length: 100 }, (_, n) => 8080 + n);

/** Nothing from elsewhere can be loaded or asked, whatever the add-on or a sheet may hold. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the page on this machine alone.
 *
 * @param port null takes 8080, or the next one that is free
 * @throws PortTaken where the port asked for, or every one of the usual, is not free
 */
export async function servePage(
  { workbook, addOn, page, desk }: Served,
  port: number | null,
): Promise<PageServer> {
  const openings = new Openings(workbook);
  const { language } = workbook;
  const code = JSON.stringify(addOn);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const { path, query } = placeIn(request);
    const takes = desk !== undefined && SENT_TO.includes(path);
    const refusal = refusalOf(request, takes, language);
    if (refusal) return refuse(response, refusal);
    if (takes && desk) {
      return answerSent(request, response, openings, desk);
    }
    switch (path) {
      case '/':
        response.setHeader('Content-Security-Policy', POLICY);
        return send(response, 'html', shell(openings.at(query)));
      case '/workbook.json':
        return send(response, 'json', openings.at(query).json);
      case '/addOn.json':
        return send(response, 'json', code);
      default:
        return sendFile(response, join(page, basename(path)));
    }
  };
  const server = createServer(async (request, response) => {
    try {
      await answer(request, response);
    } catch (error) {
      // Whoever has gone hears no answer, and what they did not send to its end is nobody's fault.
      if (request.socket.destroyed) return;
      refuse(response, { status: 500, sentence: startWordsIn(language).failed(String(error)) });
    }
  });
  await listenOn(server, port === null ? USUAL_PORTS : [port]);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What may be sent to; all else is only read. */
const SENT_TO: readonly string[] = [...Object.values(OPENS), KEEP];

function placeIn({ url = '/' }: IncomingMessage): { path: string; query: URLSearchParams } {
  const [path = '/', query = ''] = url.split('?');
  return { path, query: new URLSearchParams(query) };
}

/** Opens or keeps what the page has sent; a sentence, where it cannot be had. */
async function answerSent(
  request: IncomingMessage,
  response: ServerResponse,
  openings: Openings,
  desk: Desk,
): Promise<void> {
  const { path, query } = placeIn(request);
  const page = openings.at(query);
  const language = languageOf(query.get('language') ?? page.language);
  const asking = { language, now: query.get('now') ?? page.now };
  const opened = async (): Promise<ServedWorkbook> => {
    switch (path) {
      case OPENS.files:
        return desk.files(await filesIn(request, language), asking);
      case OPENS.sample:
        return desk.sample(asking);
      case OPENS.language:
        return desk.translated(await jsonIn<ServedWorkbook>(request, language), language);
      default:
        return jsonIn<ServedWorkbook>(request, language);
    }
  };
  try {
    send(response, 'json', JSON.stringify({ address: openings.add(await opened()) }));
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    // An answer like any other: a browser would put a refusal into its console.
    send(response, 'json', JSON.stringify({ refused: error.message }));
  }
}

interface HttpRefusal {
  status: number;
  /** The methods that are answered at this path, where this one is not. */
  allow?: string;
  sentence: string;
}

/**
 * Why a request is not answered; null where it is. A page from elsewhere may have its name point to
 * this machine and then read what is served as its own, but the browser still asks by that name; and
 * it says where a page that sends something is from.
 *
 * @param takes whether something may be sent to this path
 */
function refusalOf(
  { method = '', headers, socket }: IncomingMessage,
  takes: boolean,
  language: Language,
): HttpRefusal | null {
  const words = startWordsIn(language);
  const own = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${socket.localPort}`);
  const asked = headers.host ?? '';
  if (!own.includes(asked.toLowerCase())) {
    return { status: 421, sentence: words.otherHost(asked, `http://${own[0]}/`) };
  }
  if (!takes && (method === 'GET' || method === 'HEAD')) return null;
  if (!takes) return { status: 405, allow: 'GET, HEAD', sentence: words.onlyRead(method) };
  if (method !== 'POST') return { status: 405, allow: 'POST', sentence: words.onlySentTo(method) };
  if (headers.origin === `http://${asked}`) return null;
  return { status: 403, sentence: words.otherPage(headers.origin ?? '', `http://${own[0]}/`) };
}

function refuse(response: ServerResponse, { status, allow, sentence }: HttpRefusal): void {
  response.statusCode = status;
  if (allow) response.setHeader('Allow', allow);
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`${sentence}\n`);
}

/** Listens on the first of the ports that is free. */
async function listenOn(server: Server, ports: number[]): Promise<void> {
  for (const port of ports) {
    if (await listens(server, port)) return;
  }
  throw new PortTaken(ports[0] ?? 0);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const listening = () => {
      server.off('error', refused);
      resolve(true);
    };
    server.once('error', refused).once('listening', listening).listen(port, '127.0.0.1');
  });
}

/**
 * Whether nobody listens on a port yet, so that a busy one need not be found out about at the end
 * of a long start.
 */
export async function portIsFree(port: number): Promise<boolean> {
  const server = createServer();
  const free = await listens(server, port);
  server.close();
  return free;
}

/** The port asked for is in use, or not ours to use. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  constructor(readonly port: number) {
    super(`Port ${port} is taken`);
  }
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.setHeader('Content-Type', TYPES[type] ?? 'application/octet-stream');
  response.end(body);
}

async function sendFile(response: ServerResponse, path: string): Promise<void> {
  try {
    send(response, extname(path).slice(1), await readFile(path));
  } catch {
    response.statusCode = 404;
    response.end();
  }
}
