import * as v from 'valibot';
import { FIGURE_UNITS } from '../text/figure-units.ts';

/**
 * The format of a fact pack, version 1: the one place that says what a pack may hold.
 * The build parses the files of `src/packs/<id>/` with it; types are inferred from it.
 */

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
);
const day = v.pipe(v.string(), v.isoDate('a day is YYYY-MM-DD'));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(600));
const httpsUrl = v.pipe(
  v.string(),
  v.url(),
  v.startsWith('https://', 'addresses are https only'),
  v.maxLength(500),
);

/** Words to look for, as in `terms` and `names`: see docs in `src/packs/README.md`. */
const form = v.pipe(v.string(), v.minLength(1), v.maxLength(120));

export const relationSchema = v.picklist(['agrees', 'hedged', 'differs']);

export const metaSchema = v.strictObject({
  format: v.literal(1, 'the format is 1; a pack of a later one needs a newer Second Source'),
  id,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  title: text,
  description: text,
  language: v.literal('en'),
  updated: day,
});

export const originSchema = v.strictObject({
  id,
  name: text,
  kind: v.picklist(['agency', 'newsroom', 'official']),
  /** How the origin is credited in running text: "(AFP)", "told AFP". */
  credits: v.array(form),
});

/** What one source says of a fact. */
export const factReportSchema = v.strictObject({
  fact: id,
  relation: relationSchema,
  /** What the source says, in our words, short. */
  reading: text,
  /** Agrees without the value itself ("in spring" for a day): shown behind those that give it. */
  vague: v.optional(v.boolean()),
  /** The hedging words that it uses ("likely"). */
  hedge: v.optional(text),
  /** A person's words as this source prints them, where the report is a quotation. */
  quote: v.optional(text),
  /** Where in the source: "headline", "paragraph 4". */
  locator: text,
  /** Id of the origin that the source itself credits for this: the report then is that origin's, not the source's. */
  credit: v.optional(id),
  /** An id that reports resting on one person at one occasion share: "nsc-briefing-dec27". */
  witness: v.optional(id),
});

export const sourceSchema = v.strictObject({
  id,
  outlet: text,
  title: text,
  published: day,
  url: v.nullable(httpsUrl),
  /** Id of the origin where this text was first written. */
  origin: id,
  /** A caution about the copy, such as "machine-reworded". */
  note: v.optional(text),
  reports: v.array(factReportSchema),
});

export const valueSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('date'), on: day, label: v.optional(text) }),
  v.strictObject({ kind: v.literal('year'), year: v.pipe(v.number(), v.integer()) }),
  v.strictObject({ kind: v.literal('place'), name: text }),
  v.strictObject({ kind: v.literal('person'), name: text, office: v.optional(text), role: v.optional(text) }),
  v.strictObject({ kind: v.literal('name'), name: text }),
  v.strictObject({
    kind: v.literal('figure'),
    value: v.number(),
    unit: text,
    bound: v.picklist(['exact', 'about', 'at-least', 'at-most']),
    /** Whose figure it is. */
    by: v.optional(text),
  }),
]);

/** One dated state in a fact's history. */
export const stateSchema = v.strictObject({
  on: day,
  state: v.picklist(['proposed', 'expected', 'announced', 'confirmed', 'stated', 'held', 'overtaken']),
  text,
  /** Ids of the sources that the day rests on. */
  sources: v.optional(v.pipe(v.array(id), v.maxLength(8))),
});

export const factSchema = v.strictObject({
  id,
  group: id,
  statement: text,
  values: v.optional(v.array(valueSchema), []),
  history: v.optional(v.array(stateSchema), []),
  /** A person's words on record. */
  quote: v.optional(v.strictObject({ text, speaker: text })),
});

const concept = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const pattern = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const forms = v.pipe(v.array(form), v.maxLength(300));

/** A person, place, body, ship or law, with every form in use and the errors seen in the wild. */
export const nameSchema = v.strictObject({
  id: concept,
  kind: v.picklist(['person', 'place', 'body', 'thing']),
  name: text,
  forms,
  /** Other concepts that a mention of this name also is. */
  is: v.optional(v.array(concept), []),
  /** Wrong forms of the name: a mention of the name all the same, and flagged `misnamed`. */
  errors: v.optional(forms, []),
  /** Family name and first names, for slips of the pen within small distance of them. */
  person: v.optional(
    v.strictObject({
      family: form,
      first: forms,
      offices: v.array(concept),
      former: v.optional(v.array(concept), []),
      /** When an office was held, where the days are on record; `to` is left out while it lasts. */
      tenures: v.optional(v.array(v.strictObject({ office: concept, from: day, to: v.optional(day) })), []),
    }),
  ),
  /** What the name as given rests on, where others are in use: a law, a register, a joint statement. */
  ground: v.optional(text),
  /**
   * A superseded spelling, the year from which it is one, the contexts in which it is right, and the
   * ground for the rule.
   */
  spelling: v.optional(
    v.strictObject({
      old: forms,
      since: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2200))),
      except: forms,
      ground: text,
    }),
  ),
});

/** An office: "foreign minister". Whose it is stands with the person. */
export const officeSchema = v.strictObject({ id: concept, name: text, forms });

/** Classes of words that the story's signatures speak of. */
export const termsSchema = v.record(concept, forms);

/** How a fact is recognised, and which of its values a passage is compared with. */
export const signatureSchema = v.strictObject({
  fact: id,
  within: v.optional(v.picklist(['clause', 'sentence']), 'sentence'),
  patterns: v.array(pattern),
  /** Looser patterns, which count only where a date or figure on record stands with them. */
  loose: v.optional(v.array(pattern), []),
  /** Patterns that state the fact as not certain, whatever cue stands beside it. */
  hedged: v.optional(v.array(pattern), []),
  /** Concepts whose mention makes a hedged statement one that was overtaken later. */
  superseded: v.optional(v.array(concept), []),
  /** Cues such as "likely" and "may" hedge it; left out where the fact itself is about a likelihood. */
  certainty: v.optional(v.boolean(), false),
  date: v.optional(
    v.strictObject({
      on: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
      /** Further than this many days off it is another event, not another date for this one. */
      tolerance: v.pipe(v.number(), v.integer(), v.minValue(0)),
      /** Beside a verb of saying ("said on Monday") rather than at the event. */
      role: v.optional(v.picklist(['event', 'saying']), 'event'),
      /** False where another date nearby is neither a conflict nor a reason to let go. */
      compared: v.optional(v.boolean(), true),
      /** Days of sibling events: a passage with one of these is theirs. */
      not: v.optional(v.array(day), []),
      /** Further days that are right, each only beside a concept of its own: handed over on one, published on the next. */
      also: v.optional(v.array(v.strictObject({ on: day, beside: v.optional(v.array(concept), []) })), []),
    }),
  ),
  /**
   * `right` and `wrong` are concepts; a wrong one without a right one differs. `speaker` asks beside
   * a verb of saying instead, and whoever stands nearer to it speaks.
   */
  choice: v.optional(
    v.array(
      v.strictObject({
        right: concept,
        wrong: concept,
        what: text,
        role: v.optional(v.picklist(['value', 'speaker']), 'value'),
      }),
    ),
    [],
  ),
  figure: v.optional(
    v.strictObject({
      /** What the ranges below are in; `money` is a sum in any currency. */
      unit: v.picklist(['money', ...FIGURE_UNITS]),
      /** Beside these concepts, so that the same number of something else is not it. */
      beside: v.array(concept),
      /** Figures outside of these bounds, or right beside one of `not`, count something else. */
      least: v.optional(v.number(), 0),
      not: v.optional(v.array(concept), []),
      most: v.optional(v.number(), Number.MAX_SAFE_INTEGER),
      /** `same` needs no flag, `known` is on record elsewhere; anything else differs. */
      same: v.array(v.tuple([v.number(), v.number()])),
      /** Ranges that fit only vague words ("tens of thousands"), not an exact figure within them. */
      vague: v.optional(v.array(v.tuple([v.number(), v.number()])), []),
      known: v.optional(v.array(v.tuple([v.number(), v.number()])), []),
      /** A figure that is only right as a projection: concepts that make it one. */
      projection: v.optional(v.strictObject({ from: v.number(), cues: v.array(concept) })),
    }),
  ),
  /** Compare words in quotation marks with the words on record. */
  quote: v.optional(v.boolean(), false),
});

/** When a page is about the story: patterns and what each is worth, against a threshold. */
export const scopeSchema = v.strictObject({
  from: day,
  to: day,
  threshold: v.number(),
  /** What one paragraph has to reach for itself on a page that is about something else. */
  paragraph: v.number(),
  /** An article that states so many facts, as their weights have it, is about the story whatever else it says. */
  facts: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))),
  /** Weeks in which news of the story came daily: being published then is worth something too. */
  peak: v.optional(v.strictObject({ from: day, to: day, worth: v.number() })),
  evidence: v.array(
    v.strictObject({
      pattern,
      weight: v.number(),
      within: v.optional(v.picklist(['clause', 'sentence']), 'sentence'),
    }),
  ),
});

const weights = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(-999), v.maxValue(999)));

/**
 * Fact id → what speaks for it and against it, in sixteenths of log odds: terms in
 * the sentence, and its words. Learnt from labelled texts, not written by hand.
 */
export const weightsSchema = v.record(
  id,
  v.strictObject({ bias: v.pipe(v.number(), v.integer()), terms: weights, words: weights }),
);

/** Source id → hashes of its word shingles: its wording, recognisable and not readable. */
export const shinglesSchema = v.record(id, v.array(v.pipe(v.number(), v.integer())));

export const scoutSchema = v.strictObject({ terms: v.record(v.string(), v.number()), threshold: v.number() });

export type Name = v.InferOutput<typeof nameSchema>;
export type Office = v.InferOutput<typeof officeSchema>;
export type Weights = v.InferOutput<typeof weightsSchema>;
export type FactWeights = Weights[string];
export type Signature = v.InferOutput<typeof signatureSchema>;
export type Scope = v.InferOutput<typeof scopeSchema>;
export type ScoutData = v.InferOutput<typeof scoutSchema>;
export type PackMeta = v.InferOutput<typeof metaSchema>;
export type Origin = v.InferOutput<typeof originSchema>;
export type FactReport = v.InferOutput<typeof factReportSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Value = v.InferOutput<typeof valueSchema>;
export type State = v.InferOutput<typeof stateSchema>;
export type Fact = v.InferOutput<typeof factSchema>;
