/** Structured data is the page's word: only what has the expected form is read, the rest is passed over. */

/** Larger scripts are catalogues of whole sites. UTF-16 units. */
const LARGEST = 500_000;
const DEEPEST = 4;
const MOST_ITEMS = 50;
const STORY_TYPE = /article|posting|report|blog|analysis|webpage/i;

/** All `datePublished` of stories in the page's JSON-LD, articles before anything else. */
export function datesInLinkedData(document: Document): string[] {
  const dates: string[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length <= LARGEST) collect(parse(text), DEEPEST, dates);
  }
  return dates;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function collect(data: unknown, depth: number, dates: string[]): void {
  if (depth === 0) return;
  if (Array.isArray(data)) {
    for (const item of data.slice(0, MOST_ITEMS)) collect(item, depth - 1, dates);
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  const { type, date, graph, main } = fieldsOf(data);
  if (typeof date === 'string' && isStory(type)) dates.push(date);
  collect(graph, depth - 1, dates);
  collect(main, depth - 1, dates);
}

/** A type is a word or a list of words; what else it may be is not made a text, which can fail. */
function isStory(type: unknown): boolean {
  return [type].flat().some((word) => typeof word === 'string' && STORY_TYPE.test(word));
}

/** The fields that matter, whatever they hold. */
function fieldsOf(node: object): Readonly<Record<'type' | 'date' | 'graph' | 'main', unknown>> {
  const field = (name: string): unknown => Object.getOwnPropertyDescriptor(node, name)?.value;
  return {
    type: field('@type'),
    date: field('datePublished'),
    graph: field('@graph'),
    main: field('mainEntity'),
  };
}
