import type { Signature } from '../facts/schema.ts';
import type { Match } from '../match/matcher.ts';
import { offsetsOf, type Sentence, textOf } from '../match/reading.ts';
import { remark } from '../messages/message.ts';
import { convert, dimensionOf, isOtherSystem } from '../text/figure-units.ts';
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

/** A figure of the page as the record would give it: in the unit of the signature. */
interface Read {
  readonly figure: Figure;
  readonly low: number;
  readonly high: number;
  /** How far it may be off by being rounded in a unit of another system. */
  readonly rounding: number;
}

/**
 * Compares the figure that counts or measures what the fact does with those on record: like with like.
 * @param alone whether a figure on record counts too where what it counts is left unsaid ("175,000 by spring")
 */
export function compareFigure(slot: FigureSlot, match: Match, alone = false): FigureOutcome {
  const { sentence } = match;
  const near = sentence.figures
    .flatMap((figure) => inUnitOf(slot, figure) ?? [])
    .filter((read) => (read.high >= slot.least && read.low <= slot.most) || isSlipOfScale(slot, read))
    .filter(({ figure }) => distanceTo(slot.not, sentence, figure) > BESIDE)
    .map((read) => ({ read, distance: distanceTo(slot.beside, sentence, read.figure) }))
    .filter(({ read, distance }) => distance <= REACH || (alone && isOnRecord(slot, read)))
    .sort((a, b) => a.distance - b.distance);
  const outcomes = near.map(({ read }) => judge(slot, sentence, read));
  // Of two figures at one place ("100,000 men, 175,000 expected") the one that needs a word is shown.
  // Of two sums in one bill, and two lengths, the one on record is the one that the fact is about.
  const shown =
    slot.unit === 'count' ? outcomes.find((o) => o.flag && !o.differs) : outcomes.find((o) => !o.flag);
  return shown ?? outcomes[0] ?? NONE;
}

// "$300 billion" for "$300 million", and "$300 thousand".
const SLIPS = [1e-6, 1e-3, 1e3, 1e6];

/** The digits of the record under another scale: no other sum, but a slip. */
const isSlipOfScale = ({ unit, same }: FigureSlot, { low, high }: Read): boolean =>
  (unit === 'money' || dimensionOf(unit) === 'money') &&
  low === high &&
  same.some(([least, most]) => least === most && SLIPS.includes(low / least));

const isOnRecord = ({ same, known }: FigureSlot, { low, high }: Read): boolean =>
  [...same, ...known].some(([least, most]) => low >= least && high <= most);

/** A figure in the unit of the signature; null for one of another kind, or of another currency. */
function inUnitOf({ unit }: FigureSlot, figure: Figure): Read | null {
  const { low, high } = figure;
  if (unit === 'money')
    return dimensionOf(figure.unit) === 'money' ? { figure, low, high, rounding: 0 } : null;
  if (figure.unit === unit) return { figure, low, high, rounding: 0 };
  if (dimensionOf(figure.unit) !== dimensionOf(unit) || dimensionOf(unit) === 'money') return null;
  return {
    figure,
    low: convert(low, figure.unit, unit),
    high: convert(high, figure.unit, unit),
    rounding: isOtherSystem(figure.unit, unit)
      ? Math.abs(convert(low + roundingOf(low), figure.unit, unit) - convert(low, figure.unit, unit))
      : 0,
  };
}

/** Half of the last place that a figure is given in ("6": 0.5, "6.2": 0.05, "300": 50), from 10 on at most a twentieth. */
function roundingOf(value: number): number {
  const [, places = ''] = String(value).split('.');
  const zeros = places ? 0 : (/0*$/.exec(String(value))?.[0].length ?? 0);
  const half = 10 ** (places ? -places.length : zeros) / 2;
  return Math.abs(value) < 10 ? half : Math.min(half, Math.abs(value) / 20);
}

function distanceTo(concepts: readonly string[], sentence: Sentence, figure: Figure): number {
  const mentions = concepts.flatMap((c) => sentence.mentions.get(c) ?? []);
  return Math.min(
    ...mentions.map((m) => (m.from >= figure.to ? m.from - figure.to : figure.from - m.to)),
    Number.POSITIVE_INFINITY,
  );
}

type Ranges = FigureSlot['same'];

function judge(slot: FigureSlot, sentence: Sentence, read: Read): FigureOutcome {
  const { figure, low, high, rounding } = read;
  const within = (ranges: Ranges): boolean =>
    ranges.some(([least, most]) =>
      // What was rounded is within a range when it may have been.
      rounding > 0 ? low - rounding <= most && high + rounding >= least : low >= least && high <= most,
    );
  const vague = low !== high;
  // "Hundreds of millions" says less than 300 million, and nothing else.
  const spans = vague && slot.same.some(([least, most]) => low < least && most < high);
  if (within(slot.same) || spans || (vague && within(slot.vague)))
    return { differs: false, flag: null, found: true };
  const known = within(slot.known);
  const { projection } = slot;
  if (projection && known && low >= projection.from) {
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
  return {
    type: 'figure',
    ...offsetsOf(sentence.block, figure),
    note: remark(known ? 'note_figureKnown' : 'note_figureOther', { here }),
    here,
  };
}
