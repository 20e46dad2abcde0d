import * as v from 'valibot';
import { FLAG_TYPES, type FlagType, type Relation } from '../../src/core/compare/types.ts';
import { relationSchema } from '../../src/core/facts/schema.ts';

/** The labels of an article, in the form of `test/labelled/gold`, and how a person changes them. */

const optional = v.optional(v.boolean());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** An article's id is also the name of its files. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,80}$/, 'lower-case letters, digits and hyphens'),
);

const sentenceSchema = v.object({
  start: offset,
  end: offset,
  text: v.string(),
  facts: v.array(v.object({ id: v.string(), relation: relationSchema, optional })),
  flags: v.array(
    v.object({ type: v.picklist(FLAG_TYPES), text: v.string(), start: offset, end: offset, optional }),
  ),
});

export const labelsSchema = v.object({ id: idSchema, sentences: v.array(sentenceSchema) });

/** An article with its labels, as the page gets it. Offsets are UTF-16 into `text`, end exclusive. */
export const articleSchema = v.object({
  id: idSchema,
  published: v.nullish(v.string()),
  text: v.string(),
  sentences: v.array(sentenceSchema),
});

/** What a person gives to begin a new article. */
export const newArticleSchema = v.object({
  id: idSchema,
  published: v.pipe(v.string(), v.isoDate()),
  outlet: v.string(),
  text: v.pipe(v.string(), v.nonEmpty()),
});

/** What the page has to know before it shows an article. */
export const overviewSchema = v.object({
  articles: v.array(v.object({ id: v.string(), labelled: v.boolean() })),
  facts: v.array(v.object({ id: v.string(), statement: v.string() })),
});

export type SentenceLabels = v.InferOutput<typeof sentenceSchema>;
export type Labels = v.InferOutput<typeof labelsSchema>;
export type LabelArticle = v.InferOutput<typeof articleSchema>;
export type NewArticle = v.InferOutput<typeof newArticleSchema>;
export type Overview = v.InferOutput<typeof overviewSchema>;

/** A fact is labelled once a sentence: naming it again changes its relation. */
export function withFact(sentence: SentenceLabels, id: string, relation: Relation): SentenceLabels {
  const known = sentence.facts.some((f) => f.id === id);
  const facts = known
    ? sentence.facts.map((f) => (f.id === id ? { ...f, relation } : f))
    : [...sentence.facts, { id, relation }];
  return { ...sentence, facts };
}

export const withoutFact = (sentence: SentenceLabels, id: string): SentenceLabels => ({
  ...sentence,
  facts: sentence.facts.filter((f) => f.id !== id),
});

/** Makes a fact a judgement call, or no longer. */
export function withFactOptional(sentence: SentenceLabels, id: string, on: boolean): SentenceLabels {
  const facts = sentence.facts.map((f) => {
    const { optional: _, ...plain } = f;
    return f.id !== id ? f : on ? { ...plain, optional: true } : plain;
  });
  return { ...sentence, facts };
}

/**
 * Flags the words from `from` to `to`, counted from the sentence's start; the whole sentence where none are chosen.
 * White space at the ends of the choice is left out.
 */
export function withFlag(sentence: SentenceLabels, type: FlagType, from: number, to: number): SentenceLabels {
  const chosen = sentence.text.slice(from, to);
  const text = chosen.trim() || sentence.text;
  const start = sentence.start + (chosen.trim() ? from + chosen.indexOf(text) : 0);
  return { ...sentence, flags: [...sentence.flags, { type, text, start, end: start + text.length }] };
}

export const withoutFlag = (sentence: SentenceLabels, at: number): SentenceLabels => ({
  ...sentence,
  flags: sentence.flags.filter((_, n) => n !== at),
});

/** Joins a sentence with the one behind it, where the text was split at the wrong place. */
export function joined(article: LabelArticle, at: number): LabelArticle {
  const [first, second] = article.sentences.slice(at, at + 2);
  if (!first || !second) return article;
  const { start } = first;
  const { end } = second;
  const known = new Set(first.facts.map((f) => f.id));
  const facts = [...first.facts, ...second.facts.filter((f) => !known.has(f.id))];
  const both = {
    start,
    end,
    text: article.text.slice(start, end),
    facts,
    flags: [...first.flags, ...second.flags],
  };
  return { ...article, sentences: article.sentences.toSpliced(at, 2, both) };
}

/** Splits a sentence before the character `at`, counted from its start; its facts stay with the first part. */
export function split(article: LabelArticle, n: number, at: number): LabelArticle {
  const sentence = article.sentences[n];
  if (!sentence) return article;
  const head = sentence.text.slice(0, at).trimEnd();
  const tail = sentence.text.slice(at).trimStart();
  if (!head || !tail) return article;
  const middle = sentence.end - tail.length;
  const flags = (inside: boolean): SentenceLabels['flags'] =>
    sentence.flags.filter((f) => f.start < middle === inside);
  const parts = [
    { ...sentence, end: sentence.start + head.length, text: head, flags: flags(true) },
    { ...sentence, start: middle, text: tail, facts: [], flags: flags(false) },
  ];
  return { ...article, sentences: article.sentences.toSpliced(n, 1, ...parts) };
}

/** The labels as the file that is kept. */
export function fileOf({ id, sentences }: Labels): string {
  return `${JSON.stringify({ id, sentences }, null, 2)}\n`;
}
