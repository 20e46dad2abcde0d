import { resolve } from 'node:path';
import { createEngine, type Engine, prepare } from '../../src/core/engine.ts';
import type { CompiledPack } from '../../src/core/facts/compile.ts';
import { atItsBest, bm25, sharedWords } from './baselines.ts';
import { annotateDocument, groupOf, type LabelledDocument, readLabelled } from './documents.ts';
import { compareRuns, type Kept, keep, readRuns, writeRuns } from './last.ts';
import { Comparison } from './model/compare.ts';
import {
  baselineLine,
  details,
  difference,
  foundLine,
  modelLines,
  overview,
  reliabilityLines,
  remarkLine,
} from './print.ts';
import { reliability } from './reliability.ts';
import { addScores, type Found, type Score, scoreDocument } from './score.ts';
import { Why } from './why.ts';

/** What is asked of a run. */
export interface Asked {
  /** Each with `gold/` and `documents/`, or with statements as `.jsonl`. */
  readonly folders: readonly string[];
  /** Whether the second design is trained and measured too. */
  readonly model: boolean;
  /** Whether only totals are printed, so that texts which are set aside stay unread. */
  readonly totals: boolean;
  /** The project's own labelled articles, from which the second design learns. */
  readonly own: string;
  /** The file that remembers the last run of each folder. */
  readonly kept: string;
}

/**
 * Measures the engine on labelled folders and prints the figures, with two baselines beside them.
 * @throws when a folder cannot be read
 */
export function evaluate(asked: Asked, packs: readonly CompiledPack[]): void {
  const runs = readRuns(asked.kept);
  const engine = createEngine(packs);
  const why = new Why(packs);
  const rivals = asked.model ? comparisons(asked.own, packs, engine) : [];
  for (const folder of asked.folders) {
    const path = resolve(folder);
    const labelled = readLabelled(path);
    const measured = measure(engine, labelled);
    const total = addScores(measured.map(({ score }) => score));
    print([`${folder}: ${labelled.length} documents`]);
    if (!asked.totals) {
      const now = keep(total, measured.flatMap(remarksOf));
      print(itemised(measured, total, why, runs[path], now));
      runs[path] = now;
    }
    const bins = reliability(measured.map(({ labelled: { sentences }, found }) => ({ sentences, found })));
    print([...reliabilityLines(bins), '', ...overview(total), ...baselines(packs, labelled), '']);
    const own = OWN.find((name) => path === resolve(asked.own, OWN_FOLDERS[name]));
    for (const rival of rivals)
      print(modelLines(rival, own ? rival.crossValidated(own) : rival.on(labelled), own ?? labelled));
  }
  if (!asked.totals) writeRuns(asked.kept, runs);
}

interface Measured {
  readonly labelled: LabelledDocument;
  readonly found: readonly Found[];
  readonly score: Score;
}

function measure(engine: Engine, documents: readonly LabelledDocument[]): Measured[] {
  return documents.map((labelled) => {
    const found = annotateDocument(engine, labelled.document).filter((f) => f.end > labelled.from);
    return { labelled, found, score: scoreDocument(labelled.sentences, found) };
  });
}

/** Figures by document, fact and flag, every remark with its reason, and what changed since the last run. */
function itemised(
  measured: readonly Measured[],
  total: Score,
  why: Why,
  last: Kept | undefined,
  now: Kept,
): string[] {
  const groups = new Map<string, Score[]>();
  for (const { labelled, score } of measured)
    groups.set(groupOf(labelled), [...(groups.get(groupOf(labelled)) ?? []), score]);
  const scores = new Map([...groups].map(([id, own]) => [id, addScores(own)]));
  return [
    ...details(scores, total),
    '',
    ...measured.flatMap((m) => explained(m, why)).sort(),
    ...(last ? difference(compareRuns(last, now)) : []),
  ];
}

const remarksOf = ({ labelled, score }: Measured): string[] =>
  score.remarks.map((remark) => remarkLine(labelled.id, remark));

/** The remarks on a document: a miss with how near the engine came, a false alarm with what it met. */
function explained({ labelled, found, score }: Measured, why: Why): string[] {
  const { article } = labelled.document;
  return score.remarks.map((remark) => {
    const { kind, what, id, sentence } = remark;
    const reasons =
      what === 'flag'
        ? [foundLine(labelled.sentences, found, sentence)]
        : kind === 'missed'
          ? why.missed(article, id, sentence)
          : why.found(article, id, sentence);
    return [remarkLine(labelled.id, remark), ...reasons.map((line) => `           ${line}`)].join('\n');
  });
}

function baselines(packs: readonly CompiledPack[], labelled: readonly LabelledDocument[]): string[] {
  const facts = packs.flatMap((p) => p.facts);
  const gold = labelled.map((d) => d.sentences);
  return [
    baselineLine('facts by BM25 (MiniSearch)', atItsBest(bm25(facts), gold)),
    baselineLine('facts by words shared', atItsBest(sharedWords(facts), gold)),
  ];
}

function comparisons(own: string, packs: readonly CompiledPack[], engine: Engine): Comparison[] {
  const articles = readLabelled(own);
  const statements = readLabelled(resolve(own, OWN_FOLDERS.statements));
  return packs.map((pack) => new Comparison(prepare(pack), engine, articles, statements));
}

const OWN_FOLDERS = { articles: '.', statements: 'statements' } as const;
const OWN = ['articles', 'statements'] as const;

const print = (lines: readonly string[]): void => console.log(lines.join('\n'));
