import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { fetchFile } from '../../src/files/fetch-file.ts';
import type { DownloadLimits, FileOptions } from '../../src/files/file-options.ts';
import { temporaryFolders } from '../temporary.ts';
import { type FileServer, fileServer, listen } from './file-server.ts';
import { reference, sha256Of } from './reference.ts';

const newFolder = temporaryFolders();
const WEIGHTS = randomBytes(300_000);
const HASH = sha256Of(WEIGHTS);
const QUICK: Partial<DownloadLimits> = { retryDelay: 5, idleTimeout: 300, longestPause: 2000 };
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${HASH}\nsize 300000\n`;
const PAGE = '<!DOCTYPE html>\n<html><head><title>Log in</title></head></html>';

let server: FileServer;
/** An address on the internet that would be reached if a redirect to it were followed. */
let secret: FileServer;

beforeAll(async () => {
  secret = await fileServer({ '/credentials': 'secret' });
  server = await fileServer({
    '/weights.pt': (_request, response) => response.end(WEIGHTS),
    '/records/1/files/a%20b%2Fmod%C3%A8le.onnx/content': (_request, response) =>
      response.end(WEIGHTS),
    '/chunked': (_request, response) => {
      response.write(WEIGHTS.subarray(0, 1000));
      response.end(WEIGHTS.subarray(1000));
    },
    '/page': PAGE,
    '/page.html': PAGE,
    '/pointer': POINTER,
    '/gone': (_request, response) => response.writeHead(410).end(),
    '/forbidden': (_request, response) => response.writeHead(403).end(),
    '/broken': (_request, response) => response.writeHead(500).end(),
    '/busy-once': (_request, response, count) =>
      count === 0 ? response.writeHead(429, { 'retry-after': '1' }).end() : response.end(WEIGHTS),
    '/busy-for-long': (_request, response) =>
      response.writeHead(503, { 'retry-after': '3600' }).end(),
    '/gzip': (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
    '/silent': () => {},
    '/slow-head': (request) => {
      request.socket.write('HTTP/1.1 200 OK\r\nx-long: ');
      const drip = setInterval(() => request.socket.write('x'), 50);
      request.socket.on('close', () => clearInterval(drip));
    },
    '/stops': (_request, response) => {
      response.writeHead(200, { 'content-length': 300_000 });
      response.write(WEIGHTS.subarray(0, 1000));
    },
    '/drips': (_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    },
    '/endless': (_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(WEIGHTS));
      };
      response.on('drain', more);
      more();
    },
    '/announced': (_request, response) => {
      response.writeHead(200, { 'content-length': 5_000_000 });
      response.write('x');
    },
    '/drops-once': (_request, response, count) => {
      response.writeHead(200, { 'content-length': 300_000 });
      if (count > 0) response.end(WEIGHTS);
      else response.write(WEIGHTS.subarray(0, 1000), () => response.destroy());
    },
    '/resumes': (request, response, count) => resumable(request.headers, response, count, '"v1"'),
    '/changes': (request, response, count) =>
      resumable(request.headers, response, count, `"v${count}"`),
    '/wrong-rest': (request, response) => {
      if (request.headers.range === undefined) {
        response.writeHead(200, { 'content-length': 300_000, etag: '"v1"' });
        response.write(WEIGHTS.subarray(0, 1000), () => response.destroy());
      } else {
        const rest = { 'content-range': 'bytes 1000-299999/300000', 'content-length': 299_000 };
        response.writeHead(206, rest).end(WEIGHTS.subarray(0, 299_000));
      }
    },
    '/range-refused': (request, response, count) => {
      if (request.headers.range !== undefined) response.writeHead(416).end();
      else if (count > 0) response.end(WEIGHTS);
      else {
        response.writeHead(200, { 'content-length': 300_000, etag: '"v1"' });
        response.write(WEIGHTS.subarray(0, 1000), () => response.destroy());
      }
    },
    '/too-short': (request) => {
      const head = 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\nconnection: close\r\n\r\n';
      request.socket.end(`${head}12345`);
    },
    '/too-long': (request) => {
      const head = 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\n';
      request.socket.end(`${head}1234567890`);
    },
    '/unframed-cut-once': (request, _response, count) => {
      request.socket.write('HTTP/1.0 200 OK\r\n\r\n');
      request.socket.end(count === 0 ? WEIGHTS.subarray(0, 1000) : WEIGHTS);
    },
    '/unframed': (request) => request.socket.end('HTTP/1.0 200 OK\r\n\r\nothers'),
    '/not-http': (request) => request.socket.end('SSH-2.0-OpenSSH\r\n'),
    '/to-weights': (_request, response) =>
      response.writeHead(302, { location: '/weights.pt' }).end('moved'),
    '/to-far': (_request, response) =>
      response.writeHead(301, { location: '/to-weights' }).end('moved'),
    '/to-secret': (_request, response) =>
      response.writeHead(302, { location: secret.url('/credentials') }).end(),
    '/to-metadata': (_request, response) =>
      response.writeHead(307, { location: 'http://169.254.169.254/latest' }).end(),
    '/to-file': (_request, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/to-itself': (_request, response) => response.writeHead(302, { location: '/to-itself' }).end(),
    '/to-nowhere': (_request, response) => response.writeHead(302).end(),
  });
});

/** The first answer breaks off; a later one gives the rest if what is asked for is still there. */
function resumable(
  { range, 'if-range': validator }: IncomingHttpHeaders,
  response: ServerResponse,
  count: number,
  etag: string,
): void {
  if (count === 0) {
    response.writeHead(200, { 'content-length': 300_000, etag });
    response.write(WEIGHTS.subarray(0, 100_000), () => response.destroy());
  } else if (range !== undefined && validator === etag) {
    const start = Number(/\d+/.exec(range));
    const rest = { 'content-range': `bytes ${start}-299999/300000`, etag };
    response.writeHead(206, rest).end(WEIGHTS.subarray(start));
  } else response.writeHead(200, { etag }).end(WEIGHTS);
}

function optionsFor(more: Partial<FileOptions> = {}): FileOptions {
  return {
    cacheFolder: newFolder(),
    maxBytes: 1_000_000,
    download: QUICK,
    allowedPrivateHosts: [server.host],
    ...more,
  };
}

async function problemOf(source: string, sha256?: string, options = optionsFor()) {
  const result = await fetchFile(reference(source, sha256), newFolder(), options);
  if (result.ok) throw new Error(`'${source}' was accepted`);
  // Nothing is left of a download that failed.
  expect(readdirSync(options.cacheFolder)).toEqual([]);
  return result.problem;
}

async function fileOf(source: string, sha256?: string, options = optionsFor()) {
  const result = await fetchFile(reference(source, sha256), newFolder(), options);
  if (!result.ok) throw new Error(result.problem.message);
  expect(sha256Of(readFileSync(result.file.path))).toBe(result.file.sha256);
  expect(readdirSync(options.cacheFolder)).toEqual([result.file.sha256]);
  return result.file;
}

describe('a download', () => {
  test('is kept in the cache under its hash and its name', async () => {
    const options = optionsFor();
    const file = await fileOf(server.url('/weights.pt'), HASH, options);
    expect(file).toEqual({
      path: join(options.cacheFolder, HASH, 'weights.pt'),
      size: 300_000,
      sha256: HASH,
    });
  });

  test('needs no hash where the address is trusted, and may have no announced length', async () => {
    expect((await fileOf(server.url('/weights.pt'))).sha256).toBe(HASH);
    expect((await fileOf(server.url('/chunked'), HASH)).size).toBe(300_000);
  });

  test('has a harmless name', async () => {
    const path = '/records/1/files/a%20b%2Fmod%C3%A8le.onnx/content';
    const file = await fileOf(server.url(path), HASH);
    expect(file.path.endsWith(join(HASH, 'a b_modèle.onnx'))).toBe(true);
  });

  test('tells nobody who asks', async () => {
    await fileOf(server.url('/weights.pt?headers'), undefined).catch(() => {});
    const [request] = server.requests('/weights.pt?headers');
    expect(Object.keys(request?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  test('is found in the cache without asking the server', async () => {
    const options = optionsFor();
    await fileOf(server.url('/weights.pt'), HASH, options);
    const before = server.requests('/weights.pt').length;
    await fileOf(server.url('/weights.pt'), HASH, options);
    const elsewhere = 'https://no.such.host.invalid/other.pt';
    const file = await fileOf(elsewhere, HASH, options);
    expect(file.path.endsWith('other.pt')).toBe(true);
    expect(server.requests('/weights.pt')).toHaveLength(before);
  });

  test('is made again where the cache was damaged', async () => {
    const options = optionsFor();
    const { path } = await fileOf(server.url('/weights.pt'), HASH, options);
    const damaged = Buffer.from(WEIGHTS);
    damaged[0] = (damaged[0] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    utimesSync(path, 1, 1);
    const before = server.requests('/weights.pt').length;
    await fileOf(server.url('/weights.pt'), HASH, options);
    expect(server.requests('/weights.pt')).toHaveLength(before + 1);
  });

  test('is made once for all who ask at the same time, and without a hash once in a run', async () => {
    for (const hash of [HASH, undefined]) {
      const options = optionsFor();
      const before = server.requests('/chunked').length;
      await Promise.all([1, 2, 3].map(() => fileOf(server.url('/chunked'), hash, options)));
      await fileOf(server.url('/chunked'), hash, options);
      expect(server.requests('/chunked')).toHaveLength(before + 1);
    }
  });

  test('over the limit is broken off, or not begun', async () => {
    for (const path of ['/endless', '/announced'])
      expect(await problemOf(server.url(path))).toMatchObject({
        cause: 'file-too-large',
        blame: 'environment',
      });
    const options = optionsFor();
    await fileOf(server.url('/weights.pt'), HASH, options);
    const result = await fetchFile(reference(server.url('/weights.pt'), HASH), newFolder(), {
      ...options,
      maxBytes: 1000,
    });
    expect(result).toMatchObject({ ok: false, problem: { cause: 'file-too-large' } });
  });

  test('clears away what killed processes left', async () => {
    const options = optionsFor();
    const old = join(options.cacheFolder, 'partial-old');
    writeFileSync(old, 'x');
    utimesSync(old, 1, 1);
    await fileOf(server.url('/weights.pt'), HASH, options);
  });
});

describe('what is not the file', () => {
  test.each([
    ['/missing', 'file-not-found-online', 'contributor', '404 Not Found'],
    ['/gone', 'file-not-found-online', 'contributor', '410 Gone'],
    ['/page', 'html-instead-of-file', 'contributor', '"Log in"'],
    ['/pointer', 'git-lfs-pointer', 'contributor', '300000 bytes'],
    ['/weights.pt', 'sha256-mismatch', 'contributor', HASH],
    ['/too-long', 'sha256-mismatch', 'contributor', sha256Of('12345')],
    ['/unframed', 'sha256-mismatch', 'contributor', sha256Of('others')],
    ['/forbidden', 'server-error', 'network', '403 Forbidden'],
    ['/broken', 'server-error', 'network', '500 Internal Server Error'],
    ['/gzip', 'server-error', 'network', "'gzip'"],
    ['/busy-for-long', 'server-error', 'network', 'wait 3600 s'],
    ['/to-itself', 'server-error', 'network', 'more than 5 times'],
    ['/to-nowhere', 'server-error', 'network', '302 Found'],
    ['/too-short', 'network-unreachable', 'network', 'broke off'],
    ['/not-http', 'network-unreachable', 'network', 'not valid HTTP'],
  ])('%s: %s', async (path, cause, blame, words) => {
    const problem = await problemOf(server.url(path), 'f'.repeat(64));
    expect(problem).toMatchObject({ cause, blame });
    expect(problem.message).toContain(words);
    expect(problem.hint).not.toBe('');
  });

  test('is told without a hash as well; a page that was asked for is one', async () => {
    expect((await problemOf(server.url('/page'))).cause).toBe('html-instead-of-file');
    expect((await problemOf(server.url('/pointer'))).cause).toBe('git-lfs-pointer');
    expect((await fileOf(server.url('/page.html'))).size).toBe(PAGE.length);
    expect((await fileOf(server.url('/page'), sha256Of(PAGE))).size).toBe(PAGE.length);
  });
});

describe('trouble on the way', () => {
  test('is tried again only where that may help', async () => {
    const tries = (path: string) => server.requests(path).length;
    for (const [path, expected] of [
      ['/broken', 3],
      ['/forbidden', 1],
      ['/missing-2', 1],
    ] as const) {
      const before = tries(path);
      const options = optionsFor({ download: { ...QUICK, attempts: 3 } });
      await problemOf(server.url(path), HASH, options);
      expect(tries(path) - before).toBe(expected);
    }
  });

  test('a pause that the server asks for is kept', async () => {
    const start = Date.now();
    await fileOf(server.url('/busy-once'), HASH);
    expect(Date.now() - start).toBeGreaterThanOrEqual(990);
  });

  test('a broken connection is taken up again from the start', async () => {
    await fileOf(server.url('/drops-once'), HASH);
    const [, second] = server.requests('/drops-once');
    expect(second?.headers.range).toBeUndefined();
  });

  test('or from where it broke, where the server knows the state', async () => {
    await fileOf(server.url('/resumes'), HASH);
    const [, second, third] = server.requests('/resumes');
    expect(second?.headers).toMatchObject({
      range: expect.stringMatching(/^bytes=[1-9]\d+-$/),
      'if-range': '"v1"',
    });
    expect(third).toBeUndefined();
  });

  test('never mixing two states of a file', async () => {
    await fileOf(server.url('/changes'), HASH);
  });

  test('and a rest that was refused is asked for whole', async () => {
    await fileOf(server.url('/range-refused'), HASH);
    expect(server.requests('/range-refused')).toHaveLength(3);
  });

  test('a wrong rest does not blame the contributor unless it comes twice', async () => {
    expect(
      await problemOf(
        server.url('/wrong-rest'),
        HASH,
        optionsFor({ download: { ...QUICK, attempts: 2 } }),
      ),
    ).toMatchObject({ cause: 'network-unreachable', blame: 'network' });
  });

  test('content that ends anywhere is not believed at once', async () => {
    await fileOf(server.url('/unframed-cut-once'), HASH);
  });

  test.each([
    ['/silent', 'stopped sending'],
    ['/slow-head', 'stopped sending'],
    ['/stops', 'stopped sending'],
  ])('%s: a server that stops is left', async (path, words) => {
    const options = optionsFor({ download: { ...QUICK, attempts: 2 } });
    const problem = await problemOf(server.url(path), HASH, options);
    expect(problem).toMatchObject({ cause: 'network-unreachable', blame: 'network' });
    expect(problem.message).toContain(words);
    expect(problem.message).toContain('Tried 2 times');
  });

  test('a server that drips is left at the end of the time', async () => {
    const options = optionsFor({ download: { ...QUICK, totalTimeout: 700 } });
    const start = Date.now();
    const problem = await problemOf(server.url('/drips'), HASH, options);
    expect(problem.message).toContain('not complete after 0.7 s');
    expect(problem.cause).toBe('network-unreachable');
    expect(Date.now() - start).toBeLessThan(5000);
  });

  test('a pause ends with the time, too', async () => {
    const options = optionsFor({
      download: { ...QUICK, retryDelay: 1200, totalTimeout: 300 },
    });
    expect((await problemOf(server.url('/broken'), HASH, options)).cause).toBe(
      'network-unreachable',
    );
  });

  test('a closed port, an unknown name, a server without TLS', async () => {
    const closed = createTcpServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(closed.address() as AddressInfo).port}`;
    await new Promise((resolve) => closed.close(resolve));
    const bare = await listen(createTlsServer({}));
    for (const [address, words] of [
      [`http://${host}/w.pt`, 'refuses connections'],
      ['https://no.such.host.invalid/w.pt', 'its name'],
      [`https://${bare}/w.pt`, 'encrypted'],
      [`https://${server.host}/weights.pt`, 'encrypted'],
    ] as const) {
      const options = optionsFor({ allowedPrivateHosts: [host, bare, server.host] });
      const problem = await problemOf(address, HASH, options);
      expect(problem).toMatchObject({ cause: 'network-unreachable', blame: 'network' });
      expect(problem.message).toContain(words);
    }
  });
});

describe('redirects', () => {
  test('are followed', async () => {
    expect((await fileOf(server.url('/to-far'), HASH)).path.endsWith('to-far')).toBe(true);
  });

  test.each(['/to-secret', '/to-metadata', '/to-file'])(
    '%s: into private networks are not',
    async (path) => {
      for (const hash of [HASH, undefined]) {
        const problem = await problemOf(server.url(path), hash);
        expect(problem).toMatchObject({ cause: 'address-not-allowed', blame: 'contributor' });
        expect(problem.message).toContain('redirects');
      }
      expect(secret.requests('/credentials')).toEqual([]);
    },
  );
});

test('a cache that cannot be written is a problem of this machine', async () => {
  const folder = newFolder({ file: '' });
  const options = optionsFor({ cacheFolder: join(folder, 'file/cache') });
  const result = await fetchFile(reference(server.url('/weights.pt'), HASH), folder, options);
  expect(result).toMatchObject({
    ok: false,
    problem: { cause: 'file-unreadable', blame: 'environment' },
  });
});

(process.platform === 'win32' ? test.skip : test)('a full disk is told', async () => {
  const options = optionsFor();
  const script = await bundled(`
    import { fetchFile } from './src/files/fetch-file.ts';
    const [reference, options] = process.argv.slice(2).map((text) => JSON.parse(text));
    fetchFile(reference, '.', options).then((result) => console.log(JSON.stringify(result)));
  `);
  // Files of more than 100 blocks cannot be written.
  const { stdout } = await promisify(execFile)('sh', [
    '-c',
    'ulimit -f 100; exec "$@"',
    'sh',
    process.execPath,
    script,
    JSON.stringify(reference(server.url('/weights.pt'), HASH)),
    JSON.stringify(options),
  ]);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    problem: { cause: 'disk-full', blame: 'environment' },
  });
  expect(readdirSync(options.cacheFolder)).toEqual([]);
});

/** A program of its own out of our sources, as the build makes them. */
async function bundled(contents: string): Promise<string> {
  const outfile = join(newFolder(), 'main.cjs');
  const resolveDir = fileURLToPath(new URL('../..', import.meta.url));
  await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(resolveDir, 'x')).href) },
  });
  return outfile;
}
