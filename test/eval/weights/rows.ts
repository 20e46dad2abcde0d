import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { articleFromText, type Document } from '../../../src/cli/article.ts';
import { relationSchema } from '../../../src/core/facts/schema.ts';
import type { PreparedPack } from '../../../src/core/find/prepare.ts';
import { evidenceIn } from '../../../src/core/find/weights.ts';
import { Automaton } from '../../../src/core/match/automaton.ts';
import { offsetsOf, readArticle } from '../../../src/core/match/reading.ts';
import { readLabelled, readSilent } from '../documents.ts';
import type { LabelledSentence } from '../score.ts';

/** A sentence to learn from: what it has to say, which facts it states, and which it may be said to state. */
export interface Row {
  readonly keys: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

type Labels = Pick<LabelledSentence, 'start' | 'end' | 'facts'>;

const statementSchema = v.object({
  published: v.string(),
  before: v.string(),
  text: v.string(),
  facts: v.array(v.object({ id: v.string(), relation: relationSchema, optional: v.optional(v.boolean()) })),
});

/**
 * All rows of a folder of labelled texts: articles (`gold/` and `documents/`), single statements
 * (`statements/*.jsonl`) and texts that state nothing (`silent/*.json`), whichever are there.
 */
export function readRows(folder: string, pack: PreparedPack): Row[] {
  const automaton = new Automaton(pack.automaton);
  const rows = (document: Document, labels: readonly Labels[]): Row[] => rowsOf(document, labels, automaton);
  const has = (name: string): boolean => existsSync(join(folder, name));
  return [
    ...(has('gold') ? readLabelled(folder) : []).flatMap((d) => rows(d.document, d.sentences)),
    ...(has('statements') ? readStatements(join(folder, 'statements')) : []).flatMap((s) =>
      rows(s.document, s.labels),
    ),
    ...(has('silent') ? readSilent(join(folder, 'silent')) : []).flatMap((s) => rows(s.document, [])),
  ];
}

function readStatements(folder: string): { document: Document; labels: Labels[] }[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const lines = files
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean));
  return lines.map((line) => {
    const { published, before, text, facts } = v.parse(statementSchema, JSON.parse(line));
    const lead = before ? `${before.trim()} ` : '';
    const labels = [{ start: lead.length, end: lead.length + text.length, facts }];
    return { document: articleFromText(`${lead}${text}`, { published }), labels };
  });
}

/** Rows of the sentences that labels speak of; of all of them where there are none. */
function rowsOf({ article, starts }: Document, labels: readonly Labels[], automaton: Automaton): Row[] {
  const reading = readArticle(article, automaton);
  return reading.sentences.flatMap((sentence) => {
    const offset = starts[sentence.block.index] ?? 0;
    const { start, end } = offsetsOf(sentence.block, sentence);
    const over = labels.filter((l) => l.start < offset + end && offset + start < l.end);
    // What stands before a lone statement is there for its sake, and not labelled.
    if (labels.length > 0 && over.length === 0) return [];
    const own = over.flatMap((l) => l.facts);
    const ids = (open: boolean): Set<string> =>
      new Set(own.filter((f) => (f.optional ?? false) === open).map((f) => f.id));
    return [{ keys: evidenceIn(sentence), states: ids(false), open: ids(true) }];
  });
}
