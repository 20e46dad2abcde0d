import { version } from '../../package.json';
import type { Engine } from '../core/engine.ts';
import { runAnnotate } from './annotate/command.ts';
import { Failure, printable } from './failure.ts';
import type { Outcome } from './outcome.ts';
import { runPack } from './pack/command.ts';
import type { Surroundings } from './style.ts';

const HELP = `Second Source: what the fact base knows about the statements in an article.

Usage: second-source COMMAND [OPTION ...]

Commands:
  annotate   find the statements of one article, and what is on record about them
  pack       make, check, try and build fact packs

Options:
  -h, --help   show this text, or after a command that command's help
  --version    show the version
`;

/**
 * Runs the command that the arguments name. A caller's mistake gives status 2 and one line for
 * standard error, and never part of an output.
 * @param makeEngine called only by commands that annotate, for it takes time
 */
export async function run(
  args: readonly string[],
  makeEngine: () => Engine,
  surroundings: Surroundings,
): Promise<Outcome> {
  try {
    if (args[0] === 'pack') return await runPack(args.slice(1), surroundings);
    return { status: 0, stdout: await output(args, makeEngine, surroundings), stderr: '' };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { status: 2, stdout: '', stderr: `second-source: ${printable(error.message)}\n` };
  }
}

async function output(
  [command, ...rest]: readonly string[],
  makeEngine: () => Engine,
  surroundings: Surroundings,
): Promise<string> {
  if (command === 'annotate') return runAnnotate(rest, makeEngine, surroundings);
  if (command === '--help' || command === '-h') return HELP;
  if (command === '--version') return `${version}\n`;
  if (command === undefined) throw new Failure('no command given: try --help');
  throw new Failure(
    command.startsWith('-') ? `unknown option ${command}` : `unknown command “${command}”: try --help`,
  );
}
