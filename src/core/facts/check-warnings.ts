import type { ParsedFiles, Placed } from './check-files.ts';
import { expand, readAs } from './check-forms.ts';
import { conceptsOf, formsOf } from './check-references.ts';
import { type PackError, quoted } from './check-words.ts';
import { EVERYDAY } from './everyday.ts';
import { GENERAL } from './lexicon.ts';
import { parsePattern } from './pattern.ts';
import type { Name } from './schema.ts';

/** What is no error, and yet likely no intention. */
export function checkWarnings(parsed: ParsedFiles): PackError[] {
  return [
    ...weakFacts(parsed),
    ...everydayForms(parsed),
    ...sharedAliases(parsed.names),
    ...deadForms(parsed),
    ...unusedTerms(parsed),
    ...oddFiles(parsed),
    ...outOfReach(parsed),
  ];
}

/** Facts that nobody, or one origin, states as certain; that nothing recognises; that have no history. */
function weakFacts({ facts, sources, signatures }: ParsedFiles): PackError[] {
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
    if (stating.length === 0) found.push('no source states it as certain: add a report that agrees');
    if (stating.length === 1) found.push(`only one origin states it (${stating[0]}): look for a second one`);
    if (!recognised.has(fact.id))
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
    for (const [i, form] of value.forms.entries()) {
      for (const alias of expand(form)) {
        const other = owners.get(alias);
        if (other !== undefined && other !== value.id)
          found.push({
            file,
            path: `${path}.forms[${i}]`,
            message: `${quoted(alias)} is ${quoted(other)} too: give each a form of its own`,
          });
        else owners.set(alias, value.id);
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

function unusedTerms({ terms, signatures, scope }: ParsedFiles): PackError[] {
  const used = new Set<string>();
  const take = (pattern: string): void => {
    try {
      for (const part of parsePattern(pattern).parts) for (const concept of part.concepts) used.add(concept);
    } catch {
      // A pattern that is no pattern is an error already, and uses nothing.
    }
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
  const used = new Set(sources.map((s) => s.value.origin));
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
    .filter(({ value }) => complete.origins && !used.has(value.id))
    .map(({ file, path, value }) => ({
      file,
      path,
      message: `no source has the origin ${quoted(value.id)}`,
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
