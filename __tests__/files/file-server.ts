import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll } from '@jest/globals';

export interface FileServer {
  /** `127.0.0.1:PORT` */
  host: string;
  url: (path: string) => string;
  /** Requests so far for a path. */
  requests: (path: string) => IncomingMessage[];
}

type Listener = (...args: [...Parameters<RequestListener>, count: number]) => void;

/** A real server on the loopback; each path has its own way to answer, told how often it was asked before. */
export async function fileServer(answers: Record<string, Listener | string>): Promise<FileServer> {
  const received: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const answer = answers[path];
    const count = received.filter((other) => other.url === path).length;
    received.push(request);
    response.on('error', () => {});
    if (typeof answer === 'function') answer(request, response, count);
    else if (answer === undefined) response.writeHead(404).end('<html>not here</html>');
    else response.end(answer);
  });
  const host = await listen(server);
  return {
    host,
    url: (path) => `http://${host}${path}`,
    requests: (path) => received.filter(({ url }) => url === path),
  };
}

const servers = new Set<Server>();
const sockets = new Set<Socket>();

afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
});

/** Starts a server on a free port of the loopback; it is stopped after the tests of the file. */
export async function listen(server: Server): Promise<string> {
  servers.add(server);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
