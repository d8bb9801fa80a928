import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnusableInput } from '../../../workbench/import/unusableInput';
import type { ServedWorkbook } from '../../../workbench/page/served';
import type { Desk } from '../../../workbench/start/desk';
import {
  type PageServer,
  PortTaken,
  portIsFree,
  type Served,
  servePage,
} from '../../../workbench/start/server';

let page: string;
const open: (PageServer | { close(): unknown })[] = [];

beforeAll(async () => {
  page = await mkdtemp(join(tmpdir(), 'page-'));
  await writeFile(join(page, 'page.js'), 'page();');
});
afterAll(async () => {
  await Promise.all(open.map((each) => each.close()));
  await rm(page, { recursive: true });
});

/** Opens nothing, and says in the title what it was asked for. */
const DESK: Desk = {
  files(files, { language, now }) {
    if (files.length === 0) throw new UnusableInput('no table');
    const told = files.map(({ name, bytes }) => `${name} ${bytes.toString()}`).join(', ');
    return titled(`${told}, ${language} ${now}`);
  },
  sample: async ({ language, now }) => titled(`sample ${language} ${now}`),
  translated: async (kept, language) => titled(`${kept.title} in ${language}`),
};

function titled(title: string): ServedWorkbook {
  const place = { locale: 'ru_RU', timeZone: 'Europe/Moscow', now: '2026-11-22' };
  return { ...place, workbook: [], title, language: 'ru' };
}

async function served(port: number | null, desk?: Desk): Promise<string> {
  const content: Served = {
    workbook: {
      workbook: [{ name: 'Sales', rows: [['<b>']] }],
      locale: 'ru_RU',
      timeZone: 'Europe/Moscow',
      now: '2026-11-22',
      title: '<Base>',
      language: 'ru',
    },
    addOn: { code: 'function onOpen() {}', html: { Sidebar: '<p>panel</p>' } },
    page,
    ...(desk && { desk }),
  };
  const server = await servePage(content, port);
  open.push(server);
  return server.address;
}

describe('the page server', () => {
  it('hands out the page, the spreadsheet and the add-on, and lets nothing be kept', async () => {
    const address = await served(null);
    const answers = async (path: string) => {
      const response = await fetch(new URL(path, address));
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-store');
      return response.text();
    };
    expect(JSON.parse(await answers('/workbook.json'))).toMatchObject({ locale: 'ru_RU' });
    expect(JSON.parse(await answers('/addOn.json'))).toMatchObject({
      html: { Sidebar: '<p>panel</p>' },
    });
    expect(await answers('/page.js')).toBe('page();');
    const shell = await answers('/');
    expect(shell).toContain('<html lang="ru">');
    expect(shell).not.toContain('<Base>');
  });

  it('answers this machine alone and knows no other files', async () => {
    const address = await served(null);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    for (const path of ['/nothing.js', '/..%2f..%2fpackage.json', '/%2e%2e/package.json']) {
      expect((await fetch(new URL(path, address))).status).toBe(404);
    }
  });

  it('answers to the names of this machine with its port, and to no other', async () => {
    const { port } = new URL(await served(null));
    for (const name of ['127.0.0.1', 'localhost', 'LocalHost', '[::1]']) {
      expect(await asked(port, 'GET', `${name}:${port}`)).toMatchObject({ status: 200 });
    }
    const strange = [
      `rebound.example:${port}`,
      `127.0.0.1.rebound.example:${port}`,
      `127.0.0.1:${Number(port) + 1}`,
      '127.0.0.1',
      `127.0.0.1:${port}@rebound.example`,
    ];
    for (const host of strange) {
      for (const path of ['/', '/workbook.json', '/addOn.json', '/page.js']) {
        const { status, text } = await asked(port, 'GET', host, path);
        expect(status, host).toBe(421);
        expect(text).toContain(`«${host}»`);
        expect(text).toContain(`откройте на нём http://127.0.0.1:${port}/`);
        expect(text).not.toContain('Sales');
      }
    }
  });

  it('is read from and takes nothing', async () => {
    const { port } = new URL(await served(null));
    const host = `127.0.0.1:${port}`;
    expect(await asked(port, 'HEAD', host)).toMatchObject({ status: 200, text: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const { status, text, allow } = await asked(port, method, host, '/workbook.json');
      expect([status, allow]).toEqual([405, 'GET, HEAD']);
      expect(text).toContain(`прислали ${method}`);
    }
  });

  it('is not read from where something is sent to', async () => {
    const { port } = new URL(await served(null, DESK));
    const host = `127.0.0.1:${port}`;
    for (const method of ['GET', 'PUT', 'OPTIONS']) {
      const { status, text, allow } = await asked(port, method, host, '/open/sample');
      expect([status, allow]).toEqual([405, 'POST']);
      expect(text).toContain(`запрос ${method}`);
    }
  });

  it('opens what its own page sends, each at an address of its own, and keeps what is left there', async () => {
    const address = await served(null, DESK);
    const own = { Origin: new URL(address).origin };
    const sent = async (path: string, body: BodyInit | null = null) => {
      const response = await fetch(new URL(path, address), { method: 'POST', body, headers: own });
      expect(response.status).toBe(200);
      return response.json();
    };
    const titleAt = async ({ address: page }: { address: string }) => {
      const response = await fetch(new URL(page.replace('/', '/workbook.json'), address));
      return ((await response.json()) as ServedWorkbook).title;
    };
    const form = new FormData();
    form.append('file', new File(['a;b'], 'deals.csv'));
    form.append('file', new File(['c;d'], 'calls.csv'));
    const deals = await sent('/open/files?language=en&now=2026-01-31', form);
    expect(await titleAt(deals)).toBe('deals.csv a;b, calls.csv c;d, en 2026-01-31');
    expect(await titleAt(await sent('/open/sample'))).toBe('sample ru 2026-11-22');
    expect(await titleAt({ address: '/' })).toBe('<Base>');
    const { search } = new URL(deals.address, address);
    const left = await sent(`/keep${search}`, JSON.stringify(titled('left')));
    expect(await titleAt(left)).toBe('left');
    // Another tab may have it open too.
    expect(await titleAt(deals)).toMatch(/^deals/);
    expect(await titleAt(await sent('/keep?open=gone', JSON.stringify(titled('late'))))).toBe(
      'late',
    );
    expect(await titleAt({ address: '/' })).toBe('<Base>');
    expect(await sent('/open/files', new FormData())).toEqual({ refused: 'no table' });
  });

  it('is sent to by no other page, and where it opens nothing by none', async () => {
    const { port } = new URL(await served(null, DESK));
    const host = `127.0.0.1:${port}`;
    const unasked = await asked(port, 'POST', host, '/open/sample');
    expect(unasked).toMatchObject({ status: 403, text: expect.stringContaining('не со страницы') });
    const strange = { Origin: 'https://elsewhere.example' };
    const { status, text } = await asked(port, 'POST', host, '/keep', strange);
    expect(status).toBe(403);
    expect(text).toContain('«https://elsewhere.example»');
    expect(text).toContain(`откройте http://${host}/`);
    const plain = new URL(await served(null)).port;
    const own = { Origin: `http://127.0.0.1:${plain}` };
    expect(await asked(plain, 'POST', `127.0.0.1:${plain}`, '/open/sample', own)).toMatchObject({
      status: 405,
    });
  });

  it('goes on where something is cut off while it is sent', async () => {
    const address = await served(null, DESK);
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    try {
      for (const path of ['/open/files', '/open/language', '/keep']) {
        await cutOff(address, path);
        expect((await fetch(new URL('/workbook.json', address))).status).toBe(200);
      }
    } finally {
      process.off('unhandledRejection', note);
    }
    expect(unhandled).toEqual([]);
  });

  it('says in a sentence what nobody foresaw, and goes on', async () => {
    const sample = () => Promise.reject(new Error('no room'));
    const { origin } = new URL(await served(null, { ...DESK, sample }));
    const sent = () => fetch(`${origin}/open/sample`, { method: 'POST', headers: { origin } });
    for (const response of [await sent(), await sent()]) {
      expect(response.status).toBe(500);
      expect(await response.text()).toContain('не удалось (Error: no room)');
    }
  });

  it('forbids the page to load anything from elsewhere, and others to frame it', async () => {
    const policy = (await fetch(await served(null))).headers.get('content-security-policy');
    expect(policy?.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ]),
    );
  });

  it('goes on to the next port where none was asked for, and says so where one was', async () => {
    const first = await served(null);
    const second = await served(null);
    expect(second).not.toBe(first);
    const taken = await occupied();
    expect(await portIsFree(taken)).toBe(false);
    await expect(served(taken)).rejects.toThrow(PortTaken);
  });
});

/** Asks as a browser would that takes the server for a host of this name. */
function asked(
  port: string,
  method: string,
  host: string,
  path = '/',
  more: Record<string, string> = {},
): Promise<{ status: number | undefined; text: string; allow: string | undefined }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, method, path, host: '127.0.0.1', headers: { host, ...more } });
    sent.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode, text, allow: response.headers.allow }),
      );
    });
    sent.end();
  });
}

/** Begins to send something, and is gone. */
function cutOff(address: string, path: string): Promise<void> {
  const { host, port, origin } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      const head = `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nContent-Length: 1000`;
      socket.write(`${head}\r\n\r\n{"title`, () => socket.destroy());
    });
    // The server sees that it was left before it answers whoever comes next.
    socket.on('close', () => setImmediate(resolve));
  });
}

/** A port that somebody else listens on. */
function occupied(): Promise<number> {
  return new Promise((resolve) => {
    const other: Server = createServer().listen(0, '127.0.0.1', () => {
      open.push({ close: () => other.close() });
      resolve((other.address() as { port: number }).port);
    });
  });
}
