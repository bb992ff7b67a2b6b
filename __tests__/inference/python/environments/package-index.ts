import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A distribution to be served: a wheel, unless it has a `setup.py` and so is a source archive. */
export interface Distribution {
  name: string;
  version: string;
  /** Files by path from the folder of packages. */
  files: Record<string, string>;
  requires?: string[];
  /** Served as source only: what would have to be run to build it. */
  setup?: string;
}

export interface PackageIndex {
  /** What `--index-url` takes. */
  url: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  /** While true, files are begun and never sent to their end. */
  stall: boolean;
  close: () => void;
}

/** A package index over HTTP as the usual one is built. */
export async function packageIndex(distributions: readonly Distribution[]): Promise<PackageIndex> {
  const files = new Map<string, Buffer>();
  for (const distribution of distributions) {
    const { name, version, setup } = distribution;
    const file = `${name.replaceAll('-', '_')}-${version}`;
    if (setup === undefined) files.set(`${file}-py3-none-any.whl`, await wheel(distribution));
    else
      files.set(
        `${file}.zip`,
        await archive({
          [`${file}/setup.py`]: setup,
          ...metadata(distribution, `${file}/PKG-INFO`),
        }),
      );
  }
  const index: PackageIndex = { url: '', asked: [], stall: false, close: () => {} };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    index.asked.push(path);
    const name = /^\/simple\/([\w-]+)\/$/.exec(path)?.[1];
    const bytes = files.get(path.replace('/files/', ''));
    if (name !== undefined) {
      const own = [...files.keys()].filter((file) =>
        file.startsWith(`${name.replaceAll('-', '_')}-`),
      );
      if (own.length === 0) return response.writeHead(404).end();
      response.setHeader('content-type', 'text/html');
      return response.end(own.map((file) => `<a href="/files/${file}">${file}</a>\n`).join(''));
    }
    if (bytes === undefined) return response.writeHead(404).end();
    response.setHeader('content-length', bytes.length);
    return index.stall ? response.write(bytes.subarray(0, 10)) : response.end(bytes);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  index.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/simple/`;
  index.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return index;
}

function metadata({ name, version, requires = [] }: Distribution, path: string) {
  const lines = ['Metadata-Version: 2.1', `Name: ${name}`, `Version: ${version}`];
  return { [path]: `${[...lines, ...requires.map((it) => `Requires-Dist: ${it}`)].join('\n')}\n` };
}

function wheel(distribution: Distribution): Promise<Buffer> {
  const info = `${distribution.name.replaceAll('-', '_')}-${distribution.version}.dist-info`;
  const files = {
    ...distribution.files,
    ...metadata(distribution, `${info}/METADATA`),
    [`${info}/WHEEL`]:
      'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  };
  const record = [...Object.keys(files), `${info}/RECORD`].map((path) => `${path},,\n`).join('');
  return archive({ ...files, [`${info}/RECORD`]: record });
}

function archive(files: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), path);
  zip.end();
  return buffer(zip.outputStream as unknown as NodeJS.ReadableStream);
}
