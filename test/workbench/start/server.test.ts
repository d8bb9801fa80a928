import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
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

/** A port that somebody else listens on. */
function occupied(): Promise<number> {
  return new Promise((resolve) => {
    const other: Server = createServer().listen(0, '127.0.0.1', () => {
      open.push({ close: () => other.close() });
      resolve((other.address() as { port: number }).port);
    });
  });
}
