import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { unpackZip } from '../../src/files/unpack-zip.ts';
import type { ZipLimits } from '../../src/files/zip-entries.ts';
import { temporaryFolders } from '../temporary.ts';
import { centralEntry, damage, makeZip } from './zip.ts';

const newFolder = temporaryFolders();

async function unpack(zip: Uint8Array, limits?: Partial<ZipLimits>) {
  const above = newFolder({ 'package.zip': zip });
  const folder = newFolder();
  const result = await unpackZip(join(above, 'package.zip'), folder, limits);
  return { result, folder };
}

/** Refused without a single file unpacked. */
async function refused(zip: Uint8Array, limits?: Partial<ZipLimits>): Promise<string> {
  const { result, folder } = await unpack(zip, limits);
  if (result.ok) throw new Error('unpacked');
  expect(result.problem).toMatchObject({ cause: 'package-unreadable', blame: 'contributor' });
  expect(readdirSync(folder)).toEqual([]);
  return result.problem.message;
}

test('files and folders are unpacked, stored and deflated alike', async () => {
  const { result, folder } = await unpack(
    await makeZip([
      ['rdf.yaml', { content: 'type: model\n'.repeat(100), compress: true }],
      ['a b/größe/', ''],
      ['a b/größe/x.npy', 'stored'],
      ['empty', ''],
    ]),
  );
  expect(result).toEqual({ ok: true });
  expect(readFileSync(join(folder, 'rdf.yaml'), 'utf8')).toBe('type: model\n'.repeat(100));
  expect(readFileSync(join(folder, 'a b/größe/x.npy'), 'utf8')).toBe('stored');
  expect(readFileSync(join(folder, 'empty'), 'utf8')).toBe('');
});

test('modes of the archive are not taken over', async () => {
  const { folder } = await unpack(await makeZip([['run', { content: 'x', mode: 0o106777 }]]));
  if (process.platform !== 'win32') expect(statSync(join(folder, 'run')).mode & 0o7777).toBe(0o600);
});

describe('refused, naming the entry:', () => {
  test.each([
    ['../secret', 'xx/secret'],
    ['/etc/passwd', 'xetc/passwd'],
    ['C:/win.ini', 'xx/win.ini'],
    ['a/../../b', 'a/xx/xx/b'],
    ['a\\b', 'axb'],
  ])('the name %s', async (bad, harmless) => {
    const zip = damage(
      await makeZip([
        ['first', 'x'],
        [harmless, 'x'],
      ]),
      harmless,
      bad,
    );
    const message = await refused(zip);
    expect(message).toContain(bad);
  });

  test('a NUL in a name', async () => {
    const zip = damage(await makeZip([['fileXname', 'x']]), 'fileXname', 'file\0name');
    expect(await refused(zip)).toContain('NUL');
  });

  test.each([
    ['a symbolic link', 0o120777, 'is a symbolic link'],
    ['a pipe', 0o010644, 'neither a file nor a folder'],
    ['a device', 0o020644, 'neither a file nor a folder'],
  ])('%s', async (_name, mode, why) => {
    const zip = await makeZip([['link', { content: '/etc/passwd', mode }]]);
    const message = await refused(zip);
    expect(message).toContain("'link'");
    expect(message).toContain(why);
  });

  test.each([
    ['the same name', 'weights.bin', 'weights.bin'],
    ['names that differ in case', 'Weights.bin', 'weights.BIN'],
    ['names that differ in composition', 'é'.normalize('NFC'), 'é'.normalize('NFD')],
    ['a folder over a file', 'a', 'a/b'],
    ['a file over a folder', 'a/b', 'A'],
  ])('%s', async (_name, first, second) => {
    const message = await refused(
      await makeZip([
        [first, 'x'],
        [second, 'y'],
      ]),
    );
    expect(message).toContain(`'${second}'`);
    expect(message).toContain('takes the place of');
  });

  test('an encrypted entry', async () => {
    const zip = await makeZip([['secret', 'x']]);
    const flags = centralEntry(zip) + 8;
    zip.writeUInt16LE(zip.readUInt16LE(flags) | 1, flags);
    // Encryption puts 12 bytes before the content.
    zip.writeUInt32LE(13, centralEntry(zip) + 20);
    expect(await refused(zip)).toContain("'secret' of the package 'package.zip' is encrypted");
  });

  test('an unknown method of compression', async () => {
    const zip = await makeZip([['packed', 'x']]);
    zip.writeUInt16LE(14, centralEntry(zip) + 10);
    zip.writeUInt16LE(14, zip.indexOf('PK\x03\x04') + 8);
    expect(await refused(zip)).toContain('another method');
  });

  test('entries that share their bytes', async () => {
    const zip = await makeZip([
      ['one', 'x'.repeat(100)],
      ['two', 'x'.repeat(100)],
    ]);
    zip.writeUInt32LE(0, centralEntry(zip, 1) + 42);
    expect(await refused(zip)).toContain("'two' of the package 'package.zip' shares its bytes");
  });

  test('a file over its limit', async () => {
    const zip = await makeZip([['big', 'x'.repeat(11)]]);
    expect(await refused(zip, { entryBytes: 10 })).toContain("'big'");
    expect((await unpack(zip, { entryBytes: 11 })).result.ok).toBe(true);
  });

  test('two descriptions of one entry', async () => {
    const zip = damage(await makeZip([['good-name', 'x']]), 'good-name', 'evil-name', 0);
    expect(await refused(zip)).toContain(
      "'good-name' of the package 'package.zip' is described in",
    );
  });
});

describe('refused as a whole:', () => {
  test('too many entries', async () => {
    const zip = await makeZip([
      ['a', 'x'],
      ['b', 'x'],
      ['c', 'x'],
    ]);
    expect(await refused(zip, { entries: 2 })).toContain('has 3 entries');
    expect((await unpack(zip, { entries: 3 })).result.ok).toBe(true);
  });

  test('too many bytes', async () => {
    const zip = await makeZip([
      ['a', 'x'.repeat(6)],
      ['b', 'x'.repeat(6)],
    ]);
    expect(await refused(zip, { totalBytes: 11 })).toContain('more than 11 bytes');
  });

  test('a bomb', async () => {
    const zip = await makeZip([['zeros', { content: new Uint8Array(1e6), compress: true }]]);
    expect(await refused(zip, { ratioFreeBytes: 1000 })).toContain('200 times its own size');
    expect((await unpack(zip)).result.ok).toBe(true);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['no archive', Buffer.from('type: model')],
  ])('%s', async (_name, zip) => {
    expect(await refused(zip)).toContain('is damaged');
  });
});

describe('damaged:', () => {
  test('a checksum that differs is told', async () => {
    const zip = damage(await makeZip([['w.bin', 'content']]), 'content', 'cOntent');
    const { result } = await unpack(zip);
    expect(result.ok || result.problem.message).toContain("'w.bin' of the package 'package.zip'");
    expect(result.ok || result.problem.message).toContain('checksum');
  });

  test('more content than promised is not unpacked beyond it', async () => {
    const zip = await makeZip([['w.bin', { content: new Uint8Array(100_000), compress: true }]]);
    zip.writeUInt32LE(10, centralEntry(zip) + 24);
    const { result, folder } = await unpack(zip);
    expect(result.ok || result.problem.cause).toBe('package-unreadable');
    const place = join(folder, 'w.bin');
    expect(existsSync(place) ? statSync(place).size : 0).toBeLessThanOrEqual(10);
  });

  test('an archive cut anywhere, or with any byte changed, never throws', async () => {
    const zip = await makeZip([['rdf.yaml', { content: 'x: 1\n'.repeat(9), compress: true }]]);
    for (let length = 0; length < zip.length; length += 3) {
      const { result } = await unpack(zip.subarray(0, length));
      expect(result.ok).toBe(false);
    }
    for (let at = 0; at < zip.length; at++) {
      const changed = Buffer.from(zip);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      await unpack(changed);
    }
  });
});

test('a folder that is not empty is our own mistake', async () => {
  const zip = newFolder({ 'a.zip': await makeZip([['rdf.yaml', 'new']]) });
  const folder = newFolder({ 'rdf.yaml': 'old' });
  await expect(unpackZip(join(zip, 'a.zip'), folder)).rejects.toThrow('EEXIST');
  expect(readFileSync(join(folder, 'rdf.yaml'), 'utf8')).toBe('old');
  writeFileSync(join(folder, 'rdf.yaml'), 'kept');
});
