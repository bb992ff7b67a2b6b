import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { checkArtifact } from '../../src/shards/check-artifact.ts';
import { damage, makeZip } from '../files/zip.ts';
import { temporaryFolders } from '../temporary.ts';

const temporary = temporaryFolders();

async function check(zip: Buffer) {
  const path = join(temporary(), 'artifact.zip');
  writeFileSync(path, zip);
  return checkArtifact(path, 'outcome.json');
}

test('the one file that was promised is read', async () => {
  expect(await check(await makeZip([['outcome.json', '{"ä": 1}']]))).toEqual({
    ok: true,
    text: '{"ä": 1}',
  });
});

test.each<[string, Parameters<typeof makeZip>[0], RegExp]>([
  ['nothing', [], /^holds no file$/],
  ['another file', [['plan.json', '{}']], /^holds 'plan\.json' instead of 'outcome\.json'$/],
  [
    'a file more',
    [
      ['outcome.json', '{}'],
      ['rdf.yaml', ''],
    ],
    /^has 2 entries, more than 1$/,
  ],
  ['a folder', [['outcome.json/', '']], /^holds no file$/],
  [
    'a link',
    [['outcome.json', { content: '/etc/passwd', mode: 0o120777 }]],
    /^holds the entry 'outcome\.json', which is a symbolic link$/,
  ],
  [
    'another encoding',
    [['outcome.json', { content: new Uint8Array([0xff, 0xfe, 0x7b]) }]],
    /^holds a file that is not UTF-8$/,
  ],
])('an artifact with %s is refused', async (_, entries, why) => {
  expect(await check(await makeZip(entries))).toEqual({
    ok: false,
    why: expect.stringMatching(why),
  });
});

test.each([
  ['../outcome.jso', 'leads out of the folder of the archive'],
  ['/outcome.json_', 'has an absolute path'],
  ['C:outcome.json', 'has an absolute path'],
  ['..\\outcome.jso', 'has a backslash in its name'],
])('the name %s is refused by name', async (name, why) => {
  const zip = damage(
    await makeZip([['x'.repeat(name.length), '{}']]),
    'x'.repeat(name.length),
    name,
  );
  expect(await check(zip)).toEqual({ ok: false, why: `holds the entry '${name}', which ${why}` });
});

test('a gigabyte is refused unopened, whatever the archive says of its size', async () => {
  const zeros = deflateRawSync(Buffer.alloc(64 * 1024 ** 2));
  const honest = bomb(zeros, 2 ** 30);
  expect(honest.length).toBeLessThan(200_000);
  expect(await check(honest)).toEqual({
    ok: false,
    why: "holds the entry 'outcome.json', which has more than 134217728 bytes",
  });
  // It says that it holds 100 bytes and gives 64 MiB.
  expect(await check(bomb(zeros, 100))).toEqual({
    ok: false,
    why: expect.stringMatching(/^is damaged: too many bytes in the stream/),
  });
  // 100 MiB of nothing in 100 kB: more than a report is ever compressed.
  expect(await check(bomb(deflateRawSync(Buffer.alloc(100 * 1024 ** 2)), 100 * 1024 ** 2))).toEqual(
    {
      ok: false,
      why: 'unpacks to more than 300 times its own size',
    },
  );
});

/** An archive whose one entry says that it has `size` bytes. */
function bomb(deflated: Buffer, size: number): Buffer {
  const name = Buffer.from('outcome.json');
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(Buffer.alloc(0)), 10);
  common.writeUInt32LE(deflated.length, 14);
  common.writeUInt32LE(size, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, deflated]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    common,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

test('a file that is no archive, a cut one and one with a wrong checksum are damaged', async () => {
  const whole = await makeZip([['outcome.json', '{"a": 1}']]);
  expect(await check(Buffer.from('no archive'))).toMatchObject({ ok: false });
  expect(await check(whole.subarray(0, whole.length - 30))).toMatchObject({ ok: false });
  const changed = damage(whole, '{"a": 1}', '{"a": 2}');
  expect(await check(changed)).toEqual({
    ok: false,
    why: "holds the entry 'outcome.json', which is damaged: its checksum differs",
  });
});
