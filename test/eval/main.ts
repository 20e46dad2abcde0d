import { resolve } from 'node:path';
import { createEngine } from '../../src/core/engine.ts';
import type { CompiledPack } from '../../src/core/facts/compile.ts';
import { atItsBest, bm25, sharedWords } from './baselines.ts';
import { annotateDocument, type LabelledDocument, readLabelled } from './documents.ts';
import { compareRuns, keep, readRuns, writeRuns } from './last.ts';
import { nearestPattern } from './nearest.ts';
import { baselineLine, details, difference, overview, remarkLine } from './print.ts';
import { addScores, type Score, scoreDocument } from './score.ts';

/**
 * Measures the engine on labelled folders and prints the figures, with two baselines beside them.
 * @param folders each with `gold/` and `documents/`
 * @param packs what the engine knows
 * @param kept the file that remembers the last run of each folder
 * @throws when a folder cannot be read
 */
export function evaluate(folders: readonly string[], packs: readonly CompiledPack[], kept: string): void {
  const runs = readRuns(kept);
  for (const folder of folders) {
    const path = resolve(folder);
    const labelled = readLabelled(path);
    const engine = createEngine(packs);
    const scores = new Map(
      labelled.map(({ id, document, sentences }) => [
        id,
        scoreDocument(sentences, annotateDocument(engine, document)),
      ]),
    );
    const score = addScores([...scores.values()]);
    const remarks = [...scores].flatMap(([id, own]) => own.remarks.map((r) => remarkLine(id, r)));
    const now = keep(score, remarks);
    const last = runs[path];
    const facts = packs.flatMap((p) => p.facts);
    const gold = labelled.map((d) => d.sentences);
    print([
      `${folder}: ${labelled.length} documents`,
      ...details(scores, score),
      '',
      ...labelled.flatMap((document) => remarksOn(document, scores.get(document.id), packs)).sort(),
      ...(last ? difference(compareRuns(last, now)) : []),
      '',
      ...overview(score),
      baselineLine('facts by BM25 (MiniSearch)', atItsBest(bm25(facts), gold)),
      baselineLine('facts by words shared', atItsBest(sharedWords(facts), gold)),
      '',
    ]);
    runs[path] = now;
  }
  writeRuns(kept, runs);
}

/** The remarks on a document, each missed fact with how near the engine came to it. */
function remarksOn(
  { id, document }: LabelledDocument,
  score: Score | undefined,
  packs: readonly CompiledPack[],
): string[] {
  return (score?.remarks ?? []).map((remark) => {
    const line = remarkLine(id, remark);
    if (remark.kind !== 'missed' || remark.what !== 'fact') return line;
    const near = nearestPattern(packs, document.article, remark.id, remark.sentence);
    return near ? `${line}\n           nearest: ${near}` : line;
  });
}

const print = (lines: readonly string[]): void => console.log(lines.join('\n'));
