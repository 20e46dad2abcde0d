import packs from 'virtual:packs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../src/core/engine.ts';

/** A text with what must be said of its last paragraph, and what must not. */
export interface Case {
  readonly name: string;
  /** Paragraphs before it; the scene where nothing else is said. */
  readonly before?: readonly string[];
  readonly published?: string;
  readonly text: string;
  /** "fact relation" for a fact, "!type" for a flag. */
  readonly has?: readonly string[];
  /** Facts in whatever relation, and "!type" for flags; "everything" where it must stay silent. */
  readonly lacks?: readonly string[] | 'everything';
}

/** Makes clear that the article is about the story. */
export const SCENE = 'Russia and the United States will hold security talks over Ukraine on 10 January 2022.';

const engine = createEngine(packs);

/** What is said of a case's last paragraph: "fact relation" and "!flag", sorted. */
export function saidOf({ before = [SCENE], published = '2021-12-28', text }: Case): string[] {
  const blocks = [...before, text].map((t) => ({ text: t, kind: 'paragraph' as const }));
  const { findings } = engine.annotate({ blocks, published });
  const own = findings.filter((f) => f.block === blocks.length - 1);
  return own
    .flatMap((f) => [
      ...(f.fact ? [`${f.fact} ${f.relation ?? ''}`] : []),
      ...f.flags.map((flag) => `!${flag.type}`),
    ])
    .sort();
}

/** What a case asks for and does not get, as lines; empty where all is well. */
export function faultsOf(asked: Case): string[] {
  const said = saidOf(asked);
  const missing = (asked.has ?? []).filter((line) => !said.includes(line)).map((line) => `lacks ${line}`);
  const { lacks = [] } = asked;
  const unwanted =
    lacks === 'everything'
      ? said
      : said.filter((line) => lacks.some((l) => line === l || line.startsWith(`${l} `)));
  return [...missing, ...unwanted.map((line) => `has ${line}`)];
}

/** One test a case. */
export function holds(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    it.each(cases.map((c) => [c.name, c] as const))('%s', (_, asked) => expect(faultsOf(asked)).toEqual([]));
  });
}
