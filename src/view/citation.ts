import type { Card } from '../core/report/types.ts';
import { dayWords } from './words.ts';

/** The finding as a few lines of plain text for an essay or a message. */
export function citationOf(
  card: Card,
  page: { readonly title: string; readonly url: string; readonly published?: string | undefined },
): string {
  const dated = page.published === undefined ? '' : `, ${dayWords(page.published)}`;
  const sources = card.origins.map(({ origin, sources: pages }) => {
    const named = pages.map(({ outlet, published, url }) =>
      [outlet, dayWords(published), url].filter((part) => part !== null).join(', '),
    );
    return `${origin}: ${named.join('; ')}`;
  });
  return [
    `“${card.passage}” (${page.title}${dated}, ${page.url})`,
    [card.headline, card.statement].filter((part) => part !== null).join(': '),
    ...card.notes,
    ...sources,
  ].join('\n');
}

/** A report of a mistake about this finding, as plain text: what was shown, and why, for those who keep the facts. */
export function reportOf(card: Card, citation: string): string {
  return [
    'Second Source',
    `[${card.findingId}]`,
    '',
    citation,
    '',
    ...card.why.map((reason) => `– ${reason}`),
  ].join('\n');
}
