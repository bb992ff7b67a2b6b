import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeZip, type ZipContent } from '../../files/zip.ts';

/** A wheel of these files; its metadata names what it requires. */
export function makeWheel(
  distribution: string,
  version: string,
  files: Record<string, string | ZipContent>,
  requires: readonly string[] = [],
): Promise<Buffer> {
  const info = `${distribution.replaceAll('-', '_')}-${version}.dist-info`;
  const head = ['Metadata-Version: 2.1', `Name: ${distribution}`, `Version: ${version}`];
  const metadata = [...head, ...requires.map((each) => `Requires-Dist: ${each}`), '', 'Words.'];
  return makeZip([...Object.entries(files), [`${info}/METADATA`, metadata.join('\n')]]);
}

export interface Served {
  bytes: Buffer;
  /** What the index says of it; absent: the truth. null: nothing. */
  sha256?: string | null;
  yanked?: boolean;
}

export interface WheelServer {
  /** Address of the index. */
  url: string;
  /** Paths that were asked for. */
  asked: string[];
  close: () => void;
}

/** A package index over HTTP, in JSON (PEP 691) or in HTML (PEP 503). */
export async function wheelServer(
  wheels: Readonly<Record<string, Served>>,
  kind: 'json' | 'html' | 'broken' = 'json',
): Promise<WheelServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    asked.push(path);
    const served = wheels[path.replace('/files/', '')];
    if (served) {
      response.setHeader('content-length', served.bytes.length).end(served.bytes);
      return;
    }
    const name = /^\/simple\/([a-z0-9-]+)\/$/.exec(path)?.[1];
    const own = Object.entries(wheels).filter(([file]) =>
      file.startsWith(`${name?.replaceAll('-', '_')}-`),
    );
    if (kind === 'broken' || own.length === 0) {
      response.writeHead(kind === 'broken' ? 503 : 404).end();
      return;
    }
    if (kind === 'html') {
      const links = own.map(([file, { bytes, sha256 = hashOf(bytes), yanked }]) => {
        const hash = sha256 === null ? '' : `#sha256=${sha256}`;
        return `<a ${yanked ? 'data-yanked="no"' : ''} href="../../files/${file}${hash}">${file}</a>`;
      });
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(`<!DOCTYPE html><html><body>${links.join('<br>')}</body></html>`);
      return;
    }
    const files = own.map(([filename, { bytes, sha256 = hashOf(bytes), yanked = false }]) => ({
      filename,
      url: `/files/${filename}`,
      hashes: sha256 === null ? {} : { sha256 },
      size: bytes.length,
      yanked,
    }));
    response
      .setHeader('content-type', 'application/vnd.pypi.simple.v1+json')
      .end(JSON.stringify({ meta: { 'api-version': '1.1' }, name, files }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    url: `http://127.0.0.1:${port}/simple/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
