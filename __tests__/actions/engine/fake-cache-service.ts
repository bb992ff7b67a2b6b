import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const SERVICE = '/twirp/github.actions.results.api.v1.CacheService/';
const BLOBS = '/account/blobs/';

export interface FakeCacheService {
  url: string;
  /** Key → archive. */
  entries: Map<string, Buffer>;
  close: () => Promise<void>;
}

/** The cache service of GitHub Actions, as far as @actions/cache talks to it, with the blob storage behind it. */
export async function startFakeCacheService(): Promise<FakeCacheService> {
  const entries = new Map<string, Buffer>();
  const blocks = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const body = await buffer(request);
    const json = (value: object) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    if (url.pathname.startsWith(BLOBS)) {
      const key = decodeURIComponent(url.pathname.slice(BLOBS.length));
      const archive = entries.get(key);
      if (request.method === 'PUT') {
        const part = url.searchParams.get('comp');
        if (part === 'block') blocks.set(url.searchParams.get('blockid') ?? '', body);
        else if (part === 'blocklist') {
          const ids = [...body.toString().matchAll(/<Latest>([^<]+)/g)].map(([, id]) => id ?? '');
          entries.set(key, Buffer.concat(ids.map((id) => blocks.get(id) ?? Buffer.alloc(0))));
        } else entries.set(key, body);
        response.writeHead(201, { etag: '"1"', 'last-modified': new Date().toUTCString() }).end();
      } else {
        response.writeHead(archive ? 200 : 404, { 'content-length': archive?.length ?? 0 });
        response.end(request.method === 'HEAD' ? undefined : archive);
      }
      return;
    }
    const { key } = JSON.parse(body.toString());
    const link = `http://${request.headers.host}${BLOBS}${encodeURIComponent(key)}`;
    const answers: Record<string, object> = {
      CreateCacheEntry: { ok: true, signed_upload_url: link },
      FinalizeCacheEntryUpload: { ok: true, entry_id: '1' },
      GetCacheEntryDownloadURL: entries.has(key)
        ? { ok: true, signed_download_url: link, matched_key: key }
        : { ok: false },
    };
    json(answers[url.pathname.slice(SERVICE.length)] ?? {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    entries,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
