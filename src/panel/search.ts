import type { Remark } from '../core/messages/message.ts';
import type { Translator } from '../core/messages/translator.ts';
import type { Card } from '../core/report/types.ts';

/** A line of the panel's list, and what it unfolds to. */
export interface CardItem {
  readonly card: Card;
  readonly text: Remark | string;
  /** As in the summary: given where another line reads the same. */
  readonly passage?: string | undefined;
}

/** Whether a finding has all of the words, in any order and case, in what the panel shows of it. */
export function holds({ card, text }: CardItem, words: string, t: Translator): boolean {
  const sources = card.origins.flatMap(({ origin, sources: pages }) => [
    origin,
    ...pages.map(({ outlet }) => outlet),
  ]);
  const shown = fold(
    [
      t.remark(text),
      t.remark(card.headline),
      card.statement,
      card.passage,
      ...card.notes.map((note) => t.remark(note)),
      ...sources,
    ].join('\n'),
  );
  return fold(words)
    .split(/\s+/)
    .every((word) => shown.includes(word));
}

/** Without case and accents, so that "Rte" finds "RTÉ". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
