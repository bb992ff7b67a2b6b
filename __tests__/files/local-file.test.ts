import { execFileSync } from 'node:child_process';
import { symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fetchFile } from '../../src/files/fetch-file.ts';
import type { FileOptions } from '../../src/files/file-options.ts';
import { packagePath } from '../../src/files/package-path.ts';
import { testReal } from '../real.ts';
import { temporaryFolders } from '../temporary.ts';
import { reference, sha256Of } from './reference.ts';

const folderWith = temporaryFolders();
const OPTIONS: FileOptions = { cacheFolder: folderWith(), maxBytes: 1000 };
const onPosix = process.platform === 'win32' ? test.skip : test;

async function problemOf(source: string, folder: string, sha256?: string) {
  const result = await fetchFile(reference(source, sha256), folder, OPTIONS);
  if (result.ok) throw new Error(`'${source}' was accepted as ${result.file.path}`);
  return result.problem;
}

async function fileOf(source: string, folder: string, sha256?: string) {
  const result = await fetchFile(reference(source, sha256), folder, OPTIONS);
  if (!result.ok) throw new Error(result.problem.message);
  return result.file;
}

describe('a file of the package', () => {
  const folder = folderWith({
    'weights.onnx': 'weights',
    'a b/größe 1.npy': 'tensor',
    'empty.txt': '',
  });

  test.each([
    ['weights.onnx', 'weights'],
    ['./weights.onnx', 'weights'],
    ['a b/../weights.onnx', 'weights'],
    ['a b//größe 1.npy', 'tensor'],
    ['empty.txt', ''],
  ])('%s is found, measured and hashed', async (source, content) => {
    const file = await fileOf(source, folder, sha256Of(content));
    expect(file.sha256).toBe(sha256Of(content));
    expect(file.size).toBe(Buffer.byteLength(content));
  });

  test('is found without a hash', async () => {
    expect((await fileOf('weights.onnx', folder)).sha256).toBe(sha256Of('weights'));
  });

  test('is found whether its letters are composed or decomposed', async () => {
    const decomposed = folderWith({ ['modèle.onnx'.normalize('NFD')]: 'x' });
    const composed = folderWith({ ['modèle.onnx'.normalize('NFC')]: 'x' });
    for (const place of [decomposed, composed])
      for (const form of ['NFC', 'NFD'])
        expect((await fileOf('modèle.onnx'.normalize(form), place)).size).toBe(1);
  });

  test('of another content is refused with both hashes', async () => {
    const problem = await problemOf('weights.onnx', folder, sha256Of('others'));
    expect(problem).toMatchObject({ cause: 'sha256-mismatch', blame: 'contributor' });
    expect(problem.message).toContain(sha256Of('weights'));
    expect(problem.message).toContain(sha256Of('others'));
    expect(problem.hint).toContain(`sha256: ${sha256Of('weights')}`);
  });

  test('is hashed again after a change', async () => {
    const changing = folderWith({ 'w.bin': 'one' });
    expect((await fileOf('w.bin', changing)).sha256).toBe(sha256Of('one'));
    writeFileSync(join(changing, 'w.bin'), 'two');
    utimesSync(join(changing, 'w.bin'), 1, 1);
    expect((await fileOf('w.bin', changing)).sha256).toBe(sha256Of('two'));
  });

  test('that is missing is named with its nearest neighbour', async () => {
    const problem = await problemOf('Weights.onnx', folder);
    expect(problem).toMatchObject({ cause: 'file-missing', blame: 'contributor' });
    expect(problem.hint).toContain("'weights.onnx'");
    expect((await problemOf('a b/grosse 1.npy', folder)).hint).toContain("'a b/größe 1.npy'");
    expect((await problemOf('weights.onnx/x', folder)).cause).toBe('file-missing');
    expect((await problemOf('something-else-entirely', folder)).hint).toContain('Add the file');
  });

  test('over the limit is refused', async () => {
    const large = folderWith({ 'w.bin': new Uint8Array(1001) });
    expect(await problemOf('w.bin', large)).toMatchObject({
      cause: 'file-too-large',
      blame: 'environment',
    });
  });

  test('with a malformed hash is refused before anything else', async () => {
    expect((await problemOf('weights.onnx', folder, '../../etc')).cause).toBe('sha256-mismatch');
  });
});

describe('a path that leaves the package', () => {
  const above = folderWith({ 'secret.txt': 'secret', 'package/inside.txt': 'x' });
  const folder = join(above, 'package');

  test.each([
    '../secret.txt',
    'x/../../secret.txt',
    '..',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    'c:/windows/win.ini',
    'C:inside.txt',
    '..\\secret.txt',
    'sub\\file.txt',
    'inside.txt\0.png',
    '',
    ' ',
  ])('%j is refused', async (source) => {
    expect(await problemOf(source, folder)).toMatchObject({
      cause: 'file-outside-package',
      blame: 'contributor',
    });
  });

  test('. is a folder, not a file', async () => {
    expect((await problemOf('.', folder)).message).toContain('is a folder');
  });

  onPosix(
    'a symbolic link is followed inside, refused outside, and told where broken',
    async () => {
      symlinkSync('inside.txt', join(folder, 'good'));
      symlinkSync('../secret.txt', join(folder, 'bad'));
      symlinkSync('..', join(folder, 'up'));
      symlinkSync('/dev/zero', join(folder, 'zero'));
      symlinkSync('.git/annex/objects/x', join(folder, 'annexed'));
      symlinkSync('loop', join(folder, 'loop'));
      expect((await fileOf('good', folder)).size).toBe(1);
      for (const source of ['bad', 'up/secret.txt', 'up/package/inside.txt', 'zero'])
        expect((await problemOf(source, folder)).cause).toBe('file-outside-package');
      expect((await problemOf('annexed', folder)).hint).toContain('git-annex');
      expect((await problemOf('loop', folder)).cause).toBe('file-missing');
    },
  );

  onPosix('a package reached through a symbolic link is a package like others', async () => {
    symlinkSync('package', join(above, 'alias'));
    expect((await fileOf('inside.txt', join(above, 'alias'))).size).toBe(1);
  });

  onPosix('a pipe is refused without waiting for its other end', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect((await problemOf('pipe', folder)).cause).toBe('file-outside-package');
  });

  test('whatever the path, no segment leads up', () => {
    const piece = fc.oneof(fc.constantFrom('..', '.', '', 'a', '\\', 'C:', '\0'), fc.string());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const path = packagePath(pieces.join('/'));
        return !path.ok || !path.segments.some((segment) => /^\.{0,2}$|[\\/\0]/.test(segment));
      }),
    );
  });
});

describe('something well known in place of the file', () => {
  const oid = sha256Of('real weights');
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 12345\n`;
  const page = '<!-- x --><!DOCTYPE html><html><title> Not\n found </title></html>';
  const folder = folderWith({
    'weights.onnx': pointer,
    'w.html.onnx': page,
    'page.html': page,
    'text.md': 'Write <html> first.',
  });

  test('a Git LFS pointer is told, with its hash or without', async () => {
    for (const hash of [oid, undefined]) {
      const problem = await problemOf('weights.onnx', folder, hash);
      expect(problem).toMatchObject({ cause: 'git-lfs-pointer', blame: 'contributor' });
      expect(problem.message).toContain('12345 bytes');
      expect(problem.hint).toContain('lfs: true');
    }
  });

  test('a checkout without Git LFS is no fault of the package', async () => {
    const files = { 'models/a/w.onnx': pointer, '.gitattributes': '*.onnx filter=lfs -text\n' };
    const below = (root: string) => problemOf('w.onnx', join(root, 'models', 'a'), oid);
    const problem = await below(folderWith({ ...files, '.git/HEAD': 'ref: refs/heads/main' }));
    expect(problem).toMatchObject({ cause: 'git-lfs-not-fetched', blame: 'environment' });
    expect(problem.hint).toContain('lfs: true');
    // No work tree, or none that uses Git LFS: somebody put the pointer there.
    const pointers = [
      files,
      { ...files, '.git/HEAD': '', '.gitattributes': '# *.onnx filter=lfs\n*.onnx -text\n' },
    ];
    for (const other of pointers)
      expect((await below(folderWith(other))).cause).toBe('git-lfs-pointer');
  });

  test('what is promised as it is may be anything', async () => {
    expect((await fileOf('weights.onnx', folder, sha256Of(pointer))).size).toBe(pointer.length);
    expect((await fileOf('w.html.onnx', folder, sha256Of(page))).size).toBe(page.length);
  });

  test('a web page is told by its content, unless a page was asked for', async () => {
    const problem = await problemOf('w.html.onnx', folder);
    expect(problem.cause).toBe('html-instead-of-file');
    expect(problem.message).toContain('"Not found"');
    expect((await fileOf('page.html', folder)).size).toBe(page.length);
    expect((await fileOf('text.md', folder)).size).toBe(19);
  });
});

testReal('the test tensors of a real model are the promised ones', async (real) => {
  const folder = join(real, 'models/unet2d_nuclei_broad');
  const hash = '92768a2e0f2643c80b57afa5494019a5aafe5b0d92fe36ae740763adf3594a57';
  const options = { ...OPTIONS, maxBytes: 10_000_000 };
  const fetched = await fetchFile(reference('test_input.npy', hash), folder, options);
  expect(fetched).toMatchObject({ ok: true, file: { size: 1_048_704, sha256: hash } });
  const other = await fetchFile(reference('test_output.npy', hash), folder, options);
  expect(other).toMatchObject({ ok: false, problem: { cause: 'sha256-mismatch' } });
});
