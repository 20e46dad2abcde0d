import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import packs from 'virtual:packs';
import { describe, expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import project from '../../../package.json' with { type: 'json' };
import { english } from '../../../src/cli/english.ts';
import { createEngine } from '../../../src/core/engine.ts';
import { annotateDocument, readLabelled } from '../../eval/documents.ts';
import { addScores, ratesOf, scoreDocument } from '../../eval/score.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DECISIONS = readdirSync(`${ROOT}docs/decisions`).map((name) => `docs/decisions/${name}`);
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'SECURITY.md',
  'docs/store.md',
  'docs/release.md',
  ...DECISIONS,
];
const read = (file: string): string => readFileSync(ROOT + file, 'utf8');
const readme = read('README.md');

/** First groups of all matches, each once, in the order of the alphabet. */
const all = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();

describe.each(DOCUMENTS)('%s', (file) => {
  const text = read(file);

  it('names only files and folders that exist', () => {
    const named = all(text, /`((?:src|test|docs|icons)(?:\/[\w.-]+)*|[\w-]+\.(?:mjs|json|md))`/g);
    // What stands in every pack has no place of its own.
    expect(named.filter((path) => path !== 'meta.json' && !existsSync(ROOT + path))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
    const linked = all(text, /(?:\]\(|src="|srcset=")(?!https?:)([^)"#]+)/g);
    expect(linked.filter((path) => !existsSync(ROOT + folder + path))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const named = all(text, /npm run ([\w-]+)/g);
    expect(named.filter((script) => !(script in project.scripts))).toEqual([]);
  });
});

describe('README.md', () => {
  it('explains each npm script in its table of commands', () => {
    const explained = all(readme, /^\| `npm (?:run )?([\w-]+)`/gm);
    expect(explained).toEqual(Object.keys(project.scripts).sort());
  });

  it('has a reason for each dependency, and for no other', () => {
    const section = readme.slice(readme.indexOf('## What it is built with'), readme.indexOf('## More'));
    const lines = section.split('\n').filter((line) => line.startsWith('- '));
    const named = lines.flatMap((line) => all(line.slice(0, line.indexOf(':')), /`([^`]+)`/g)).sort();
    expect(named).toEqual(
      [...Object.keys(project.dependencies), ...Object.keys(project.devDependencies)].sort(),
    );
  });

  it('gives the keys, the least versions and the pictures that are so', () => {
    for (const { suggested_key: key } of Object.values(manifest.commands))
      expect(readme).toContain(`| ${key.default} `);
    expect(readme).toContain(`**Chromium ${manifest.minimum_chrome_version} or later**`);
    const firefox = Number.parseInt(manifest.browser_specific_settings.gecko.strict_min_version, 10);
    expect(readme).toContain(`**Firefox ${firefox} or later**`);
    expect(readme).toContain(`Node ${project.engines.node.replace('>=', '')} or later`);
    expect(all(readme, /docs\/pictures\/([\w.-]+)/g)).toEqual(readdirSync(`${ROOT}docs/pictures`).sort());
  });

  it('counts the bundled pack and the silent texts rightly', () => {
    const [pack] = packs;
    const origins = new Set(pack?.sources.map(({ origin }) => origin));
    const counts = `${pack?.facts.length} facts from ${pack?.sources.length} sources of ${origins.size} origins`;
    expect(readme.replace(/\s+/g, ' ')).toContain(counts);
    expect(readme).toContain(`\`test/silent\` holds ${readdirSync(`${ROOT}test/silent`).length} texts`);
  });

  it('claims no better accuracy than is measured', () => {
    const documents = readLabelled(`${ROOT}test/labelled`);
    const engine = createEngine(packs);
    const score = addScores(
      documents.map(({ document, sentences }) =>
        scoreDocument(sentences, annotateDocument(engine, document)),
      ),
    );
    expect(readme).toContain(`on the ${documents.length} articles in \`test/labelled\``);
    for (const [row, what] of [
      ['facts', 'facts'],
      ['flags (discrepancies)', 'flags'],
    ] as const) {
      const claimed = readme
        .split('\n')
        .find((line) => line.startsWith(`| ${row} `))
        ?.split('|')
        .slice(2, 5)
        .map(Number);
      const { precision, recall, f1 } = ratesOf(score[what]);
      expect(claimed).toHaveLength(3);
      // Half of the last digit for rounding, and a little for a change that is worth its price.
      for (const [i, measured] of [precision, recall, f1].entries())
        expect(claimed?.[i], row).toBeLessThanOrEqual(measured + 0.015);
    }
  }, 60_000);
});

describe('docs/store.md', () => {
  const store = read('docs/store.md');

  it('gives a reason for exactly the permissions of the manifest', () => {
    expect(all(store, /^\| `([\w-]+)`/gm)).toEqual(manifest.permissions.toSorted());
  });

  it('names exactly the sites of the manifest', () => {
    const section = store.slice(store.indexOf('**News sites'), store.indexOf('**All other sites'));
    const sites = all(section, /`([\w-]+(?:\.[\w-]+)+)`/g);
    expect(sites.map((site) => `*://*.${site}/*`).sort()).toEqual(manifest.host_permissions.toSorted());
    for (const pattern of manifest.optional_host_permissions) expect(store).toContain(`\`${pattern}\``);
  });

  it('has the summary of the manifest', () => expect(store).toContain(`\n${english('ext_description')}\n`));
});

describe('SECURITY.md', () => {
  it('names for every threat a test that exists, by its words', () => {
    const text = read('SECURITY.md');
    const table = text.slice(text.indexOf('| who and how'), text.indexOf('## What is not met'));
    const rows = table.split('\n').filter((line) => line.startsWith('| ') && !/^\| (-+|who)/.test(line));
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const shown = [...row.matchAll(/`(test\/[\w/.-]+)`: “(.+?)”(?=;| *\|)/g)];
      expect(shown, row).not.toEqual([]);
      for (const [, file = '', words = ''] of shown) expect(read(file), row).toContain(words);
    }
  });
});
