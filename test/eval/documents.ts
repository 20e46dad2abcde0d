import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { articleFromText, type Document } from '../../src/cli/article.ts';
import { FLAG_TYPES } from '../../src/core/compare/types.ts';
import type { Engine } from '../../src/core/engine.ts';
import { relationSchema } from '../../src/core/facts/schema.ts';
import type { Found, LabelledSentence } from './score.ts';

/** A labelled article: `gold/<id>.json` with the labels, `documents/<id>.txt` and `.json` with text and metadata. */
export interface LabelledDocument {
  readonly id: string;
  readonly document: Document;
  readonly sentences: readonly LabelledSentence[];
}

/** A text that must draw no finding with a fact, save those that it may state. */
export interface SilentText {
  readonly name: string;
  readonly document: Document;
  readonly mayFlag: readonly string[];
}

const optional = v.optional(v.boolean());
const labelsSchema = v.object({
  sentences: v.array(
    v.object({
      start: v.number(),
      end: v.number(),
      text: v.string(),
      facts: v.array(v.object({ id: v.string(), relation: relationSchema, optional })),
      flags: v.optional(v.array(v.object({ type: v.picklist(FLAG_TYPES), optional })), []),
    }),
  ),
});
const metadataSchema = v.object({ url: v.nullish(v.string()), published: v.nullish(v.string()) });
const silentSchema = v.object({
  text: v.string(),
  published: v.nullable(v.string()),
  may_flag: v.array(v.string()),
});

/**
 * Reads all labelled articles of a folder, in the order of their ids.
 * @throws when the folder cannot be read or a file has another form
 */
export function readLabelled(folder: string): LabelledDocument[] {
  return jsonFiles(join(folder, 'gold')).map((file) => {
    const id = basename(file, '.json');
    const { sentences } = v.parse(labelsSchema, readJson(join(folder, 'gold', file)));
    const metadata = join(folder, 'documents', file);
    const { url, published } = v.parse(metadataSchema, existsSync(metadata) ? readJson(metadata) : {});
    const text = readFileSync(join(folder, 'documents', `${id}.txt`), 'utf8');
    const facts = { url: url ?? undefined, published: published ?? undefined };
    return { id, document: articleFromText(text, facts), sentences };
  });
}

/** Reads all texts of a folder that must stay silent. */
export function readSilent(folder: string): SilentText[] {
  return jsonFiles(folder).map((file) => {
    const { text, published, may_flag } = v.parse(silentSchema, readJson(join(folder, file)));
    const document = articleFromText(text, { published: published ?? undefined });
    return { name: basename(file, '.json'), document, mayFlag: may_flag };
  });
}

/** What the engine finds, with offsets into the document's file. */
export function annotateDocument(engine: Engine, { article, starts }: Document): Found[] {
  return engine.annotate(article).findings.map(({ block, start, end, fact, relation, flags }) => {
    const offset = starts[block] ?? 0;
    return {
      start: offset + start,
      end: offset + end,
      fact,
      relation,
      flags: flags.map((f) => ({ type: f.type, start: offset + f.start, end: offset + f.end })),
    };
  });
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
