import { compareWeekdays } from './compare/dates.ts';
import { NameChecker } from './compare/names.ts';
import { checkSpelling } from './compare/spelling.ts';
import type { CompiledPack } from './facts/compile.ts';
import { SignatureMatcher, type Statement } from './find/signatures.ts';
import { buildAutomaton } from './find/vocabulary.ts';
import type { Automaton } from './match/automaton.ts';
import { type Reading, readArticle, type Sentence } from './match/reading.ts';
import { ScopeJudge } from './match/scope.ts';
import { describeFinding } from './report/card.ts';
import { statusOf } from './report/status.ts';
import { summarise } from './report/summary.ts';
import type { Card, Finding, Flag, Report, Summary } from './report/types.ts';
import { formatDay } from './text/calendar.ts';
import type { Article } from './text/types.ts';

/** Findings below this score are not shown: a missed statement is forgiven, a false alarm is not. */
export const THRESHOLD = 0.5;

export interface Engine {
  /** Reads an article and tells what its passages state; the same input gives the same output. Never throws. */
  annotate(article: Article): Report;
  /** All that the card shows of one finding of `annotate(article)`. */
  card(finding: Finding, article: Article): Card;
  /** The page summed up. */
  summary(report: Report, article: Article): Summary;
}

interface PackReader {
  readonly pack: CompiledPack;
  readonly automaton: Automaton;
  readonly scope: ScopeJudge;
  readonly signatures: readonly SignatureMatcher[];
  readonly names: NameChecker;
}

/** Makes an engine for packs that `compilePack` has passed. */
export function createEngine(packs: readonly CompiledPack[]): Engine {
  const readers = packs.map(readerOf);
  const packOf = (id: string): CompiledPack | undefined => packs.find((p) => p.meta.id === id);
  return {
    annotate: (article) => annotate(readers, article),
    card: (finding, article) => describeFinding(finding, article, packOf(finding.pack)),
    summary: (report, article) => summarise(report, article, packs),
  };
}

function readerOf(pack: CompiledPack): PackReader {
  const facts = new Map(pack.facts.map((f) => [f.id, f]));
  const signatures = pack.signatures.flatMap((s) => {
    const fact = facts.get(s.fact);
    return fact ? [new SignatureMatcher(s, fact, pack)] : [];
  });
  return {
    pack,
    automaton: buildAutomaton(pack),
    scope: new ScopeJudge(pack.scope),
    signatures,
    names: new NameChecker(pack.names, pack.offices),
  };
}

function annotate(readers: readonly PackReader[], article: Article): Report {
  const findings: Finding[] = [];
  const stories: string[] = [];
  let published = article.published ?? null;
  for (const reader of readers) {
    const reading = readArticle(article, reader.automaton);
    if (published === null && reading.published !== null) published = formatDay(reading.published);
    const inScope = reader.scope.judge(reading);
    if (inScope.size === 0) continue;
    stories.push(reader.pack.meta.id);
    for (const sentence of reading.sentences)
      findings.push(...readSentence(reader, reading, sentence, inScope));
  }
  findings.sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
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
    return checkSpelling(sentence, reader.pack.names).map((flag) => flagFinding(reader.pack, sentence, flag));
  }
  const statements = reader.signatures
    .flatMap((s) => s.find(reading, sentence) ?? [])
    .filter((s) => s.score >= THRESHOLD);
  return findingsOf(reader, sentence, withoutInner(statements));
}

/** What stands wholly inside words that are given as a person's belongs to that quotation, and is no statement beside it. */
function withoutInner(statements: readonly Statement[]): Statement[] {
  const quoted = statements.filter((s) => s.quoted);
  return statements.filter((s) => s.quoted || !quoted.some((q) => q.start <= s.start && s.end <= q.end));
}

/** The findings of one sentence; what is wrong with its names and weekdays goes with the statement it stands in. */
function findingsOf(reader: PackReader, sentence: Sentence, statements: readonly Statement[]): Finding[] {
  const loose: Flag[] = [...checkSpelling(sentence, reader.pack.names), ...reader.names.check(sentence)];
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

function toFinding(pack: CompiledPack, s: Statement, flags: readonly Flag[]): Finding {
  const block = s.sentence.block.index;
  return {
    id: `${pack.meta.id}/${s.fact}/${keyOf(s.sentence)}.${s.start}`,
    pack: pack.meta.id,
    fact: s.fact,
    block,
    start: s.start,
    end: s.end,
    relation: s.relation,
    status: statusOf(pack, s.fact, s.relation, flags),
    flags,
    score: s.score,
    why: s.why,
  };
}

/** The block's text as a short key: ids stay as they are when other paragraphs come and go. */
function keyOf(sentence: Sentence): string {
  return `${hash(sentence.block.text)}.${sentence.block.copy}`;
}

/** FNV-1a, 32 bits: enough to tell the paragraphs of one page apart. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}

function flagFinding(pack: CompiledPack, sentence: Sentence, flag: Flag): Finding {
  return {
    id: `${pack.meta.id}/${flag.type}/${keyOf(sentence)}.${flag.start}`,
    pack: pack.meta.id,
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
