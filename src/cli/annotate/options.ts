import { parseArgs } from 'node:util';
import { Failure } from '../failure.ts';

export const FORMATS = ['text', 'json', 'jsonld', 'csv', 'md', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export interface AnnotateOptions {
  readonly format: Format;
  readonly published: string | undefined;
  readonly url: string | undefined;
  readonly help: boolean;
  /** A path, or `-` for standard input. */
  readonly file: string;
}

/**
 * Reads the command's arguments.
 * @throws {Failure} on anything that the help text does not offer
 */
export function readOptions(args: readonly string[]): AnnotateOptions {
  const { values, positionals } = parse(args);
  const { published, url, help = false } = values;
  if (help) return { format: 'text', published, url, help, file: '-' };
  const format = FORMATS.find((name) => name === (values.format ?? 'text'));
  if (format === undefined) {
    throw new Failure(`--format: “${values.format}” is none of ${FORMATS.join(', ')}`);
  }
  if (published !== undefined && !isDay(published)) {
    throw new Failure(`--published: “${published}” is not a day of the calendar written YYYY-MM-DD`);
  }
  if (url !== undefined && !URL.canParse(url)) throw new Failure(`--url: “${url}” is not an address`);
  const [file, ...more] = positionals;
  if (!file) throw new Failure('no file given: name one, or - for standard input');
  if (more.length > 0) throw new Failure(`one file at a time, ${positionals.length} were given`);
  return { format, published, url, help, file };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        published: { type: 'string' },
        url: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Failure(optionProblem(error));
  }
}

/** Node's own messages run on about how to pass such an argument after all: the first sentence will do. */
function optionProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '([^']*)'/.exec(message);
  if (unknown) return `unknown option ${unknown[1]}`;
  return message.split(/\.\s|\n/)[0] ?? message;
}

/** Whether the text names a day that exists: 2021-02-30 has the form, but no calendar has it. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
