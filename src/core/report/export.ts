import { sha256 } from '../facts/sha256.ts';
import type { Article, Day } from '../text/types.ts';
import type { Card, Finding, Report } from './types.ts';

/** Where a passage stands in the article's text, its blocks joined by `BLOCK_GAP`. */
export interface PassagePlace {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The text just before and after, so that the passage is found where it stands more than once. */
  readonly prefix: string;
  readonly suffix: string;
}

/** A finding as it is exported. */
export interface ExportedFinding {
  readonly card: Card;
  /** Null where only the card is at hand, and not the text. */
  readonly place: PassagePlace | null;
}

/** What is known of the text that the findings are from. */
export interface ExportedText {
  readonly title: string | null;
  readonly url: string | null;
  readonly published: Day | null;
}

/** All that CSV, Markdown and HTML are made of. */
export interface Exported {
  readonly about: ExportedText;
  /** In the order of the text. */
  readonly findings: readonly ExportedFinding[];
}

/** The same with the text at hand, as Web Annotations ask for. */
export interface PlacedExport extends Exported {
  readonly text: string;
  readonly findings: readonly (ExportedFinding & { readonly place: PassagePlace })[];
}

/** What separates two blocks in the text that exported offsets refer to. */
export const BLOCK_GAP = '\n\n';

/** Enough to tell "Kiev" in one sentence from the next, and short enough to outlive small edits. UTF-16 units. */
const CONTEXT = 32;

/** As much of a report as an export asks for. */
export interface Placed {
  readonly findings: readonly Pick<Finding, 'id' | 'block' | 'start' | 'end'>[];
  readonly published: Report['published'];
}

/** Puts together what is exported of a report; findings without a card are left out. */
export function exportOf(report: Placed, article: Article, cards: readonly Card[]): PlacedExport {
  const text = article.blocks.map((block) => block.text).join(BLOCK_GAP);
  const starts: number[] = [];
  let at = 0;
  for (const block of article.blocks) {
    starts.push(at);
    at += block.text.length + BLOCK_GAP.length;
  }
  const byId = new Map(cards.map((card) => [card.findingId, card]));
  const findings = report.findings.flatMap((finding) => {
    const card = byId.get(finding.id);
    const offset = starts[finding.block];
    if (!card || offset === undefined) return [];
    return [{ card, place: placeOf(text, offset + finding.start, offset + finding.end) }];
  });
  findings.sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
  const about = {
    title: article.blocks.find(({ kind }) => kind === 'heading')?.text ?? null,
    url: article.url ?? null,
    published: report.published ?? article.published ?? null,
  };
  return { about, text, findings };
}

function placeOf(text: string, start: number, end: number): PassagePlace {
  return {
    start,
    end,
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT))),
  };
}

/** The offset, or the next one where it would part a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const parts = /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '');
  return parts ? offset + 1 : offset;
}

/** The same name for the same content, as `urn:uuid:` (RFC 9562, version 8). */
export function urnOf(...content: readonly string[]): string {
  const hex = sha256(JSON.stringify(content));
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}

/** The address if a reader can safely follow it; null for every other scheme. */
export function followable(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
