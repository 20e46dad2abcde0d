import * as v from 'valibot';
import type { Annotator } from '../../core/annotator.ts';
import { plainFindings } from '../annotate/json.ts';
import { isDay } from '../annotate/options.ts';
import { articleFromText, type Document } from '../article.ts';
import type { Batch } from './batches.ts';

/** A line that was passed over. */
export interface BadLine {
  readonly line: number;
  readonly reason: string;
}

/** What became of a batch. */
export interface Answer {
  /** Lines of findings, with their ends. */
  readonly output: Uint8Array<ArrayBuffer>;
  readonly articles: number;
  readonly bad: readonly BadLine[];
  /** Bytes that were read, and where they end in the input. */
  readonly read: number;
  readonly end: number;
}

const NEWLINE = 10;
const DAY = 'YYYY-MM-DD'.length;

/** Archives write null for what they do not know, and times where a day is enough. */
const lineSchema = v.pipe(
  v.object(
    {
      id: v.nullish(v.union([v.string(), v.number()], 'must be text or a number')),
      text: v.nullish(v.string('must be text')),
      html: v.nullish(v.string('must be text')),
      published: v.nullish(
        v.pipe(
          v.string('must be text'),
          v.transform((text) => text.slice(0, DAY)),
          v.check(isDay, 'is not a day of the calendar that begins with YYYY-MM-DD'),
        ),
      ),
      url: v.nullish(v.string('must be text')),
    },
    'is not an object',
  ),
  v.check(({ text, html }) => (text ?? html ?? null) !== null, 'has neither "text" nor "html"'),
);
type Line = v.InferOutput<typeof lineSchema>;

/** Annotates the articles of a batch, one a line; what cannot be read is told, and never thrown. */
export async function annotateBatch(annotator: Annotator, batch: Batch): Promise<Answer> {
  const bad: BadLine[] = [];
  const output: string[] = [];
  let line = batch.first;
  if (batch.tooLong) bad.push({ line, reason: 'is too long for an article' });
  for (let from = 0; from < batch.bytes.length; line += 1) {
    const newline = batch.bytes.indexOf(NEWLINE, from);
    const end = newline < 0 ? batch.bytes.length : newline;
    try {
      const found = await annotateLine(annotator, batch.bytes.subarray(from, end), line);
      if (found !== null) output.push(found);
    } catch (error) {
      bad.push({ line, reason: error instanceof Unreadable ? error.message : 'cannot be annotated' });
    }
    from = end + 1;
  }
  return {
    output: new TextEncoder().encode(output.join('')),
    articles: output.length,
    bad,
    read: batch.bytes.length,
    end: batch.end,
  };
}

class Unreadable extends Error {}

/** The findings of one line as a line; null where it is empty. */
async function annotateLine(annotator: Annotator, bytes: Uint8Array, line: number): Promise<string | null> {
  const json = decoded(bytes).trim();
  if (json === '') return null;
  const article = parsed(json);
  const document = await documentOf(article);
  const report = annotator.annotate(document.article);
  return `${JSON.stringify({
    line,
    id: article.id ?? undefined,
    published: report.published ?? undefined,
    findings: plainFindings(report, document),
  })}\n`;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('is not valid UTF-8 text');
  }
}

function parsed(json: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Unreadable('is not JSON');
  }
  const result = v.safeParse(lineSchema, value);
  if (result.success) return result.output;
  const [{ path, message }] = result.issues;
  const key = path?.[0]?.key;
  throw new Unreadable(key === undefined ? message : `"${String(key)}" ${message}`);
}

async function documentOf({ text, html, published, url }: Line): Promise<Document> {
  const facts = { published: published ?? undefined, url: url ?? undefined };
  if (typeof text === 'string') return articleFromText(text, facts);
  const { articleFromPage } = await import('../html.ts');
  return articleFromPage(html ?? '', facts);
}
