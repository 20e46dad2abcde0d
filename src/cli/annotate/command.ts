import type { Engine } from '../../core/engine.ts';
import { articleFromText } from '../article.ts';
import { articleFromPage, isPage } from '../html.ts';
import { readText } from '../input.ts';
import { type Surroundings, terminalStyle } from '../style.ts';
import { asExport } from './export.ts';
import { asJson } from './json.ts';
import { readOptions } from './options.ts';
import { asText } from './text.ts';

const HELP = `Finds the statements of one article that the fact base knows.

Usage: second-source annotate [OPTION ...] FILE
       second-source annotate [OPTION ...] -

FILE is UTF-8 text with one paragraph a line, the headline first, or a saved HTML page
(by its name, or by how it begins). - reads standard input.

Options:
  --format FORMAT    text (for people, the default), json, jsonld (W3C Web Annotations),
                     csv, md (Markdown with footnotes) or html (a report that stands alone)
  --published DATE   the day the article appeared, YYYY-MM-DD; "Monday" is counted from it
  --url URL          where the article stood
  -h, --help         show this text

JSON is {"findings": [{"start", "end", "fact", "relation", "status", "flags", "why"}]}.
Offsets count UTF-16 units from the start of the file, end exclusive, a byte order mark
included. For an HTML page they refer to the text read from it, its paragraphs joined by
one blank line. "fact" is null for a finding that only carries flags. In jsonld and csv
offsets refer to the paragraphs joined by one blank line for text files too, and jsonld
counts code points, as its standard asks.

Colour is used on a terminal only, and not where NO_COLOR is set.
Exit status: 0 when the article was read, 2 for a wrong option or a file that cannot be read.
`;

/**
 * Annotates one document.
 * @param makeEngine called only when there is something to read, for it takes time
 * @returns what goes to standard output
 * @throws {Failure} on wrong arguments or a file that cannot be read
 */
export async function runAnnotate(
  args: readonly string[],
  makeEngine: () => Engine,
  surroundings: Surroundings,
): Promise<string> {
  const { format, file, published, url, help } = readOptions(args);
  if (help) return HELP;
  const text = await readText(file);
  const facts = { published, url };
  const document = isPage(file, text) ? await articleFromPage(text, facts) : articleFromText(text, facts);
  const engine = makeEngine();
  const report = engine.annotate(document.article);
  if (format === 'json') return asJson(report, document);
  if (format !== 'text') return asExport(format, { document, report, engine });
  return asText({ file, document, report, engine }, terminalStyle(surroundings));
}
