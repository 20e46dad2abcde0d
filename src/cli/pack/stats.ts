import { buildPack } from '../../core/facts/built.ts';
import type { CompiledPack } from '../../core/facts/compile.ts';
import { corroboration } from '../../core/report/origins.ts';
import { Failure } from '../failure.ts';
import type { Outcome } from '../outcome.ts';
import type { Style } from '../style.ts';
import { problemsText } from './check.ts';
import { checkFolder, readFolder } from './folder.ts';

/**
 * `pack stats DIR`: how much a pack holds, and how well its facts stand.
 * @throws {Failure} when the folder cannot be read
 */
export async function runStats(args: readonly string[], style: Style): Promise<Outcome> {
  const [folder, ...more] = args;
  if (!folder || more.length > 0) throw new Failure('pack stats takes one folder: pack stats DIR');
  const read = await readFolder(folder);
  const result = checkFolder(read);
  if (!result.pack)
    return { status: 1, stdout: problemsText({ ...result, warnings: [] }, style), stderr: '' };
  const rows = statsOf(result.pack, buildPack(read.files).length);
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, value]) => `${label.padEnd(width)}  ${value}`);
  return { status: 0, stdout: `${style.bold(result.pack.meta.title)}\n${lines.join('\n')}\n`, stderr: '' };
}

function statsOf(pack: CompiledPack, size: number): [string, string][] {
  const reports = pack.sources.flatMap((s) => s.reports);
  const stands = pack.facts.map((f) => corroboration(f.id, pack.sources, pack.origins).onRecord);
  const patterns = pack.signatures.flatMap((s) => [...s.patterns, ...s.hedged]);
  const forms = [
    ...Object.values(pack.terms).flat(),
    ...pack.names.flatMap((n) => [...n.forms, ...n.errors]),
    ...pack.offices.flatMap((o) => o.forms),
  ];
  return [
    ['facts', `${pack.facts.length} (${tally(pack.facts.map((f) => f.group))})`],
    ['values', tally(pack.facts.flatMap((f) => f.values.map((v) => v.kind))) || 'none'],
    ['sources', `${pack.sources.length} of ${new Set(pack.sources.map((s) => s.origin)).size} origins`],
    ['reports', `${reports.length} (${tally(reports.map((r) => r.relation))})`],
    [
      'corroborated',
      `${stands.filter((n) => n >= 2).length} of ${pack.facts.length} facts, by two or more origins`,
    ],
    ['one origin', String(stands.filter((n) => n === 1).length)],
    ['none certain', String(stands.filter((n) => n === 0).length)],
    ['signatures', `${pack.signatures.length} with ${patterns.length} patterns`],
    [
      'names',
      `${pack.names.length} (${tally(pack.names.map((n) => n.kind))}), ${pack.offices.length} offices`,
    ],
    ['terms', `${Object.keys(pack.terms).length}, ${forms.length} forms with those of the names`],
    ['built', `${(size / 1000).toFixed(0)} kB`],
  ];
}

/** `4 agrees, 1 differs`, the most first. */
function tally(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .map(([word, n]) => `${n} ${word}`)
    .join(', ');
}
