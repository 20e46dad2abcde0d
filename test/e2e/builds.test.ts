import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/packages.mjs';

interface Notice {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/** What addons.mozilla.org's linter says of a build. */
function lint(target: string): { errors: readonly Notice[]; warnings: readonly Notice[] } {
  const program = join(ROOT, 'node_modules/.bin/web-ext');
  const args = ['lint', '--output', 'json', '--source-dir', join(ROOT, 'dist', target)];
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (!stdout.trim().startsWith('{')) throw new Error(`web-ext lint said nothing: ${stderr}`);
  return JSON.parse(stdout);
}

function manifestOf(target: string) {
  return JSON.parse(readFileSync(join(ROOT, 'dist', target, 'manifest.json'), 'utf8'));
}

describe('the built extensions', () => {
  it('pass web-ext lint without errors or warnings for Firefox', () => {
    expect(lint('firefox')).toMatchObject({ errors: [], warnings: [] });
  });

  it('pass web-ext lint without errors for Chromium too', () => {
    expect(lint('chromium').errors).toEqual([]);
  });

  it('carry the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect([manifestOf('chromium').version, manifestOf('firefox').version]).toEqual([version, version]);
  });

  it('differ only in keys that the other browser does not know', () => {
    const [chromium, firefox] = [manifestOf('chromium'), manifestOf('firefox')];
    expect(chromium.background).toEqual({
      service_worker: 'background/main.js',
      scripts: ['background/main.js'],
    });
    expect(firefox.background).toEqual({ scripts: ['background/main.js'] });
    expect(chromium).not.toHaveProperty('sidebar_action');
    expect(firefox.permissions).not.toContain('sidePanel');
    expect(chromium.host_permissions).toEqual(firefox.host_permissions);
  });
});
