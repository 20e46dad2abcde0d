import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { articleFromText } from '../../src/cli/article.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { tokenise } from '../../src/core/text/tokens.ts';
import {
  articleSchema,
  fileOf,
  idSchema,
  type LabelArticle,
  type Labels,
  type NewArticle,
  type Overview,
  type SentenceLabels,
} from './labels.ts';

/** A folder of articles and labels, in the form of `test/labelled`. */
export class LabelStore {
  constructor(private readonly folder: string) {
    for (const name of ['documents', 'gold']) mkdirSync(join(folder, name), { recursive: true });
  }

  /** All articles in the order of their ids. */
  list(): Overview['articles'] {
    return readdirSync(join(this.folder, 'documents'))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => basename(name, '.txt'))
      .sort()
      .map((id) => ({ id, labelled: existsSync(this.goldFile(id)) }));
  }

  /**
   * An article with its labels, or split into sentences without any.
   * @throws when there is no such article, or a file has another form
   */
  load(id: string): LabelArticle {
    const text = readFileSync(this.textFile(id), 'utf8');
    const metadata = join(this.folder, 'documents', `${v.parse(idSchema, id)}.json`);
    const { published } = v.parse(
      v.object({ published: v.nullish(v.string()) }),
      existsSync(metadata) ? JSON.parse(readFileSync(metadata, 'utf8')) : {},
    );
    const sentences = existsSync(this.goldFile(id))
      ? v.parse(goldSchema, JSON.parse(readFileSync(this.goldFile(id), 'utf8'))).sentences
      : sentencesOf(text);
    return v.parse(articleSchema, { id, published: published ?? null, text, sentences });
  }

  /**
   * Keeps the labels of an article that is there.
   * @throws when a label does not stand where it says in the article's text
   */
  save(labels: Labels): void {
    const text = readFileSync(this.textFile(labels.id), 'utf8');
    for (const part of labels.sentences.flatMap((s) => [s, ...s.flags]))
      if (text.slice(part.start, part.end) !== part.text)
        throw new Error(`“${part.text}” is not at ${part.start} in the text`);
    writeFileSync(this.goldFile(labels.id), fileOf(labels));
  }

  /**
   * Begins a new article.
   * @throws when there is one with that id
   */
  create({ id, published, outlet, text }: NewArticle): void {
    if (existsSync(this.textFile(id))) throw new Error(`there is an article ${id} already`);
    writeFileSync(this.textFile(id), `${text.trim()}\n`);
    const metadata = { id, url: null, outlet, published };
    writeFileSync(join(this.folder, 'documents', `${id}.json`), `${JSON.stringify(metadata, null, 2)}\n`);
  }

  private textFile(id: string): string {
    return join(this.folder, 'documents', `${v.parse(idSchema, id)}.txt`);
  }

  private goldFile(id: string): string {
    return join(this.folder, 'gold', `${v.parse(idSchema, id)}.json`);
  }
}

// Labels that were written elsewhere may have more keys, and no flags.
const goldSchema = v.object({
  sentences: v.array(v.looseObject({ flags: v.optional(v.array(v.unknown()), []) })),
});

/** The sentences of a text as the engine splits it, each with its place in the text and no labels. */
export function sentencesOf(text: string): SentenceLabels[] {
  const { article, starts } = articleFromText(text);
  return article.blocks.flatMap((block, n) => {
    const tokens = tokenise(block.text);
    return splitSentences(tokens, block.text).map(({ from, to }) => {
      const start = tokens[from]?.start ?? 0;
      const end = tokens[to - 1]?.end ?? 0;
      const offset = starts[n] ?? 0;
      return {
        start: offset + start,
        end: offset + end,
        text: block.text.slice(start, end),
        facts: [],
        flags: [],
      };
    });
  });
}
