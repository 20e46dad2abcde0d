import type { Report } from '../../core/report/types.ts';
import { articleFromText, type Document } from '../article.ts';
import type { Engines } from '../engines.ts';
import { readText } from '../input.ts';
import { isPage } from '../is-page.ts';
import type { Outcome } from '../outcome.ts';
import { type Profile, profileTable, takeProfile } from '../profile.ts';
import { type Surroundings, terminalStyle } from '../style.ts';
import { asJson } from './json.ts';
import { type AnnotateOptions, readOptions } from './options.ts';

const HELP = `Finds the statements of one article, or of many, that the fact base knows.

Usage: second-source annotate [OPTION ...] FILE
       second-source annotate [OPTION ...] -
       second-source annotate --jsonl [--workers N] [--resume OUT] [FILE]

FILE is UTF-8 text with one paragraph a line, the headline first, or a saved HTML page
(by its name, or by how it begins). - reads standard input.

Options:
  --format FORMAT    text (for people, the default), json, jsonld (W3C Web Annotations),
                     csv, md (Markdown with footnotes) or html (a report that stands alone)
  --published DATE   the day the article appeared, YYYY-MM-DD; "Monday" is counted from it
  --url URL          where the article stood
  --profile          tell on standard error where the time went
  -h, --help         show this text

JSON is {"findings": [{"start", "end", "fact", "relation", "status", "flags", "why"}]}.
Offsets count UTF-16 units from the start of the file, end exclusive, a byte order mark
included. For an HTML page they refer to the text read from it, its paragraphs joined by
one blank line. "fact" is null for a finding that only carries flags. In jsonld and csv
offsets refer to the paragraphs joined by one blank line for text files too, and jsonld
counts code points, as its standard asks.

Many articles:
  --jsonl            read an article a line, as JSON, and write its findings as a line,
                     in the same order; from standard input if no FILE is named
  --workers N        annotate so many at a time (as many as there are cores)
  --resume OUT       write to the file OUT, going on after what it has already

A line is {"text"} or {"html"}, and may have "id", "published" and "url"; other keys are
passed over. What is written is {"line", "id", "published", "findings"}, with "line"
counted from 1. Empty lines are passed over. So are lines that cannot be read, and each is
told on standard error with its number.

Colour is used on a terminal only, and not where NO_COLOR is set.
Exit status: 0 when all was read, 1 when lines were passed over that could not be read,
2 for a wrong option or a file that cannot be read or written.
`;

/**
 * Annotates one document, or a document a line.
 * @param engines asked only when there is something to read, for they take time
 * @returns what is left to be written; the findings of many articles are written on the way
 * @throws {Failure} on wrong arguments or a file that cannot be read
 */
export async function runAnnotate(
  args: readonly string[],
  engines: Engines,
  surroundings: Surroundings,
): Promise<Outcome> {
  const options = readOptions(args);
  if (options.help) return { status: 0, stdout: HELP, stderr: '' };
  if (options.archive) {
    const { annotateArchive } = await import('../archive/command.ts');
    return annotateArchive(options.file, options.archive, engines);
  }
  // Until here node itself has started, and what is needed has been loaded.
  const profile = takeProfile(undefined, 0);
  profile.begin('start');
  const stdout = await annotateOne(options, engines, surroundings, profile);
  return { status: 0, stdout, stderr: options.profile ? profileTable(profile.end()) : '' };
}

async function annotateOne(
  options: AnnotateOptions,
  engines: Engines,
  surroundings: Surroundings,
  profile: Profile,
): Promise<string> {
  const { file, published, url, format } = options;
  profile.begin('read file');
  const text = await readText(file);
  profile.begin('extract');
  const document = await documentOf(file, text, { published, url });
  profile.begin('load engine');
  const annotator = await engines.annotator();
  const onStage = options.profile ? (stage: string) => profile.begin(stage) : undefined;
  const report = annotator.annotate(document.article, onStage);
  profile.begin('write');
  return written({ options, document, report, engines, surroundings }, format);
}

async function documentOf(
  file: string,
  text: string,
  facts: { readonly published: string | undefined; readonly url: string | undefined },
): Promise<Document> {
  if (!isPage(file, text)) return articleFromText(text, facts);
  const { articleFromPage } = await import('../html.ts');
  return articleFromPage(text, facts);
}

interface Annotated {
  readonly options: AnnotateOptions;
  readonly document: Document;
  readonly report: Report;
  readonly engines: Engines;
  readonly surroundings: Surroundings;
}

/** The report in the form that was asked for; only some of them need the record. */
async function written(annotated: Annotated, format: AnnotateOptions['format']): Promise<string> {
  const { options, document, report, engines, surroundings } = annotated;
  if (format === 'json') return asJson(report, document);
  const engine = await engines.record();
  if (format === 'text') {
    const { asText } = await import('./text.ts');
    return asText({ file: options.file, document, report, engine }, terminalStyle(surroundings));
  }
  const { asExport } = await import('./export.ts');
  return asExport(format, { document, report, engine });
}
