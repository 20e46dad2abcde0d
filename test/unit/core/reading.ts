import { Automaton } from '../../../src/core/match/automaton.ts';
import { AutomatonBuilder } from '../../../src/core/match/automaton-builder.ts';
import { type Reading, readArticle, type Sentence } from '../../../src/core/match/reading.ts';

/** Concepts and their forms, as a pack's terms give them. */
export type Concepts = Readonly<Record<string, readonly string[]>>;

export function automatonOf(concepts: Concepts): Automaton {
  const forms = new AutomatonBuilder();
  for (const [concept, written] of Object.entries(concepts))
    for (const form of written) forms.add(concept, form);
  return new Automaton(forms.tables());
}

/** Reads paragraphs with a vocabulary of one's own; `published` defaults to Tuesday, 28 December 2021. */
export function read(
  paragraphs: string | readonly string[],
  concepts: Concepts = {},
  published: string | null = '2021-12-28',
): Reading {
  const texts = typeof paragraphs === 'string' ? [paragraphs] : paragraphs;
  const blocks = texts.map((text) => ({ text, kind: 'paragraph' as const }));
  return readArticle({ blocks, published: published ?? undefined }, automatonOf(concepts));
}

/** The first sentence of a text. */
export function sentenceOf(text: string, concepts: Concepts = {}, published?: string | null): Sentence {
  const [sentence] = read(text, concepts, published).sentences;
  if (!sentence) throw new Error('a text without a sentence');
  return sentence;
}

/** The words of a block between two tokens, end exclusive. */
export function wordsAt({ block }: Sentence, from: number, to: number): string {
  return block.text.slice(block.tokens[from]?.start ?? 0, block.tokens[to - 1]?.end ?? 0);
}
