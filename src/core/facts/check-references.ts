import { DIMENSIONS } from '../text/figure-units.ts';
import type { ParsedFiles, Placed } from './check-files.ts';
import { formProblem } from './check-forms.ts';
import { checkHistory } from './check-history.ts';
import { isReserved } from './check-values.ts';
import { type PackError, quoted, suggestion } from './check-words.ts';
import { GENERAL } from './lexicon.ts';
import { LIMITS } from './limits.ts';
import { type Pattern, parsePattern } from './pattern.ts';
import type { Name, Signature } from './schema.ts';

// What the engine finds by itself, and what it makes of a name: `#on-2022-01-10`, `some-name#error`.
const BUILT_IN = new RegExp(
  `^#(date|said|year|${DIMENSIONS.join('|')}|month-\\d\\d|named-\\d\\d-\\d\\d|on-(\\d{4}-)?\\d\\d-\\d\\d)$`,
);
const OF_NAME = /#(error|old|except)$/;

type Add = (at: { file: string; path: string }, below: string, message: string) => void;

/** Ids have to exist where they are used, and only once; forms and patterns have to be sound and not too dear. */
export function checkReferences(parsed: ParsedFiles): PackError[] {
  const errors: PackError[] = [];
  const add: Add = ({ file, path }, below, message) => {
    errors.push({ file, path: path && below ? `${path}.${below}` : path || below, message });
  };
  checkIds(parsed, add);
  checkCounts(parsed, add);
  checkSources(parsed, add);
  errors.push(...checkHistory(parsed));
  checkForms(parsed, add);
  checkConcepts(parsed, add);
  checkDays(parsed, add);
  return errors;
}

/** Digits and pairs of letters that pass for others in most typefaces. */
function lookalike(id: string): string {
  return id.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('rn', 'm').replaceAll('vv', 'w');
}

function checkIds(parsed: ParsedFiles, add: Add): void {
  const tables: readonly (readonly Placed<{ readonly id: string }>[])[] = [
    parsed.facts,
    parsed.origins,
    parsed.sources,
    // Names and offices are found by their ids in the same text: one table.
    [...parsed.names, ...parsed.offices],
  ];
  for (const table of tables) checkTable(table, add);
  const terms = new Map<string, string>();
  for (const { file, value } of parsed.terms) {
    const before = terms.get(value.concept);
    if (before !== undefined)
      add(
        { file, path: value.concept },
        '',
        `the term ${quoted(value.concept)} stands in ${before} too: join the two`,
      );
    terms.set(value.concept, file);
    if (isReserved(value.concept)) add({ file, path: value.concept }, '', 'is a word that cannot be an id');
  }
  for (const id of Object.keys(parsed.shingles)) {
    if (isReserved(id)) add({ file: 'shingles.json', path: id }, '', 'is a word that cannot be an id');
  }
}

function checkTable(table: readonly Placed<{ readonly id: string }>[], add: Add): void {
  const known = new Map<string, { id: string; file: string; path: string }>();
  for (const { file, path, value } of table) {
    const { id } = value;
    const before = known.get(lookalike(id));
    if (isReserved(id)) add({ file, path }, 'id', `${quoted(id)} is a word that cannot be an id`);
    else if (before?.id === id)
      add(
        { file, path },
        'id',
        `the id ${quoted(id)} is used twice: it stands in ${before.file} ${before.path} too`,
      );
    else if (before)
      add(
        { file, path },
        'id',
        `the id ${quoted(id)} looks like ${quoted(before.id)} in ${before.file}: choose another`,
      );
    known.set(lookalike(id), { id, file, path });
  }
}

function checkCounts(parsed: ParsedFiles, add: Add): void {
  const { signatures, sources } = parsed;
  const patterns = signatures.flatMap(({ value }) => [
    ...value.patterns,
    ...value.loose,
    ...value.hedged,
  ]).length;
  const counts: readonly (readonly [string, number, number])[] = [
    ['facts', parsed.facts.length, LIMITS.facts],
    ['sources', sources.length, LIMITS.sources],
    ['reports', sources.flatMap(({ value }) => value.reports).length, LIMITS.reports],
    ['names', parsed.names.length, LIMITS.names],
    ['signatures', signatures.length, LIMITS.signatures],
    ['patterns', patterns, LIMITS.patterns],
    ['forms', [...formsOf(parsed)].length, LIMITS.forms],
    ['terms in scout.json', Object.keys(parsed.scout?.terms ?? {}).length, LIMITS.scoutTerms],
  ];
  for (const [what, count, most] of counts) {
    if (count > most) add({ file: '', path: '' }, '', `the pack has ${count} ${what}: ${most} are the most`);
  }
  for (const term of Object.keys(parsed.scout?.terms ?? {})) {
    if (term.trim() === '' || term.length > LIMITS.scoutTerm)
      add({ file: 'scout.json', path: 'terms' }, '', `${quoted(term)} has to be a word or two`);
  }
}

// A plain host: what stands before an @ or in another script could pass for a paper's address.
const PLAIN_ADDRESS = /^https:\/\/(?!xn--)([a-z0-9-]+\.)+(?!xn--)[a-z0-9-]{2,}(:\d+)?([/?#][\x21-\x7e]*)?$/i;

function checkSources({ sources, origins, facts, complete }: ParsedFiles, add: Add): void {
  const originIds = new Set(origins.map((o) => o.value.id));
  const factIds = new Set(facts.map((f) => f.value.id));
  for (const { file, path, value } of sources) {
    const at = { file, path };
    if (complete.origins && !originIds.has(value.origin))
      add(
        at,
        'origin',
        `no origin ${quoted(value.origin)} in origins.json${suggestion(value.origin, originIds)}`,
      );
    if (
      value.url !== null &&
      (!PLAIN_ADDRESS.test(value.url) || /\bxn--/i.test(value.url.split('/')[2] ?? ''))
    )
      add(
        at,
        'url',
        `${quoted(value.url)} is not a plain https address: copy it from the browser, without user names`,
      );
    for (const [i, report] of value.reports.entries()) {
      if (complete.facts && !factIds.has(report.fact))
        add(at, `reports[${i}].fact`, `no fact ${quoted(report.fact)}${suggestion(report.fact, factIds)}`);
      if (complete.origins && report.credit !== undefined && !originIds.has(report.credit))
        add(
          at,
          `reports[${i}].credit`,
          `no origin ${quoted(report.credit)} in origins.json${suggestion(report.credit, originIds)}`,
        );
    }
  }
}

interface PlacedForm {
  readonly file: string;
  readonly path: string;
  readonly below: string;
  readonly form: string;
}

/** Every form of a pack with its place. */
export function* formsOf({ terms, names, offices }: ParsedFiles): Generator<PlacedForm> {
  for (const { file, path, value } of terms)
    for (const [i, form] of value.forms.entries()) yield { file, path: `${path}[${i}]`, below: '', form };
  for (const { file, path, value } of offices)
    for (const [i, form] of value.forms.entries()) yield { file, path, below: `forms[${i}]`, form };
  for (const { file, path, value } of names) {
    const lists = {
      forms: value.forms,
      errors: value.errors,
      'spelling.old': value.spelling?.old ?? [],
      'spelling.except': value.spelling?.except ?? [],
    };
    for (const [key, forms] of Object.entries(lists))
      for (const [i, form] of forms.entries()) yield { file, path, below: `${key}[${i}]`, form };
  }
}

function checkForms(parsed: ParsedFiles, add: Add): void {
  for (const { file, path, below, form } of formsOf(parsed)) {
    const problem = formProblem(form);
    if (problem) add({ file, path }, below, `${quoted(form)} ${problem}`);
  }
}

function checkConcepts(parsed: ParsedFiles, add: Add): void {
  const { names, offices, terms, signatures, scope, facts, complete } = parsed;
  const officeIds = new Set(offices.map((o) => o.value.id));
  const factIds = new Set(facts.map((f) => f.value.id));
  const known = new Set([
    ...terms.map((t) => t.value.concept),
    ...names.flatMap((n) => [n.value.id, ...n.value.is]),
    ...officeIds,
    ...GENERAL.keys(),
  ]);
  const need = (at: { file: string; path: string }, below: string, concept: string): void => {
    const bare = concept.replace(OF_NAME, '');
    if (!complete.concepts || known.has(bare) || BUILT_IN.test(concept)) return;
    add(at, below, `no term or name ${quoted(concept)}${suggestion(concept, known)}`);
  };
  for (const name of names) checkPerson(name, officeIds, add);
  for (const { file, path, value } of signatures) {
    const at = { file, path };
    if (complete.facts && !factIds.has(value.fact))
      add(at, 'fact', `no fact ${quoted(value.fact)}${suggestion(value.fact, factIds)}`);
    for (const [below, concept] of conceptsOf(value)) need(at, below, concept);
    const lists = { patterns: value.patterns, loose: value.loose, hedged: value.hedged };
    for (const [key, list] of Object.entries(lists))
      for (const [i, source] of list.entries()) checkPattern(at, `${key}[${i}]`, source, need, add);
  }
  for (const [i, { pattern }] of (scope?.evidence ?? []).entries())
    checkPattern({ file: 'scope.json', path: '' }, `evidence[${i}].pattern`, pattern, need, add);
}

function checkPerson({ file, path, value }: Placed<Name>, offices: ReadonlySet<string>, add: Add): void {
  const lists = {
    offices: value.person?.offices ?? [],
    former: value.person?.former ?? [],
    tenures: (value.person?.tenures ?? []).map((t) => t.office),
  };
  for (const [key, list] of Object.entries(lists)) {
    for (const [i, office] of list.entries()) {
      if (offices.has(office)) continue;
      add({ file, path }, `person.${key}[${i}]`, `no office ${quoted(office)}${suggestion(office, offices)}`);
    }
  }
}

/** Concepts that a signature names outside its patterns, each with its place. */
export function* conceptsOf(signature: Signature): Generator<readonly [string, string]> {
  for (const [i, c] of signature.superseded.entries()) yield [`superseded[${i}]`, c];
  for (const [i, c] of signature.choice.entries()) {
    yield [`choice[${i}].right`, c.right];
    yield [`choice[${i}].wrong`, c.wrong];
  }
  for (const [i, { beside }] of (signature.date?.also ?? []).entries())
    for (const [j, c] of beside.entries()) yield [`date.also[${i}].beside[${j}]`, c];
  for (const [i, c] of (signature.figure?.beside ?? []).entries()) yield [`figure.beside[${i}]`, c];
  for (const [i, c] of (signature.figure?.not ?? []).entries()) yield [`figure.not[${i}]`, c];
  for (const [i, c] of (signature.figure?.projection?.cues ?? []).entries())
    yield [`figure.projection.cues[${i}]`, c];
}

type Need = (at: { file: string; path: string }, below: string, concept: string) => void;

function checkPattern(
  at: { file: string; path: string },
  below: string,
  source: string,
  need: Need,
  add: Add,
): void {
  const pattern = tryPattern(source);
  if (typeof pattern === 'string') {
    add(at, below, pattern);
    return;
  }
  if (pattern.parts.length > LIMITS.patternParts)
    add(
      at,
      below,
      `has ${pattern.parts.length} parts: ${LIMITS.patternParts} are the most; two patterns can share the work`,
    );
  if (pattern.span > LIMITS.span)
    add(at, below, `reaches over ~${pattern.span} words: ${LIMITS.span} are the most`);
  for (const part of pattern.parts) {
    if (part.concepts.length > LIMITS.partAlternatives)
      add(
        at,
        below,
        `has a part with ${part.concepts.length} alternatives: ${LIMITS.partAlternatives} are the most`,
      );
    for (const concept of part.concepts) need(at, below, concept);
  }
}

function tryPattern(source: string): Pattern | string {
  try {
    return parsePattern(source);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function checkDays({ scope, signatures }: ParsedFiles, add: Add): void {
  if (scope && scope.from > scope.to)
    add({ file: 'scope.json', path: '' }, 'to', `ends on ${scope.to}, before it begins on ${scope.from}`);
  for (const { file, path, value } of signatures) {
    const lists = { same: value.figure?.same ?? [], known: value.figure?.known ?? [] };
    for (const [key, ranges] of Object.entries(lists)) {
      for (const [i, [low, high]] of ranges.entries()) {
        if (low > high)
          add(
            { file, path },
            `figure.${key}[${i}]`,
            `runs from ${low} down to ${high}: the lesser comes first`,
          );
      }
    }
  }
}
