import type { Translator } from '../core/messages/translator.ts';
import type { Card } from '../core/report/types.ts';

/** What a citation says of the page. */
export interface CitedPage {
  readonly title: string;
  readonly url: string;
  readonly published?: string | undefined;
}

/** The finding as a few lines of plain text for an essay or a message, in the reader's language. */
export function citationOf(card: Card, page: CitedPage, t: Translator): string {
  const dated = page.published === undefined ? '' : `, ${t.day(page.published)}`;
  const headline = t.remark(card.headline);
  const sources = card.origins.map(({ origin, sources: pages }) => {
    const named = pages.map(({ outlet, published, url }) =>
      [outlet, t.day(published), url].filter((part) => part !== null).join(', '),
    );
    return t('labelled', { label: origin, text: named.join('; ') });
  });
  return [
    `${t('quoted', { text: card.passage })} (${page.title}${dated}, ${page.url})`,
    card.statement === null ? headline : t('labelled', { label: headline, text: card.statement }),
    ...card.notes.map((note) => t.remark(note)),
    ...sources,
  ].join('\n');
}

/** A report of a mistake about this finding, as plain text: what was shown, and why, for those who keep the facts. */
export function reportOf(card: Card, citation: string, t: Translator): string {
  return [
    'Second Source',
    `[${card.findingId}]`,
    '',
    citation,
    '',
    ...card.why.map((reason) => `– ${t.remark(reason)}`),
  ].join('\n');
}
