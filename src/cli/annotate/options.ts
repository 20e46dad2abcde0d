import { parseArgs } from 'node:util';
import { Failure } from '../failure.ts';

export const FORMATS = ['text', 'json', 'jsonld', 'csv', 'md', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** One article is read. */
export interface AnnotateOptions {
  readonly format: Format;
  readonly published: string | undefined;
  readonly url: string | undefined;
  readonly help: boolean;
  /** Whether to tell where the time went. */
  readonly profile: boolean;
  /** A path, or `-` for standard input. */
  readonly file: string;
  /** Null unless there is an article a line. */
  readonly archive: ArchiveOptions | null;
}

/** Many articles are read, one a line. */
export interface ArchiveOptions {
  /** How many to annotate at a time; undefined leaves it to the machine. */
  readonly workers: number | undefined;
  /** The file to write, after what it has already. */
  readonly resume: string | undefined;
}

/** More would only wait for each other, on any machine there is. */
const MOST_WORKERS = 256;

/**
 * Reads the command's arguments.
 * @throws {Failure} on anything that the help text does not offer
 */
export function readOptions(args: readonly string[]): AnnotateOptions {
  const { values, positionals } = parse(args);
  const { published, url, help = false, profile = false } = values;
  const archive = archiveOptions(values);
  if (help) return { format: 'text', published, url, help, profile, file: '-', archive: null };
  const format = FORMATS.find((name) => name === (values.format ?? 'text'));
  if (format === undefined) {
    throw new Failure(`--format: “${values.format}” is none of ${FORMATS.join(', ')}`);
  }
  if (published !== undefined && !isDay(published)) {
    throw new Failure(`--published: “${published}” is not a day of the calendar written YYYY-MM-DD`);
  }
  if (url !== undefined && !URL.canParse(url)) throw new Failure(`--url: “${url}” is not an address`);
  const [file = archive ? '-' : undefined, ...more] = positionals;
  if (!file) throw new Failure('no file given: name one, or - for standard input');
  if (more.length > 0) throw new Failure(`one file at a time, ${positionals.length} were given`);
  return { format, published, url, help, profile, file, archive };
}

type Values = ReturnType<typeof parse>['values'];

function archiveOptions(values: Values): ArchiveOptions | null {
  const { jsonl = false, workers, resume } = values;
  if (!jsonl) {
    const idle = (['workers', 'resume'] as const).find((name) => values[name] !== undefined);
    if (idle) throw new Failure(`--${idle} goes with --jsonl`);
    return null;
  }
  const wrong = (['format', 'published', 'url', 'profile'] as const).find(
    (name) => values[name] !== undefined,
  );
  if (wrong) throw new Failure(`--${wrong} is for one article and does not go with --jsonl`);
  if (resume === '') throw new Failure('--resume: no file named');
  return { workers: workers === undefined ? undefined : workersOf(workers), resume };
}

function workersOf(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > MOST_WORKERS)
    throw new Failure(`--workers: “${text}” is not a number from 1 to ${MOST_WORKERS}`);
  return count;
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
        jsonl: { type: 'boolean' },
        workers: { type: 'string' },
        resume: { type: 'string' },
        profile: { type: 'boolean' },
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
