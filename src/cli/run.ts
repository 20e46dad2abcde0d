import { version } from '../../package.json';
import type { Engines } from './engines.ts';
import { Failure, printable } from './failure.ts';
import type { Outcome } from './outcome.ts';
import type { Surroundings } from './style.ts';

const HELP = `Second Source: what the fact base knows about the statements in an article.

Usage: second-source COMMAND [OPTION ...]

Commands:
  annotate   find the statements of one article or of many, and what is on record about them
  pack       make, check, try and build fact packs

Options:
  -h, --help   show this text, or after a command that command's help
  --version    show the version
`;

/**
 * Runs the command that the arguments name. A caller's mistake gives status 2 and one line for
 * standard error, and never part of an output. The code of a command is loaded when it is named.
 * @param engines asked only by commands that annotate, for it takes time
 */
export async function run(
  [command, ...rest]: readonly string[],
  engines: Engines,
  surroundings: Surroundings,
): Promise<Outcome> {
  try {
    if (command === 'annotate') {
      const { runAnnotate } = await import('./annotate/command.ts');
      return await runAnnotate(rest, engines, surroundings);
    }
    if (command === 'pack') {
      const { runPack } = await import('./pack/command.ts');
      return await runPack(rest, surroundings);
    }
    return { status: 0, stdout: about(command), stderr: '' };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { status: 2, stdout: '', stderr: `second-source: ${printable(error.message)}\n` };
  }
}

/** What the program says of itself. */
function about(command: string | undefined): string {
  if (command === '--help' || command === '-h') return HELP;
  if (command === '--version') return `${version}\n`;
  if (command === undefined) throw new Failure('no command given: try --help');
  throw new Failure(
    command.startsWith('-') ? `unknown option ${command}` : `unknown command “${command}”: try --help`,
  );
}
