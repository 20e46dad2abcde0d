import { createEngine } from '../../core/engine.ts';
import { type Explanation, explainMisses, type Miss } from '../../core/find/explain.ts';
import { readOptions } from '../annotate/options.ts';
import { asText } from '../annotate/text.ts';
import { articleFromText, type Document } from '../article.ts';
import { Failure, printable } from '../failure.ts';
import { articleFromPage } from '../html.ts';
import { readText } from '../input.ts';
import { isPage } from '../is-page.ts';
import type { Outcome } from '../outcome.ts';
import type { Style } from '../style.ts';
import { problemsText } from './check.ts';
import { checkFolder, readFolder } from './folder.ts';

/**
 * `pack try DIR FILE`: annotates an article with this pack alone, and explains what it did not find.
 * @throws {Failure} when folder or file cannot be read
 */
export async function runTry([folder, ...rest]: readonly string[], style: Style): Promise<Outcome> {
  if (!folder || folder.startsWith('-'))
    throw new Failure('pack try takes a folder and a file: pack try DIR FILE');
  const { file, published, url } = readOptions(rest);
  const result = checkFolder(await readFolder(folder));
  if (!result.pack)
    return { status: 1, stdout: problemsText({ ...result, warnings: [] }, style), stderr: '' };
  const text = await readText(file);
  const facts = { published, url };
  const document = isPage(file, text) ? await articleFromPage(text, facts) : articleFromText(text, facts);
  const engine = createEngine([result.pack]);
  const report = engine.annotate(document.article);
  const found = asText({ file, document, report, engine }, style);
  const explained = explanationText(explainMisses(result.pack, document.article), document, style);
  return { status: 0, stdout: `${found}\n${explained}`, stderr: '' };
}

function explanationText({ scope, misses }: Explanation, document: Document, style: Style): string {
  const verdict = scope.inScope ? 'is about the story' : 'is NOT about the story, so nothing is shown';
  const lines = [
    style.bold(`This text ${verdict}: ${scope.worth} of the ${scope.threshold} points of scope.json`),
  ];
  if (scope.note) lines.push(`  ${scope.note}`);
  if (!scope.inScope) lines.push(...scope.unmet.map((pattern) => `  not met: ${pattern}`));
  if (misses.length === 0) return `${lines.join('\n')}\n`;
  const heading = style.bold('Sentences that come near a signature and do not meet it');
  return `${lines.join('\n')}\n\n${heading}\n\n${misses.map((m) => missText(m, document, style)).join('\n\n')}\n`;
}

function missText(miss: Miss, { unit, places }: Document, style: Style): string {
  return [
    style.faint(`${unit} ${places[miss.block]}`),
    `  “${printable(miss.sentence)}”`,
    `    nearest: ${miss.fact}  ${style.faint(miss.pattern)}`,
    ...miss.met.map((met) => `    met      ${printable(met)}`),
    ...miss.unmet.map((unmet) => `    ${style.status('unconfirmed', 'not met')}  ${printable(unmet)}`),
  ].join('\n');
}
