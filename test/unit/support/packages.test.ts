import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ensurePackages } from '../../support/packages.mjs';

const folder = mkdtempSync(join(tmpdir(), 'second-source-link-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('installing the packages', () => {
  it('refuses a link to another project’s packages, and leaves those alone', () => {
    const theirs = join(folder, 'theirs');
    const ours = join(folder, 'ours');
    for (const path of [theirs, ours]) mkdirSync(path, { recursive: true });
    writeFileSync(join(theirs, 'package.txt'), 'there');
    writeFileSync(join(ours, 'package-lock.json'), '{}');
    symlinkSync(theirs, join(ours, 'node_modules'));
    expect(() => ensurePackages(ours)).toThrow(/is a link/);
    expect(readdirSync(theirs)).toEqual(['package.txt']);
  });
});
