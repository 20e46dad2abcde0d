import type { Status } from '../core/report/types.ts';

/** What the command line needs to know of the process that it runs in. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { readonly isTTY?: boolean; readonly columns?: number };
}

/** How text looks on the terminal; on anything else every function returns its argument. */
export interface Style {
  readonly width: number;
  bold(text: string): string;
  faint(text: string): string;
  status(status: Status, text: string): string;
}

/** The sixteen colours, which each terminal theme keeps legible on its own ground. */
const STATUS_CODE: Readonly<Record<Status, number>> = {
  disputed: 31,
  superseded: 35,
  unconfirmed: 33,
  wording: 36,
  'single-origin': 34,
  corroborated: 32,
};

/** Longer lines are hard to read, however wide the window. */
const WIDEST = 100;

/** Colour on a terminal unless `NO_COLOR` is set to anything (no-color.org) or the terminal is dumb. */
export function terminalStyle({ env, stdout }: Surroundings): Style {
  const colour = Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb';
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    width: Math.min(stdout.isTTY && stdout.columns ? stdout.columns : WIDEST, WIDEST),
    bold: (text) => paint(1, text),
    faint: (text) => paint(2, text),
    status: (status, text) => paint(STATUS_CODE[status], text),
  };
}
