import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { withFields } from '../../scripts/docs/findings/bases.ts';
import { checkLinks } from '../../src/description/contents/links.ts';
import { readDescription } from '../../src/description/read-description.ts';
import { askAddress } from '../../src/files/ask-address.ts';
import type { FileOptions } from '../../src/files/file-options.ts';

let server: Server;
let host = '';
let asked: string[] = [];
let failures = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/moved') response.writeHead(302, { location: '/there' }).end();
    else if (request.url === '/flaky' && failures++ === 0) response.writeHead(503).end();
    else
      response
        .writeHead(request.url === '/gone' ? 404 : request.url === '/down' ? 500 : 200)
        .end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

const options = (): FileOptions => ({
  cacheFolder: tmpdir(),
  maxBytes: 1000,
  allowedPrivateHosts: [host],
  download: { retryDelay: 1 },
});

async function found(...paths: string[]) {
  asked = [];
  const cite = paths.map((path) => `{text: a, url: "http://${host}${path}"}`).join(', ');
  const { description } = readDescription(
    withFields('dataset 0.3', `cite: [${cite}]\nsource: null`),
    'rdf.yaml',
  );
  if (!description) throw new Error('the example is invalid');
  const findings = await checkLinks(description, (address) => askAddress(address, options()));
  return findings.map(({ code, severity, path }) => [code, severity, path.join('.')]);
}

test('pages that are there, also after a redirect or a second try', async () => {
  expect(await found('/there', '/moved', '/flaky')).toEqual([]);
  expect(asked.filter((path) => path === '/flaky')).toHaveLength(2);
});

test('a page that is gone is a warning, at its place', async () => {
  expect(await found('/there', '/gone')).toEqual([['dead-link', 'warning', 'cite.1.url']]);
});

test('what a broken server says is no verdict', async () => {
  expect(await found('/down')).toEqual([['link-not-asked', 'info', 'cite.0.url']]);
  expect(await askAddress('http://127.0.0.1:9/x', options())).toMatchObject({ kind: 'unknown' });
});

test('a link is asked once, however often it stands there', async () => {
  await found('/same', '/same', '/same');
  expect(asked).toEqual(['/same']);
});
