import { createServer } from 'node:http';
import { connect } from 'node:net';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkAddress, isAddress } from '../../src/files/address.ts';
import { fetchFile } from '../../src/files/fetch-file.ts';
import { AddressRefusedError, guardedConnector } from '../../src/files/guarded-connect.ts';
import { isPublicAddress } from '../../src/files/public-address.ts';
import { temporaryFolders } from '../temporary.ts';
import { fileServer, listen } from './file-server.ts';
import { reference, sha256Of } from './reference.ts';

const newFolder = temporaryFolders();

describe('an IP address', () => {
  test.each([
    '8.8.8.8',
    '1.1.1.1',
    '2606:4700::1111',
    '2001:4860:4860::8888',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

  test.each([
    ['loopback', '127.0.0.1', '127.255.255.254', '::1'],
    ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fc00::1'],
    ['link-local', '169.254.1.1', 'fe80::1'],
    ['metadata of clouds', '169.254.169.254', 'fd00:ec2::254', '100.100.100.200'],
    ['carrier-grade NAT', '100.64.0.1', '100.127.255.255'],
    ['nowhere', '0.0.0.0', '::', '255.255.255.255', '224.0.0.1', 'ff02::1', '240.0.0.1'],
    ['reserved', '192.0.2.1', '198.18.0.1', '2001:db8::1', '100::1', 'fec0::1', '192.0.0.8'],
    ['IPv4 in disguise', '::ffff:127.0.0.1', '::ffff:a00:1', '::127.0.0.1', '::7f00:1'],
    ['tunnels', '64:ff9b::10.0.0.1', '64:ff9b:1::1', '2002:7f00:1::1', '2001::1'],
    ['no address', '', 'localhost', 'fe80::1%eth0%x', '1.2.3.4.5', 'x'],
  ])('%s is not', (_name, ...addresses) => {
    for (const address of addresses)
      expect([address, isPublicAddress(address)]).toEqual([address, false]);
  });

  test('hidden in IPv6 is as public as it is openly', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const expected = isPublicAddress(address);
        for (const prefix of ['::ffff:', '64:ff9b::'])
          expect(isPublicAddress(prefix + address)).toBe(expected);
      }),
    );
  });
});

describe('an address', () => {
  const hashed = { isHashed: true, allowedPrivateHosts: [] };
  const unhashed = { isHashed: false, allowedPrivateHosts: [] };

  test.each([
    ['https://example.org/w.pt', true],
    [' HTTPS:/example.org', true],
    ['http://example.org', true],
    ['s3://bucket/w.pt', true],
    ['file:///etc/passwd', true],
    ['weights.pt', false],
    ['C:/weights.pt', false],
    ['a:b', false],
    ['./https://x', false],
  ])('%s is one: %s', (source, expected) => expect(isAddress(source)).toBe(expected));

  test('is trusted by https, or by a hash', () => {
    expect(checkAddress('https://example.org/w', unhashed).ok).toBe(true);
    expect(checkAddress('http://example.org/w', hashed).ok).toBe(true);
    expect(checkAddress('http://example.org/w', unhashed)).toMatchObject({
      ok: false,
      problem: { cause: 'address-not-allowed', blame: 'contributor' },
    });
  });

  test.each([
    'ftp://example.org/w',
    'file:///etc/passwd',
    's3://bucket/key',
    'https://',
    'http://[::1',
    'https://user@example.org/w',
    'https://user:secret@example.org/w',
    'https://localhost/w',
    'https://a.localhost./w',
    'https://127.0.0.1/w',
    'https://127.1/w',
    'https://2130706433/w',
    'https://0x7f.0.0.1/w',
    'https://0177.0.0.1/w',
    'https://127.0.0.1./w',
    'https://①②⑦.0.0.1/w',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/w',
    'https://[::ffff:7f00:1]/w',
    'https://[64:ff9b::a9fe:a9fe]/w',
    'https:\\\\10.0.0.1\\w',
    'https://192.168.0.1:8443/w',
  ])('%s is refused', (address) => {
    const checked = checkAddress(address, hashed);
    expect(checked).toMatchObject({ ok: false, problem: { cause: 'address-not-allowed' } });
    expect(JSON.stringify(checked)).not.toContain('secret');
  });
});

describe('a connection', () => {
  let host: string;
  beforeAll(async () => {
    ({ host } = await fileServer({}));
  });

  function open(hostname: string, port: string, exceptions: string[]): Promise<unknown> {
    return new Promise((resolve) => {
      const options = { hostname, host: `${hostname}:${port}`, port, protocol: 'http:' };
      guardedConnector(2000, exceptions)(options, (error, socket) => {
        socket?.destroy();
        resolve(error ?? 'connected');
      });
    });
  }

  test('is refused where a name leads into a private network, whatever was known of the name before', async () => {
    const port = host.slice(host.indexOf(':') + 1);
    expect(await open('localhost', port, [])).toBeInstanceOf(AddressRefusedError);
    expect(await open('127.0.0.1', port, [])).toBeInstanceOf(AddressRefusedError);
    expect(await open('::1', port, [])).toBeInstanceOf(AddressRefusedError);
    expect(await open('127.0.0.1', port, [host])).toBe('connected');
    expect(await open('no.such.host.invalid', port, [])).toMatchObject({ syscall: 'getaddrinfo' });
  });
});

describe('a proxy', () => {
  test('is asked, unless the host is excepted; what it cannot reach is told', async () => {
    const asked: string[] = [];
    const target = await fileServer({ '/w.pt': 'weights' });
    const proxyServer = createServer();
    proxyServer.on('connect', (incoming, socket) => {
      asked.push(incoming.url ?? '');
      const [hostname = '', port] = (incoming.url ?? '').split(':');
      if (hostname !== '127.0.0.1') {
        socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
        return;
      }
      const onward = connect(Number(port), hostname, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    const proxy = await listen(proxyServer);
    const fetchBy = (source: string, except?: string) =>
      fetchFile(reference(source, sha256Of('weights')), newFolder(), {
        cacheFolder: newFolder(),
        maxBytes: 1000,
        download: { attempts: 1 },
        allowedPrivateHosts: [target.host],
        proxy: { http: proxy, https: proxy, except },
      });

    expect((await fetchBy(target.url('/w.pt'))).ok).toBe(true);
    expect(asked).toEqual([target.host]);
    expect((await fetchBy(target.url('/w.pt'), '127.0.0.1')).ok).toBe(true);
    expect(asked).toHaveLength(1);
    expect(await fetchBy('https://example.org/w.pt')).toMatchObject({
      ok: false,
      problem: { cause: 'network-unreachable', blame: 'network' },
    });
    expect(asked).toEqual([target.host, 'example.org:443']);
    expect(await fetchBy('https://10.0.0.1/w.pt')).toMatchObject({
      ok: false,
      problem: { cause: 'address-not-allowed' },
    });
    expect(asked).toHaveLength(2);
  });

  test.each(['no proxy', 'socks5://user:secret@proxy', 'http://user:secret@'])(
    'whose address is %s is told, without its password',
    async (https) => {
      const result = await fetchFile(reference('https://example.org/w.pt'), newFolder(), {
        cacheFolder: newFolder(),
        maxBytes: 1000,
        proxy: { https },
      });
      expect(result).toMatchObject({ ok: false, problem: { cause: 'network-unreachable' } });
      expect(result.ok || result.problem.message).toContain('proxy');
      expect(JSON.stringify(result)).not.toContain('secret');
    },
  );
});
