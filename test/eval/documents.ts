import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { articleFromText, type Document } from '../../src/cli/article.ts';
import { english } from '../../src/cli/english.ts';
import { FLAG_TYPES } from '../../src/core/compare/types.ts';
import type { Engine } from '../../src/core/engine.ts';
import { relationSchema } from '../../src/core/facts/schema.ts';
import type { Found, LabelledSentence } from './score.ts';

/** A labelled article, or a labelled statement in a scene. */
export interface LabelledDocument {
  readonly id: string;
  readonly document: Document;
  readonly sentences: readonly LabelledSentence[];
  /** Where the labels begin: UTF-16 offset into the text; what is found before is not counted. */
  readonly from: number;
}

/** Under what name documents are summed up: statements by their file. */
export const groupOf = ({ id }: LabelledDocument): string => id.split('#')[0] ?? id;

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

const statementSchema = v.object({
  published: v.string(),
  before: v.string(),
  text: v.string(),
  facts: v.array(v.object({ id: v.string(), relation: relationSchema, optional })),
  flags: v.array(v.picklist(FLAG_TYPES)),
});

/**
 * Reads all that is labelled in a folder, in the order of the files' names: articles, as
 * `gold/<id>.json` with the labels and `documents/<id>.txt` and `.json` with text and metadata, or
 * lone statements, one JSON object a line in files `.jsonl`.
 * @throws when the folder cannot be read or a file has another form
 */
export function readLabelled(folder: string): LabelledDocument[] {
  const statements = namesOf(folder, '.jsonl');
  if (statements.length > 0) return statements.flatMap((file) => readStatements(folder, file));
  return readArticles(folder);
}

function readArticles(folder: string): LabelledDocument[] {
  return jsonFiles(join(folder, 'gold')).map((file) => {
    const id = basename(file, '.json');
    const { sentences } = v.parse(labelsSchema, readJson(join(folder, 'gold', file)));
    const metadata = join(folder, 'documents', file);
    const { url, published } = v.parse(metadataSchema, existsSync(metadata) ? readJson(metadata) : {});
    const text = readFileSync(join(folder, 'documents', `${id}.txt`), 'utf8');
    const facts = { url: url ?? undefined, published: published ?? undefined };
    return { id, document: articleFromText(text, facts), sentences, from: 0 };
  });
}

// Makes a lone statement part of the story, as the article around it would.
const SCENE = 'Russia and the United States will hold security talks over Ukraine on 10 January 2022.';

function readStatements(folder: string, file: string): LabelledDocument[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
  return lines.map((line, n) => {
    const { published, before, text, facts, flags } = v.parse(statementSchema, JSON.parse(line));
    const lead = [SCENE, before].filter(Boolean).join('\n');
    const start = lead.length + 1;
    const labels = { facts, flags: flags.map((type) => ({ type })) };
    return {
      id: `${basename(file, '.jsonl')}#${n + 1}`,
      document: articleFromText(`${lead}\n${text}`, { published }),
      sentences: [{ start, end: start + text.length, text, ...labels }],
      from: start,
    };
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
  return engine.annotate(article).findings.map(({ block, start, end, fact, relation, score, flags }) => {
    const offset = starts[block] ?? 0;
    return {
      start: offset + start,
      end: offset + end,
      fact,
      relation,
      score,
      flags: flags.map((f) => ({
        type: f.type,
        start: offset + f.start,
        end: offset + f.end,
        note: english.remark(f.note),
      })),
    };
  });
}

const jsonFiles = (folder: string): string[] => namesOf(folder, '.json');

function namesOf(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
