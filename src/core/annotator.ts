import { compareWeekdays } from './compare/dates.ts';
import { NameChecker } from './compare/names.ts';
import { checkSpelling } from './compare/spelling.ts';
import type { PreparedPack } from './find/prepare.ts';
import { isQuoted } from './find/score.ts';
import type { Statement } from './find/statement.ts';
import { StatementFinder } from './find/statements.ts';
import { Weigher } from './find/weights.ts';
import { Automaton } from './match/automaton.ts';
import { Gates } from './match/gate.ts';
import {
  type BlockReading,
  mentionsInSteps,
  type Reading,
  readPlainInSteps,
  type Sentence,
} from './match/reading.ts';
import { ScopeJudge } from './match/scope.ts';
import { statusOf } from './report/status.ts';
import type { Finding, Flag, Report } from './report/types.ts';
import { formatDay } from './text/calendar.ts';
import type { OnStage } from './text/stages.ts';
import { drain, type Steps } from './text/steps.ts';
import type { Article, Day } from './text/types.ts';

/** Findings below this score are not shown: a missed statement is forgiven, a false alarm is not. */
export const THRESHOLD = 0.5;

/** The half of the engine that a page waits for; the other is the record. */
export interface Annotator {
  /**
   * Reads an article and tells what its passages state; the same input gives the same output. Never throws.
   * @param onStage for a profile: told which part of the work begins
   */
  annotate(article: Article, onStage?: OnStage): Report;
  /** The same in steps of a sentence at most, for a caller that has to leave a page room. */
  annotateInSteps(article: Article): Steps<Report>;
}

interface PackReader {
  readonly pack: PreparedPack;
  readonly automaton: Automaton;
  readonly scope: ScopeJudge;
  readonly statements: StatementFinder;
  readonly names: NameChecker;
}

/** Makes an annotator for packs that `preparePack` has prepared. */
export function createAnnotator(packs: readonly PreparedPack[]): Annotator {
  const shelf = new Shelf(packs);
  return {
    annotate: (article, onStage) => drain(annotate(shelf, article, onStage)),
    annotateInSteps: (article) => annotate(shelf, article),
  };
}

/** The packs, of which most stay closed: one is set up when a text first passes its gate. */
class Shelf {
  private readonly gates: Gates;
  private readonly readers: PackReader[] = [];

  constructor(private readonly packs: readonly PreparedPack[]) {
    this.gates = new Gates(packs.map(({ gate }) => gate));
  }

  /** Those whose story may be in a text. */
  *openFor(blocks: readonly BlockReading[]): Generator<PackReader> {
    const words = new Set<string>();
    for (const { tokens } of blocks) for (let n = 0; n < tokens.length; n++) words.add(tokens[n]?.norm ?? '');
    for (const n of this.gates.open(words)) {
      const pack = this.packs[n];
      const reader = this.readers[n] ?? (pack && readerOf(pack));
      if (!reader) continue;
      this.readers[n] = reader;
      yield reader;
    }
  }
}

function readerOf(pack: PreparedPack): PackReader {
  const weigher = new Weigher(pack.weights);
  return {
    pack,
    automaton: new Automaton(pack.automaton),
    scope: new ScopeJudge(pack.scope, (sentence) => weigher.likelyIn(sentence)),
    statements: new StatementFinder(pack, weigher),
    names: new NameChecker(pack.names, pack.offices, pack.scope.peak?.from ?? null),
  };
}

function* annotate(shelf: Shelf, article: Article, onStage?: OnStage): Steps<Report> {
  const findings: Finding[] = [];
  const stories: string[] = [];
  const plain = yield* readPlainInSteps(article, onStage);
  for (const reader of shelf.openFor(plain.blocks)) {
    const reading = yield* mentionsInSteps(plain, reader.automaton);
    reading.onStage('find');
    const inScope = yield* reader.scope.judgeInSteps(reading);
    if (inScope.size === 0) continue;
    stories.push(reader.pack.id);
    for (const sentence of reading.sentences) {
      findings.push(...readSentence(reader, reading, sentence, inScope));
      yield;
    }
  }
  onStage?.('report');
  findings.sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
  const published = article.published ?? (plain.published === null ? null : formatDay(plain.published));
  return { findings, stories, published };
}

/** A page that has the story somewhere gets its spellings checked throughout, its statements only where they are of the story. */
function readSentence(
  reader: PackReader,
  reading: Reading,
  sentence: Sentence,
  inScope: ReadonlySet<number>,
): Finding[] {
  if (!inScope.has(sentence.index)) {
    return checkSpelling(sentence, reader.pack.names.respelt).map((flag) =>
      flagFinding(reader.pack, sentence, flag),
    );
  }
  const statements = reader.statements.of(reading, sentence).filter((s) => s.score >= THRESHOLD);
  reading.onStage('compare');
  const on = reading.published === null ? null : formatDay(reading.published);
  const found = findingsOf(reader, sentence, withoutInner(statements), on);
  reading.onStage('find');
  return found;
}

/** What stands wholly inside words that are given as a person's belongs to that quotation, and is no statement beside it. */
function withoutInner(statements: readonly Statement[]): Statement[] {
  const quoted = statements.filter(isQuoted);
  return statements.filter((s) => isQuoted(s) || !quoted.some((q) => q.start <= s.start && s.end <= q.end));
}

/** The findings of one sentence; what is wrong with its names and weekdays goes with the statement it stands in. */
function findingsOf(
  reader: PackReader,
  sentence: Sentence,
  statements: readonly Statement[],
  on: Day | null,
): Finding[] {
  const loose: Flag[] = [
    ...checkSpelling(sentence, reader.pack.names.respelt),
    ...reader.names.check(sentence, on),
  ];
  if (statements.length > 0) loose.push(...compareWeekdays(sentence));
  const extra = new Map<Statement, Flag[]>();
  const left: Flag[] = [];
  for (const flag of loose) {
    if (statements.some((s) => s.flags.some((f) => f.type === flag.type && f.start === flag.start))) continue;
    const owner = statements.find((s) => s.start <= flag.start && flag.end <= s.end);
    if (owner) extra.set(owner, [...(extra.get(owner) ?? []), flag]);
    else left.push(flag);
  }
  const stated = statements.map((s) => toFinding(reader.pack, s, [...s.flags, ...(extra.get(s) ?? [])]));
  return [...stated, ...left.map((flag) => flagFinding(reader.pack, sentence, flag))];
}

function toFinding(pack: PreparedPack, s: Statement, flags: readonly Flag[]): Finding {
  const { block } = s.sentence;
  return {
    id: `${pack.id}/${s.fact}/${keyOf(s.sentence)}.${s.start}`,
    pack: pack.id,
    fact: s.fact,
    block: block.index,
    start: s.start,
    end: s.end,
    relation: s.relation,
    status: statusOf(s.origins, s.relation, flags),
    flags,
    ...(s.other ? { other: s.other } : {}),
    score: s.score,
    why: s.why,
  };
}

/** Many findings of one block ask for it. */
const keys = new WeakMap<BlockReading, string>();

/** The block's text as a short key: ids stay as they are when other paragraphs come and go. */
function keyOf({ block }: Sentence): string {
  const key = keys.get(block) ?? `${hash(block.text)}.${block.copy}`;
  keys.set(block, key);
  return key;
}

/** FNV-1a, 32 bits: enough to tell the paragraphs of one page apart. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}

function flagFinding(pack: PreparedPack, sentence: Sentence, flag: Flag): Finding {
  return {
    id: `${pack.id}/${flag.type}/${keyOf(sentence)}.${flag.start}`,
    pack: pack.id,
    fact: null,
    block: sentence.block.index,
    start: flag.start,
    end: flag.end,
    relation: null,
    status: 'wording',
    flags: [flag],
    score: 0.95,
    why: [flag.note],
  };
}
