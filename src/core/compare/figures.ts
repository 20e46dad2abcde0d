import type { Signature } from '../facts/schema.ts';
import type { Match } from '../match/matcher.ts';
import { offsetsOf, type Sentence, textOf } from '../match/reading.ts';
import type { Figure } from '../text/figures.ts';
import type { Flag } from './types.ts';

type FigureSlot = NonNullable<Signature['figure']>;

export interface FigureOutcome {
  readonly differs: boolean;
  readonly flag: Flag | null;
  /** A figure was found beside what it counts. */
  readonly found: boolean;
}

const NONE: FigureOutcome = { differs: false, flag: null, found: false };
// How far a figure may stand from what it counts ("15,000 people in the east of the country have been killed").
const REACH = 10;
// ... and how close to another thing it has to stand to count that.
const BESIDE = 3;

/** Compares the figure that counts what the fact counts with those on record. */
export function compareFigure(slot: FigureSlot, match: Match): FigureOutcome {
  const { sentence } = match;
  const near = sentence.figures
    .filter(
      (f) => (slot.unit === 'money') === (f.currency !== null) && f.high >= slot.least && f.low <= slot.most,
    )
    .filter((f) => distanceTo(slot.not, sentence, f) > BESIDE)
    .map((figure) => ({ figure, distance: distanceTo(slot.beside, sentence, figure) }))
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance);
  const outcomes = near.map(({ figure }) => judge(slot, sentence, figure));
  // Of two figures at one place ("100,000 men, 175,000 expected") the one that needs a word is shown.
  // Of two sums in one bill, the one on record is the one that the fact is about.
  const shown =
    slot.unit === 'money' ? outcomes.find((o) => !o.flag) : outcomes.find((o) => o.flag && !o.differs);
  return shown ?? outcomes[0] ?? NONE;
}

function distanceTo(concepts: readonly string[], sentence: Sentence, figure: Figure): number {
  const mentions = concepts.flatMap((c) => sentence.mentions.get(c) ?? []);
  return Math.min(
    ...mentions.map((m) => (m.from >= figure.to ? m.from - figure.to : figure.from - m.to)),
    Number.POSITIVE_INFINITY,
  );
}

function judge(slot: FigureSlot, sentence: Sentence, figure: Figure): FigureOutcome {
  const within = (ranges: readonly (readonly [number, number])[]): boolean =>
    ranges.some(([low, high]) => figure.low >= low && figure.high <= high);
  const vague = figure.low !== figure.high;
  if (within(slot.same) || (vague && within(slot.vague))) return { differs: false, flag: null, found: true };
  const known = within(slot.known);
  const { projection } = slot;
  if (projection && known && figure.low >= projection.from) {
    const clause = sentence.clauseOf(figure.from);
    const projected = projection.cues.some((c) =>
      (sentence.mentions.get(c) ?? []).some((m) => sentence.clauseOf(m.from) === clause),
    );
    return { differs: !projected, flag: flagOf(sentence, figure, projected), found: true };
  }
  return { differs: !known, flag: flagOf(sentence, figure, known), found: true };
}

/** @param known the figure is on record too, from other sources */
function flagOf(sentence: Sentence, figure: Figure, known: boolean): Flag {
  const here = textOf(sentence.block, figure);
  const note = known ? 'Sources differ on this figure' : 'The record has another figure';
  return {
    type: 'figure',
    ...offsetsOf(sentence.block, figure),
    note: `${note}; this page says ${here}.`,
    here,
  };
}
