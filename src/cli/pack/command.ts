import { Failure } from '../failure.ts';
import type { Outcome } from '../outcome.ts';
import { type Surroundings, terminalStyle } from '../style.ts';
import { runBuild } from './build.ts';
import { runCheck } from './check.ts';
import { runNew } from './new.ts';
import { runStats } from './stats.ts';
import { runTry } from './try.ts';

const HELP = `Makes fact packs: folders of JSON files that say what is known of one story.

Usage: second-source pack COMMAND

Commands:
  new DIR                  a small pack that works, to start from
  check DIR                all that is wrong with a pack, and what would be right
  try DIR FILE             annotate an article with it, and explain what it did not find;
                           --published DATE and --url URL as for annotate
  stats DIR                how much it holds, and how well its facts stand
  build DIR [-o FILE]      one file to share (ID-VERSION.pack.json if no name is given)

Exit status: 0 when done, 1 when the pack has errors, 2 for a wrong option or a file that
cannot be read.
`;

/**
 * Runs one of the commands for those who write packs.
 * @throws {Failure} on wrong arguments or files that cannot be read or written
 */
export async function runPack(
  [command, ...rest]: readonly string[],
  surroundings: Surroundings,
): Promise<Outcome> {
  const style = terminalStyle(surroundings);
  const help = rest.includes('--help') || rest.includes('-h');
  if (command === undefined) throw new Failure('no pack command given: try pack --help');
  if (command === '--help' || command === '-h' || help) return { status: 0, stdout: HELP, stderr: '' };
  if (command === 'check') return runCheck(rest, style);
  if (command === 'stats') return runStats(rest, style);
  if (command === 'new') return runNew(rest);
  if (command === 'build') return runBuild(rest, style);
  if (command === 'try') return runTry(rest, style);
  throw new Failure(`unknown pack command “${command}”: try pack --help`);
}
