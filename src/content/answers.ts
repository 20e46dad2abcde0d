import type { Card, Finding, Summary } from '../core/report/types.ts';
import type { Article, BlockKind } from '../core/text/types.ts';
import { answer } from '../platform/bus.ts';
import { getCards, getSummary, goToFinding, pausePage, step } from '../platform/messages.ts';

/** The cards with where their passages stand in the article that was read. */
export interface PlacedCards {
  readonly cards: Card[];
  readonly places: Pick<Finding, 'id' | 'block' | 'start' | 'end'>[];
  readonly article: { blocks: { text: string; kind: BlockKind }[] } & Pick<Article, 'url' | 'published'>;
}

/** What a page answers with. */
export interface Answering {
  readonly paused: boolean;
  refresh(): Promise<void>;
  summary(): Promise<Summary>;
  cards(): Promise<PlacedCards>;
  goTo(findingId: string): void;
  step(to: 'next' | 'previous'): void;
  pause(paused: boolean): void;
}

/**
 * Lets popup, panel and background speak to the session of this page.
 * @returns what stops each of them
 */
export function answerFor(session: Answering): (() => void)[] {
  return [
    answer(getSummary, async () => {
      await session.refresh();
      return { summary: await session.summary(), paused: session.paused };
    }),
    answer(getCards, () => session.cards()),
    answer(goToFinding, ({ findingId }) => {
      session.goTo(findingId);
      return null;
    }),
    answer(step, ({ to }) => {
      session.step(to);
      return null;
    }),
    answer(pausePage, ({ paused }) => {
      session.pause(paused);
      return null;
    }),
  ];
}
