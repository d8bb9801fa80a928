import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

async function served(port: number | null): Promise<string> {
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
    expect(await asked(port, 'HEAD', host)).toEqual({ status: 200, text: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const { status, text } = await asked(port, method, host, '/workbook.json');
      expect(status).toBe(405);
      expect(text).toContain(`прислали ${method}`);
    }
  });

  it('forbids the page to load anything from elsewhere', async () => {
    const response = await fetch(await served(null));
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
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
): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, method, path, host: '127.0.0.1', headers: { host } });
    sent.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    sent.end();
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
