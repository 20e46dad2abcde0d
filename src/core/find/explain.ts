import type { CompiledPack } from '../facts/compile.ts';
import { GENERAL } from '../facts/lexicon.ts';
import { type Part, type Pattern, parsePattern } from '../facts/pattern.ts';
import type { Signature } from '../facts/schema.ts';
import { matchPattern, mentionsOf, type Within } from '../match/matcher.ts';
import { type Reading, readArticle, type Sentence, textOf } from '../match/reading.ts';
import { ScopeJudge } from '../match/scope.ts';
import { triggersIn } from '../match/scout.ts';
import { formatDay } from '../text/calendar.ts';
import type { Article } from '../text/types.ts';
import { preparePack } from './prepare.ts';
import { SignatureMatcher } from './signatures.ts';
import { buildAutomaton } from './vocabulary.ts';
import { prepareWeights } from './weight-tables.ts';
import { Weigher } from './weights.ts';

/** Why a sentence is no finding: the fact whose signature it comes nearest to, and what is in the way. */
export interface Miss {
  /** Index into the article's blocks. */
  readonly block: number;
  readonly sentence: string;
  readonly fact: string;
  readonly pattern: string;
  /** What of the pattern was met: the concept and the words. */
  readonly met: readonly string[];
  /** What was not, in words. */
  readonly unmet: readonly string[];
}

/** Why the article is, or is not, taken to be about the pack's story. */
export interface ScopeExplanation {
  readonly inScope: boolean;
  /** Blocks that are read: all of them where the article as a whole is about the story. */
  readonly blocks: readonly number[];
  readonly whole: boolean;
  /** What its evidence adds up to, its day included, of the threshold that it needs. */
  readonly worth: number;
  readonly threshold: number;
  /** What one paragraph needs by itself. */
  readonly paragraph: number;
  readonly met: readonly string[];
  readonly unmet: readonly string[];
  /** What else is in the way, such as the article's day; null for nothing. */
  readonly note: string | null;
}

/** Whether the quick look at every page would let this text through at all. */
export interface ScoutExplanation {
  readonly awake: boolean;
  readonly worth: number;
  readonly threshold: number;
  /** The terms found, with their weights. */
  readonly met: readonly string[];
}

export interface Explanation {
  readonly scout: ScoutExplanation;
  readonly scope: ScopeExplanation;
  readonly misses: readonly Miss[];
}

// A sentence that meets less than half of a pattern is simply about something else.
const NEAR = 0.5;
const EXAMPLES = 4;

/** Explains for each sentence without a statement which signature came nearest, for those who write packs. */
export function explainMisses(pack: CompiledPack, article: Article): Explanation {
  const reading = readArticle(article, buildAutomaton(pack));
  const matchers = preparePack(pack, () => 0).signatures.map((signature) => new SignatureMatcher(signature));
  const misses = reading.sentences.flatMap((sentence): Miss[] => {
    if (matchers.some((matcher) => matcher.find(reading, sentence))) return [];
    const miss = nearestMiss(pack, reading, sentence);
    return miss ? [miss] : [];
  });
  return { scout: explainScout(pack, article), scope: explainScope(pack, reading), misses };
}

/** What knows the words of a pack's concepts. */
type Worded = Pick<CompiledPack, 'names' | 'offices' | 'terms'>;

interface Attempt {
  readonly miss: Miss;
  readonly share: number;
  readonly met: number;
}

/** Which of a pack's signatures a sentence comes nearest to, and what is in the way; null where it comes near none. */
export function nearestMiss(
  pack: Worded & Pick<CompiledPack, 'signatures'>,
  reading: Reading,
  sentence: Sentence,
): Miss | null {
  let best: Attempt | null = null;
  for (const signature of pack.signatures) {
    for (const source of [...signature.patterns, ...signature.loose, ...signature.hedged]) {
      const attempt = attemptOf(pack, reading, sentence, signature, parsePattern(source));
      if (attempt.share < NEAR || attempt.met === 0) continue;
      if (!best || attempt.share > best.share || (attempt.share === best.share && attempt.met > best.met))
        best = attempt;
    }
  }
  return best?.miss ?? null;
}

function attemptOf(
  pack: Worded,
  reading: Reading,
  sentence: Sentence,
  signature: Signature,
  pattern: Pattern,
): Attempt {
  const needed = pattern.parts.filter((p) => p.role === 'needed');
  const found = needed.map((part) => ({ part, words: wordsFor(reading, sentence, part) }));
  const missing = found.filter(({ words }) => words === null).map(({ part }) => part);
  const own = needed.filter((p) => mentionsOf(sentence, p).length > 0).length;
  const unmet =
    missing.length > 0
      ? missing.map((part) => missingPart(pack, part))
      : [obstacle(reading, sentence, signature, pattern)];
  const miss = {
    block: sentence.block.index,
    sentence: textOf(sentence.block, sentence),
    fact: signature.fact,
    pattern: pattern.source,
    met: found.flatMap(({ part, words }) => (words === null ? [] : [`${part.concepts.join('|')}: ${words}`])),
    unmet,
  };
  return { miss, share: (needed.length - missing.length) / needed.length, met: own };
}

/** The words that meet a part, in the sentence or, where the part allows it, before; null for none. */
function wordsFor(reading: Reading, sentence: Sentence, part: Part): string | null {
  const [mention] = mentionsOf(sentence, part);
  if (mention) return `“${textOf(sentence.block, mention)}”`;
  if (part.reach === 0) return null;
  const alone: Pattern = { source: '', parts: [{ ...part, reach: 0 }], span: Number.MAX_SAFE_INTEGER };
  const from = part.reach === 2 ? 0 : Math.max(0, sentence.index - 3);
  const to = part.reach === 2 ? reading.sentences.length : sentence.index;
  const near = reading.sentences.slice(from, to);
  return near.some((s) => matchPattern(reading, s, alone, 'sentence')) ? 'in another sentence' : null;
}

function missingPart(pack: Worded, part: Part): string {
  const forms = part.concepts.flatMap((c) => formsOf(pack, c)).slice(0, EXAMPLES);
  const where =
    part.reach === 0 ? 'the sentence' : part.reach === 1 ? 'the sentence or the three before' : 'the text';
  const example = forms.length > 0 ? ` (for instance “${forms.join('”, “')}”)` : '';
  return `${where} has nothing for ${part.concepts.join('|')}${example}`;
}

function formsOf(pack: Worded, concept: string): readonly string[] {
  const names = pack.names.filter((n) => n.id === concept || n.is.includes(concept));
  const office = pack.offices.find((o) => o.id === concept);
  return [
    ...names.flatMap((n) => n.forms),
    ...(office?.forms ?? []),
    ...(Object.hasOwn(pack.terms, concept) ? (pack.terms[concept] ?? []) : []),
    ...(GENERAL.get(concept) ?? []),
  ];
}

/** All parts are there, and yet the pattern is not met: loosens one demand after the other to see which it was. */
function obstacle(reading: Reading, sentence: Sentence, signature: Signature, pattern: Pattern): string {
  const within: Within = signature.within;
  const meets = (p: Pattern, w: Within): boolean => matchPattern(reading, sentence, p, w) !== null;
  if (meets(pattern, within)) return judgedOut(signature);
  const wide = { ...pattern, span: Number.MAX_SAFE_INTEGER };
  if (meets(wide, within)) return `the parts stand further apart than ~${pattern.span}`;
  if (within === 'clause' && meets(pattern, 'sentence'))
    return 'the parts stand in several clauses, and one is asked for';
  const forbidden = pattern.parts.filter((p) => p.role.startsWith('not-'));
  const allowed = { ...pattern, parts: pattern.parts.filter((p) => !forbidden.includes(p)) };
  if (meets(allowed, within)) {
    const words = forbidden
      .flatMap((p) => mentionsOf(sentence, p))
      .map((m) => `“${textOf(sentence.block, m)}” (${m.concept})`);
    return `forbidden words are there: ${[...new Set(words)].join(', ')}`;
  }
  const free = { ...pattern, parts: pattern.parts.map((p) => ({ ...p, ordered: false })) };
  if (meets(free, within)) return 'the parts marked < stand in another order';
  return 'one word would have to meet two parts, or several of these at once are in the way';
}

function judgedOut(signature: Signature): string {
  if (signature.date)
    return `the pattern is met, but a date beside it is too far from ${signature.date.on}: another event`;
  if (signature.figure) {
    const { unit, beside } = signature.figure;
    return `the pattern is met, but no figure that can be read as ${unit} stands beside ${beside.join(' or ')}`;
  }
  return 'the pattern is met, but what stands beside it speaks against the fact';
}

function explainScout({ meta, scout }: CompiledPack, article: Article): ScoutExplanation {
  const text = article.blocks.map((b) => b.text).join('\n');
  const found = triggersIn({ pack: meta.id, ...scout }, text);
  const worth = found.reduce((sum, [, weight]) => sum + weight, 0);
  const met = found.map(([term, weight]) => `“${term}” (${weight})`);
  return { awake: worth >= scout.threshold, worth, threshold: scout.threshold, met };
}

function explainScope(pack: CompiledPack, reading: Reading): ScopeExplanation {
  const { evidence, threshold, paragraph, from, to, peak } = pack.scope;
  const met: string[] = [];
  const unmet: string[] = [];
  let worth = 0;
  for (const { pattern: source, weight, within } of evidence) {
    const pattern = parsePattern(source);
    const found = reading.sentences.some((s) => matchPattern(reading, s, pattern, within));
    if (found) worth += weight;
    (found ? met : unmet).push(`${source} (${weight})`);
  }
  const weigher = new Weigher(prepareWeights(pack.weights));
  const day = reading.published === null ? null : formatDay(reading.published);
  if (peak && day !== null && peak.from <= day && day <= peak.to) {
    worth += peak.worth;
    met.push(`published in the weeks of the story (${peak.worth})`);
  }
  const outside = day !== null && (day < from || day > to);
  const note = outside ? `It appeared on ${day}, and the pack is for pages from ${from} to ${to}.` : null;
  const inScope = new ScopeJudge(pack.scope, (sentence) => weigher.likelyIn(sentence)).judge(reading);
  const blocks = new Set(reading.sentences.filter((s) => inScope.has(s.index)).map((s) => s.block.index));
  return {
    inScope: inScope.size > 0,
    blocks: [...blocks],
    whole: inScope.size > 0 && inScope.size === reading.sentences.length,
    worth,
    threshold,
    paragraph,
    met,
    unmet,
    note,
  };
}
