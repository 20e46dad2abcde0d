import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/packages.mjs';

const OUT = 'dist/packages';
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const nameOf = (what: string) => `second-source-${version}-${what}.zip`;
const folder = mkdtempSync(join(tmpdir(), 'second-source-packages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function makePackages(root: string, env: Record<string, string> = {}): void {
  const { status, stderr } = spawnSync(process.execPath, ['build/package.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(stderr);
}

/** The packages that the build needs, as `npm ci` would lay them. */
function installInto(root: string): void {
  const { packages }: { packages: Record<string, { dev?: boolean }> } = JSON.parse(
    readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
  );
  for (const [path, { dev }] of Object.entries(packages)) {
    const needed = !dev || /^node_modules\/(esbuild|@esbuild\/.*|fflate)$/.test(path);
    // Of the bundler's programs only this machine's is installed.
    const there = path !== '' && existsSync(join(ROOT, path));
    if (needed && there) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  }
}

/** Unpacks the source package into a folder, as a reviewer does, and makes the packages from it. */
function rebuiltIn(root: string, env: Record<string, string>): Map<string, Buffer> {
  const source = unzipSync(new Uint8Array(readFileSync(join(ROOT, OUT, nameOf('source')))));
  for (const [name, bytes] of Object.entries(source)) {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  installInto(root);
  makePackages(root, env);
  return read(root);
}

const read = (root: string): Map<string, Buffer> =>
  new Map(readdirSync(join(root, OUT)).map((name) => [name, readFileSync(join(root, OUT, name))]));

describe('npm run package', () => {
  beforeAll(() => makePackages(ROOT));

  it('gives one package for each browser, and the source', () => {
    expect([...read(ROOT).keys()].sort()).toEqual([nameOf('chromium'), nameOf('firefox'), nameOf('source')]);
  });

  it.each(['chromium', 'firefox'])('packs exactly what was built for %s', (browser) => {
    const packed = unzipSync(new Uint8Array(readFileSync(join(ROOT, OUT, nameOf(browser)))));
    const built = readdirSync(join(ROOT, 'dist', browser), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(ROOT, 'dist', browser).length + 1));
    expect(Object.keys(packed).sort()).toEqual(built.sort());
    for (const [name, bytes] of Object.entries(packed))
      expect(Buffer.from(bytes).equals(readFileSync(join(ROOT, 'dist', browser, name))), name).toBe(true);
    expect(JSON.parse(Buffer.from(packed['manifest.json'] ?? []).toString()).version).toBe(version);
  });

  it('names in the notice every package that is in it, with version, licence and reason', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    for (const browser of ['chromium', 'firefox']) {
      const notice = readFileSync(join(ROOT, 'dist', browser, 'NOTICE.txt'), 'utf8');
      for (const [name, pinned] of Object.entries(dependencies))
        expect(notice).toContain(`\n${name} ${pinned}\n`);
      const entries = notice.match(/^={80}$/gm)?.length;
      expect(notice.match(/^Licence: (MIT|BSD-3-Clause|MPL-2\.0)$/gm)).toHaveLength(entries ?? 0);
      expect(notice.match(/^Why: \S.*$/gm)).toHaveLength(entries ?? 0);
    }
  });

  it('gives the same bytes from the source package, in other folders, other time zones and other hands', () => {
    const ours = read(ROOT);
    const one = rebuiltIn(join(folder, 'one'), { TZ: 'Asia/Kathmandu', LANG: 'C' });
    const two = rebuiltIn(join(folder, 'another/and deeper'), { TZ: 'America/St_Johns', HOME: folder });
    for (const other of [one, two]) {
      expect([...other.keys()]).toEqual([...ours.keys()]);
      for (const [name, bytes] of ours) expect(other.get(name)?.equals(bytes), name).toBe(true);
    }
  });
});
