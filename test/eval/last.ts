import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { type Rates, ratesOf, relationAccuracy, type Score } from './score.ts';

/** What is kept of a run, to tell the next one what has changed. */
export interface Kept {
  readonly facts: Rates;
  readonly flags: Rates;
  readonly relation: number;
  /** Every remark as one line; what is in one run only is what a change has mended or broken. */
  readonly remarks: readonly string[];
}

export interface Difference {
  readonly facts: number;
  readonly flags: number;
  readonly relation: number;
  readonly mended: readonly string[];
  readonly broken: readonly string[];
}

const ratesSchema = v.object({ precision: v.number(), recall: v.number(), f1: v.number() });
const runsSchema = v.record(
  v.string(),
  v.object({ facts: ratesSchema, flags: ratesSchema, relation: v.number(), remarks: v.array(v.string()) }),
);

/** The runs kept in a file, by folder; none where the file is missing or of another form. */
export function readRuns(file: string): Record<string, Kept> {
  try {
    return v.parse(runsSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A lost comparison is no reason to refuse to measure.
    return {};
  }
}

export function writeRuns(file: string, runs: Readonly<Record<string, Kept>>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(runs, null, 1)}\n`);
}

export function keep(score: Score, remarks: readonly string[]): Kept {
  return {
    facts: ratesOf(score.facts),
    flags: ratesOf(score.flags),
    relation: relationAccuracy(score.relation),
    remarks,
  };
}

/** What has changed since the last run; F1 and relation accuracy as differences. */
export function compareRuns(last: Kept, now: Kept): Difference {
  const before = new Set(last.remarks);
  const after = new Set(now.remarks);
  return {
    facts: now.facts.f1 - last.facts.f1,
    flags: now.flags.f1 - last.flags.f1,
    relation: now.relation - last.relation,
    mended: last.remarks.filter((r) => !after.has(r)),
    broken: now.remarks.filter((r) => !before.has(r)),
  };
}
