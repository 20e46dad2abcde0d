/** How far the work is. */
export interface Done {
  readonly articles: number;
  /** Bytes that were read, and how far into the input that is: a resumed run begins further in. */
  readonly bytes: number;
  readonly position: number;
  /** Bytes in all; undefined where nobody knows, as in a pipe. */
  readonly total: number | undefined;
  /** Milliseconds since the start. */
  readonly elapsed: number;
}

const MEGABYTE = 1_000_000;
const WIDEST_BAR = 30;

/** One line on how far the work is, how fast it goes, and how much time is left; at most `width` characters. */
export function progressLine({ articles, bytes, position, total, elapsed }: Done, width: number): string {
  const seconds = elapsed / 1000;
  const rate = seconds > 0 ? bytes / seconds : 0;
  const parts = [
    `${articles.toLocaleString('en')} articles`,
    `${(bytes / MEGABYTE).toFixed(1)} MB`,
    `${(rate / MEGABYTE).toFixed(1)} MB/s`,
    `${Math.round(seconds > 0 ? articles / seconds : 0)}/s`,
  ];
  if (total === undefined || total === 0) return parts.join('  ').slice(0, width);
  const share = Math.min(1, position / total);
  parts.push(rate > 0 ? `${clock((total - position) / rate)} left` : '');
  const figures = `${String(Math.floor(share * 100)).padStart(3)} %  ${parts.join('  ')}`;
  const room = Math.min(WIDEST_BAR, width - figures.length - 2);
  if (room < 5) return figures.slice(0, width);
  const filled = Math.round(share * room);
  return `${'━'.repeat(filled)}${'╌'.repeat(room - filled)} ${figures}`;
}

/** Seconds as people read them: 0:07, 12:30, 1:02:03. */
function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Tells people how it goes, on the error stream. */
export interface Teller {
  /** So many more articles and bytes are done, which brings us to this position. */
  add(articles: number, bytes: number, position: number): void;
  /** Says something in a line of its own. */
  say(line: string): void;
  /** Ends the progress line, if there is one. */
  end(): void;
}

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Between two pictures of the progress line. Milliseconds. */
const OFTEN = 200;
const CLEARED = '\r\u001b[K';
const USUAL_WIDTH = 80;

/** Shows the progress on a terminal only; elsewhere it would fill a log. */
export function createTeller(stream: Terminal, total: number | undefined): Teller {
  const start = performance.now();
  let articles = 0;
  let bytes = 0;
  let position = 0;
  let shown = Number.NEGATIVE_INFINITY;
  const show = (): void => {
    const elapsed = performance.now() - start;
    shown = performance.now();
    const width = (stream.columns || USUAL_WIDTH) - 1;
    stream.write(CLEARED + progressLine({ articles, bytes, position, total, elapsed }, width));
  };
  return {
    add(moreArticles, moreBytes, at) {
      articles += moreArticles;
      bytes += moreBytes;
      position = at;
      if (stream.isTTY && performance.now() - shown >= OFTEN) show();
    },
    say(line) {
      stream.write(`${stream.isTTY ? CLEARED : ''}${line}\n`);
    },
    end() {
      if (!stream.isTTY) return;
      show();
      stream.write('\n');
    },
  };
}
