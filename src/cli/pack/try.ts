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

function explanationText(explanation: Explanation, document: Document, style: Style): string {
  const { misses } = explanation;
  const lines = [...scoutLines(explanation, style), '', ...scopeLines(explanation, document, style)];
  if (misses.length === 0) return `${lines.join('\n')}\n`;
  const heading = style.bold('Sentences that come near a signature and do not meet it');
  return `${lines.join('\n')}\n\n${heading}\n\n${misses.map((m) => missText(m, document, style)).join('\n\n')}\n`;
}

/** What the quick look at every page makes of the text: it does not hold here, and would in a browser. */
function scoutLines({ scout }: Explanation, style: Style): string[] {
  const { awake, worth, threshold, met } = scout;
  const verdict = awake ? 'wakes the pack' : 'does NOT wake the pack: in a browser nothing is shown';
  return [
    style.bold(`scout.json ${verdict}: ${worth} of ${threshold} points`),
    `  found: ${printable(met.join(', ') || 'none of its terms')}`,
  ];
}

function scopeLines({ scope }: Explanation, { unit, places }: Document, style: Style): string[] {
  const { inScope, whole, blocks, worth, threshold, paragraph, note } = scope;
  const verdict = inScope ? 'is about the story' : 'is NOT about the story, so nothing is shown';
  const lines = [style.bold(`This text ${verdict}: ${worth} of the ${threshold} points of scope.json`)];
  if (note) lines.push(`  ${note}`);
  if (inScope && !whole)
    lines.push(
      `  Not as a whole: only what reaches ${paragraph} points by itself is read (${unit} ${blocks.map((b) => places[b]).join(', ')}).`,
    );
  lines.push(...scope.met.map((pattern) => `  met: ${pattern}`));
  if (!whole) lines.push(...scope.unmet.map((pattern) => `  not met: ${pattern}`));
  return lines;
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
