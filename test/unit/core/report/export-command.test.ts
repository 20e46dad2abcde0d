import { fileURLToPath } from 'node:url';
import packs from 'virtual:packs';
import { expect, it } from 'vitest';
import { run } from '../../../../src/cli/run.ts';
import { createEngine } from '../../../../src/core/engine.ts';

const DOCUMENT = fileURLToPath(new URL('../../../labelled/documents/b01-wire.txt', import.meta.url));

const engine = createEngine(packs);
const engines = { annotator: async () => engine, record: async () => engine };

function annotate(...args: string[]) {
  return run(['annotate', ...args], engines, { env: {}, stdout: {} });
}

it.each([
  ['jsonld', /^\{\n {2}"@context": "http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/],
  ['csv', /^"start","end","status"/],
  ['md', /^# /],
  ['html', /^<!doctype html>/],
])('annotate --format %s writes that form to standard output', async (format, form) => {
  const outcome = await annotate('--format', format, DOCUMENT);
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  expect(outcome.stdout).toMatch(form);
});

it('refuses a file that is not there in these forms as in the others', async () => {
  const outcome = await annotate('--format', 'csv', 'no-such-file.txt');
  expect(outcome).toMatchObject({ status: 2, stdout: '' });
  expect(outcome.stderr).toMatch(/^[^\n]+no such file\n$/);
});
