import { DIMENSIONS, dimensionOf } from '../text/figure-units.ts';
import type { ParsedFiles, Placed } from './check-files.ts';
import { expand, readAs } from './check-forms.ts';
import { untracedHistory } from './check-history.ts';
import { conceptsOf, formsOf } from './check-references.ts';
import { type PackError, quoted } from './check-words.ts';
import { EVERYDAY } from './everyday.ts';
import { GENERAL } from './lexicon.ts';
import { type Part, parsePattern } from './pattern.ts';
import type { Fact, Name, Signature } from './schema.ts';

/** What is no error, and yet likely no intention. */
export function checkWarnings(parsed: ParsedFiles): PackError[] {
  return [
    ...weakFacts(parsed),
    ...untracedHistory(parsed),
    ...everydayForms(parsed),
    ...everydayPatterns(parsed),
    ...sharedAliases(parsed.names),
    ...deadForms(parsed),
    ...unusedTerms(parsed),
    ...oddFiles(parsed),
    ...outOfReach(parsed),
    ...outOfTime(parsed),
    ...oddComparisons(parsed),
  ];
}

/** Facts that nobody, or one origin, states as certain; that nothing recognises; that have no history. */
function weakFacts({ facts, sources, signatures, complete }: ParsedFiles): PackError[] {
  const origins = new Map<string, Set<string>>();
  for (const { value: source } of sources) {
    for (const { fact, relation, credit } of source.reports) {
      if (relation !== 'agrees') continue;
      origins.set(fact, (origins.get(fact) ?? new Set()).add(credit ?? source.origin));
    }
  }
  const recognised = new Set(signatures.map((s) => s.value.fact));
  return facts.flatMap(({ file, path, value: fact }) => {
    const found: string[] = [];
    const stating = [...(origins.get(fact.id) ?? [])];
    // What a broken file would have held is not known, and so not missing.
    if (complete.sources && stating.length === 0)
      found.push('no source states it as certain: add a report that agrees');
    if (complete.sources && stating.length === 1)
      found.push(`only one origin states it (${stating[0]}): look for a second one`);
    if (complete.signatures && !recognised.has(fact.id))
      found.push('has no signature, so it is never recognised: add one in signatures/');
    if (fact.history.length === 0) found.push('has no history: add the day on which it was first stated');
    const days = fact.history.map((h) => h.on);
    if (days.some((day, i) => day < (days[i - 1] ?? '')))
      found.push('has its history out of order: oldest first');
    return found.map((message) => ({ file, path, message: `${quoted(fact.id)} ${message}` }));
  });
}

const isEveryday = (form: string): boolean => expand(form).some((word) => EVERYDAY.has(word));

/** A name or trigger that is an everyday word by itself is met on every page. */
function everydayForms({ names, scout }: ParsedFiles): PackError[] {
  const found = names.flatMap(({ file, path, value }) =>
    value.forms.flatMap((form, i): PackError[] =>
      isEveryday(form)
        ? [
            {
              file,
              path: `${path}.forms[${i}]`,
              message: `${quoted(form)} is an everyday word too: write more of the name`,
            },
          ]
        : [],
    ),
  );
  const triggers = Object.keys(scout?.terms ?? {}).filter(isEveryday);
  const message = 'is an everyday word: it says little of what a page is about';
  return [...found, ...triggers.map((term) => ({ file: 'scout.json', path: `terms.${term}`, message }))];
}

/** One form for two people: a mention of it is one of both, and a wrong office is then anybody's. */
function sharedAliases(names: readonly Placed<Name>[]): PackError[] {
  const owners = new Map<string, string>();
  const found: PackError[] = [];
  for (const { file, path, value } of names) {
    if (value.kind !== 'person') continue;
    for (const [key, forms] of Object.entries({ forms: value.forms, errors: value.errors })) {
      for (const [i, form] of forms.entries()) {
        for (const alias of expand(form)) {
          const other = owners.get(alias);
          if (other !== undefined && other !== value.id)
            found.push({
              file,
              path: `${path}.${key}[${i}]`,
              message: `${quoted(alias)} is ${quoted(other)} too: give each a form of its own`,
            });
          else owners.set(alias, value.id);
        }
      }
    }
  }
  return found;
}

function deadForms(parsed: ParsedFiles): PackError[] {
  return [...formsOf(parsed)].flatMap(({ file, path, below, form }) => {
    const read = readAs(form);
    if (read === null) return [];
    const message = `${quoted(form)} is never met as it is written here: write ${quoted(read)}`;
    return [{ file, path: below ? `${path}.${below}` : path, message }];
  });
}

/** A pattern of which every part can be an everyday word is met on every other page. */
function everydayPatterns({ terms, names, signatures, scope }: ParsedFiles): PackError[] {
  const everyday = new Map<string, string>();
  for (const { value } of [...terms, ...names.map((n) => ({ value: { ...n.value, concept: n.value.id } }))]) {
    const word = value.forms.find(isEveryday);
    if (word !== undefined) everyday.set(value.concept, word);
  }
  const places = [
    ...signatures.flatMap(({ file, path, value }) =>
      value.patterns.map((pattern, i) => ({ file, path: `${path}.patterns[${i}]`, pattern })),
    ),
    ...(scope?.evidence ?? []).map(({ pattern }, i) => ({
      file: 'scope.json',
      path: `evidence[${i}].pattern`,
      pattern,
    })),
  ];
  return places.flatMap(({ file, path, pattern }) => {
    const words = partsOf(pattern)
      .filter((p) => p.role === 'needed')
      .map((p) => p.concepts.map((c) => everyday.get(c)).find((word) => word !== undefined));
    if (words.length === 0 || words.some((word) => word === undefined)) return [];
    const message = `everyday words alone meet it (${words.map((w) => quoted(w ?? '')).join(', ')}): add a part that only this story has`;
    return [{ file, path, message }];
  });
}

/** The parts of a pattern; none of what is no pattern, which is an error already. */
function partsOf(pattern: string): readonly Part[] {
  try {
    return parsePattern(pattern).parts;
  } catch {
    return [];
  }
}

function unusedTerms({ terms, signatures, scope, complete }: ParsedFiles): PackError[] {
  if (!complete.patterns) return [];
  const used = new Set<string>();
  const take = (pattern: string): void => {
    for (const part of partsOf(pattern)) for (const concept of part.concepts) used.add(concept);
  };
  for (const { value } of signatures) {
    for (const pattern of [...value.patterns, ...value.loose, ...value.hedged]) take(pattern);
    for (const [, concept] of conceptsOf(value)) used.add(concept);
  }
  for (const { pattern } of scope?.evidence ?? []) take(pattern);
  return terms
    .filter(({ value }) => !used.has(value.concept) && !GENERAL.has(value.concept))
    .map(({ file, path, value }) => ({
      file,
      path,
      message: `no pattern uses the term ${quoted(value.concept)}`,
    }));
}

function oddFiles({ sources, origins, complete }: ParsedFiles): PackError[] {
  const used = new Set(
    sources.flatMap(({ value }) => [value.origin, ...value.reports.flatMap((r) => r.credit ?? [])]),
  );
  const named = sources.flatMap(({ file, value }) =>
    file === `sources/${value.id}.json`
      ? []
      : [
          {
            file,
            path: 'id',
            message: `is ${quoted(value.id)}, and the file is called otherwise: give both one name`,
          },
        ],
  );
  const idle = sources.flatMap(({ file, value }) =>
    value.reports.length > 0 ? [] : [{ file, path: 'reports', message: 'says nothing of any fact' }],
  );
  const spare = origins
    .filter(({ value }) => complete.origins && complete.sources && !used.has(value.id))
    .map(({ file, path, value }) => ({
      file,
      path,
      message: `no source has the origin ${quoted(value.id)}, and no report credits it`,
    }));
  return [...named, ...idle, ...spare];
}

/** Thresholds that cannot be reached leave the whole pack asleep. */
function outOfReach({ scope, scout }: ParsedFiles): PackError[] {
  const evidence = (scope?.evidence ?? []).reduce((sum, e) => sum + e.weight, 0);
  const terms = Object.values(scout?.terms ?? {}).reduce((sum, weight) => sum + weight, 0);
  const found: PackError[] = [];
  if (scope && evidence < scope.threshold)
    found.push({
      file: 'scope.json',
      path: 'threshold',
      message: `is ${scope.threshold}, and all evidence together is ${evidence}: no page can be about the story`,
    });
  if (scout && terms < scout.threshold)
    found.push({
      file: 'scout.json',
      path: 'threshold',
      message: `is ${scout.threshold}, and all terms together are ${terms}: no page can wake the pack`,
    });
  return found;
}

/** A span of days in which no source falls leaves the story's own pages unread. */
function outOfTime({ scope, sources, complete }: ParsedFiles): PackError[] {
  const days = sources.map((s) => s.value.published).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!scope || !complete.sources || first === undefined || last === undefined) return [];
  const unread = 'pages of the story’s own time are not read';
  if (scope.from > last)
    return [
      {
        file: 'scope.json',
        path: 'from',
        message: `is ${scope.from}, after every source (the last is of ${last}): ${unread}`,
      },
    ];
  if (scope.to < first)
    return [
      {
        file: 'scope.json',
        path: 'to',
        message: `is ${scope.to}, before every source (the first is of ${first}): ${unread}`,
      },
    ];
  return [];
}

/** Comparisons that cannot come out as they are meant: another day than the fact's, a figure beside nothing. */
function oddComparisons({ signatures, facts }: ParsedFiles): PackError[] {
  const byId = new Map(facts.map(({ value }) => [value.id, value]));
  return signatures.flatMap(({ file, path, value }) => {
    const fact = byId.get(value.fact);
    const found = [...oddDay(value, fact), ...oddFigure(value)];
    return found.map(([key, message]) => ({ file, path: `${path}.${key}`, message }));
  });
}

type Odd = readonly [key: string, message: string];

function oddDay({ date }: Signature, fact: Fact | undefined): Odd[] {
  const days = (fact?.values ?? []).flatMap((v) =>
    v.kind === 'date' ? [v.on] : v.kind === 'year' ? [String(v.year)] : [],
  );
  if (!date || days.length === 0 || days.some((d) => d.startsWith(date.on) || date.on.startsWith(d)))
    return [];
  return [
    [
      'date.on',
      `is ${date.on}, and the fact’s own day is ${days.join(' or ')}: pages with the right day would differ`,
    ],
  ];
}

function oddFigure({ figure, patterns }: Signature): Odd[] {
  if (!figure) return [];
  const found: Odd[] = [];
  if (figure.beside.length === 0)
    found.push([
      'figure.beside',
      'is empty, so no figure is ever compared: name what stands beside the figure',
    ]);
  if (figure.unit === 'money')
    found.push(['figure.unit', 'takes sums in all currencies for alike: name one, such as “usd” or “eur”']);
  const wanted = `#${figure.unit === 'money' ? 'money' : dimensionOf(figure.unit)}`;
  const asked = new Set(
    patterns
      .flatMap(partsOf)
      .flatMap((p) => (p.role === 'needed' ? p.concepts : []))
      .filter((c) => DIMENSIONS.some((d) => c === `#${d}`)),
  );
  if (asked.size > 0 && !asked.has(wanted))
    found.push([
      'figure.unit',
      `is ${quoted(figure.unit)}, found as ${wanted}, and the patterns ask for ${[...asked].join(', ')}`,
    ]);
  return found;
}
