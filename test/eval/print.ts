import type { Baseline } from './baselines.ts';
import type { LabelledDocument } from './documents.ts';
import type { Difference } from './last.ts';
import type { Comparison, Own, Standing } from './model/compare.ts';
import type { Bin } from './reliability.ts';
import {
  type Found,
  type LabelledSentence,
  type Rates,
  type Remark,
  ratesOf,
  relationAccuracy,
  type Score,
  type Tally,
} from './score.ts';

/** Everything that is printed, as lines; the words are the scorer's. */

const NAME_WIDTH = 36;

const figure = (value: number): string => value.toFixed(3);

function rates(name: string, { precision, recall, f1 }: Rates, counts: Tally): string {
  const { hit, spurious, missed } = counts;
  return `${name.padEnd(NAME_WIDTH)} P ${figure(precision)}  R ${figure(recall)}  F1 ${figure(f1)}  ${hit} hit, ${spurious} spurious, ${missed} missed`;
}

const tallyLine = (name: string, tally: Tally): string => rates(name, ratesOf(tally), tally);

/** A table of tallies, worst F1 first. */
function table(title: string, tallies: ReadonlyMap<string, Tally>): string[] {
  const rows = [...tallies].sort(
    ([a, x], [b, y]) => ratesOf(x).f1 - ratesOf(y).f1 || (a < b ? -1 : a > b ? 1 : 0),
  );
  return ['', title, ...rows.map(([name, tally]) => tallyLine(`  ${name}`, tally))];
}

/** One remark as a line: document, what, and the sentence cut to what tells it apart. */
export function remarkLine(document: string, { kind, what, id, sentence, said }: Remark): string {
  const detail = said ? ` ${said.found ?? 'nothing'} for ${said.label}` : '';
  return `${kind.padEnd(8)} ${what === 'flag' ? 'flag ' : ''}${id}${detail} [${document}] ${sentence.replace(/\s+/g, ' ') || '(in no sentence)'}`;
}

/** What was found in a labelled sentence, for remarks on its flags. */
export function foundLine(
  sentences: readonly LabelledSentence[],
  found: readonly Found[],
  text: string,
): string {
  const { start, end } = sentences.find((s) => s.text === text) ?? { start: 0, end: 0 };
  const own = found
    .filter((f) => f.start < end && start < f.end)
    .map(({ fact, relation, flags }) => {
      const marks = flags.map(({ type, note }) => `${type}${note ? ` (${note})` : ''}`).join(', ');
      return [fact ? `${fact} ${relation ?? ''}` : '', marks].filter(Boolean).join(' with ');
    });
  return `found there: ${own.join('; ') || 'nothing'}`;
}

export function overview(score: Score): string[] {
  return [
    tallyLine('facts', score.facts),
    tallyLine('flags', score.flags),
    `${'relation accuracy'.padEnd(NAME_WIDTH)} ${figure(relationAccuracy(score.relation))}  ${score.relation.right} right, ${score.relation.wrong} wrong`,
  ];
}

export function details(documents: ReadonlyMap<string, Score>, score: Score): string[] {
  const facts = new Map([...documents].map(([id, own]) => [id, own.facts]));
  const flags = new Map([...documents].map(([id, own]) => [id, own.flags]));
  return [
    ...table('facts by document', facts),
    ...table('flags by document', flags),
    ...table('by fact', score.byFact),
    ...table('by flag', score.byFlag),
  ];
}

/** How many findings of each score were right. */
export function reliabilityLines(bins: readonly Bin[]): string[] {
  const line = ({ score, findings, right, related }: Bin): string =>
    `  ${score.toFixed(2).padEnd(8)}${String(findings).padStart(8)}${figure(right / findings).padStart(10)}${figure(related / findings).padStart(20)}`;
  return ['', 'by score  findings     right   and related so', ...bins.map(line)];
}

export function baselineLine(name: string, { threshold, score }: Baseline): string {
  return `${tallyLine(name, score.facts)}  (threshold ${threshold.toFixed(2)})`;
}

export function difference({ facts, flags, relation, mended, broken }: Difference): string[] {
  const signed = (n: number): string => (n < 0 ? '' : '+') + figure(n);
  return [
    '',
    `since the last run: facts F1 ${signed(facts)}, flags F1 ${signed(flags)}, relation ${signed(relation)}; ${mended.length} mended, ${broken.length} broken`,
    ...mended.map((line) => `  mended  ${line}`),
    ...broken.map((line) => `  broken  ${line}`),
  ];
}

const DESIGN_NAMES = {
  model: 'facts by model',
  veto: 'facts by signatures, model may veto',
  addition: 'facts by signatures, model adds',
};

/** The second design's figures, alone and with the signatures. */
export function modelLines(
  comparison: Comparison,
  standings: readonly Standing[],
  documents: readonly LabelledDocument[] | Own,
): string[] {
  return [
    ...standings.map(({ design, score }) => tallyLine(DESIGN_NAMES[design], score.facts)),
    ...comparison
      .additions(documents)
      .map(({ threshold, score }) => tallyLine(`  … from ${threshold.toFixed(2)}`, score.facts)),
    `the model's weights take ${(comparison.size / 1000).toFixed(0)} kB as JSON`,
    '',
  ];
}
