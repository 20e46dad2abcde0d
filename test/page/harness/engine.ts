import { type Remark, remark } from '../../../src/core/messages/message.ts';
import type {
  Card,
  Comparison,
  Finding,
  OriginGroup,
  Report,
  Status,
} from '../../../src/core/report/types.ts';
import type { Article } from '../../../src/core/text/types.ts';

/** A stand-in for the engine: it finds set phrases, so that tests of the page's end need no fact pack. */

interface Phrase {
  readonly text: string;
  readonly status: Status;
  readonly headline: Remark;
  readonly statement: string | null;
  readonly comparisons?: readonly Comparison[];
  readonly notes?: readonly Remark[];
}

const SAID_HERE = 'If we sit down to talk, Russia can raise its concerns and we will share ours';

export const PHRASES: readonly Phrase[] = [
  {
    text: 'will hold security talks on 10 January',
    status: 'corroborated',
    headline: remark('headline_corroborated', { count: 3 }),
    statement: 'US and Russian officials hold bilateral security talks on 10 January 2022.',
  },
  {
    text: 'The first round is to be in Geneva',
    status: 'single-origin',
    headline: remark('headline_singleOrigin'),
    statement: 'The 10 January talks take place in Geneva.',
  },
  {
    text: 'on 10 January in Geneva',
    status: 'single-origin',
    headline: remark('headline_singleOrigin'),
    statement: 'The 10 January talks take place in Geneva.',
  },
  {
    text: 'a meeting of Russia and NATO is likely two days later',
    status: 'unconfirmed',
    headline: remark('headline_unconfirmed'),
    statement: 'NATO and Russia meet on 12 January 2022.',
    notes: [remark('note_unconfirmed', { here: 'likely' })],
  },
  {
    text: SAID_HERE,
    status: 'disputed',
    headline: remark('headline_alteredQuote'),
    statement: 'The spokesperson said that each side can put its concerns on the table.',
    comparisons: [
      {
        kind: 'quote',
        speaker: 'a National Security Council spokesperson',
        here: [
          { kind: 'here', text: 'If ' },
          { kind: 'same', text: 'we sit down to talk, Russia can ' },
          { kind: 'here', text: 'raise' },
          { kind: 'same', text: ' its concerns and we will ' },
          { kind: 'here', text: 'share ours' },
        ],
        record: [
          { kind: 'record', text: 'When ' },
          { kind: 'same', text: 'we sit down to talk, Russia can ' },
          { kind: 'record', text: 'put' },
          { kind: 'same', text: ' its concerns ' },
          { kind: 'record', text: 'on the table ' },
          { kind: 'same', text: 'and we will ' },
          { kind: 'record', text: 'put our concerns on the table' },
        ],
      },
    ],
  },
  {
    text: 'talks open on 11 January',
    status: 'disputed',
    headline: remark('headline_dateConflict'),
    statement: 'US and Russian officials hold bilateral security talks on 10 January 2022.',
    comparisons: [{ kind: 'date', here: '11 January', recordDay: '2022-01-10' }],
    notes: [remark('note_differs', { here: '11 January', record: { day: '2022-01-10', form: 'date' } })],
  },
  {
    text: 'It was not clear who would lead the delegations',
    status: 'superseded',
    headline: remark('headline_superseded'),
    statement: 'Wendy Sherman and Sergei Ryabkov lead the delegations.',
  },
  {
    text: 'Kiev',
    status: 'wording',
    headline: remark('headline_spelling'),
    statement: null,
    comparisons: [{ kind: 'words', flag: 'spelling', here: 'Kiev', record: 'Kyiv' }],
    notes: [remark('note_spelling', { record: 'Kyiv' })],
  },
];

const ORIGINS: readonly OriginGroup[] = [
  {
    origin: 'AFP',
    kind: 'agency',
    sources: ['RTÉ', 'Euractiv', 'The Business Standard', 'France 24'].map((outlet, index) => ({
      outlet,
      title: 'US and Russia to hold talks in January',
      published: '2021-12-28',
      url: index === 1 ? null : `https://news.example/${index}`,
      relation: 'agrees',
      reading: 'talks on 10 January, as announced',
      hedge: null,
      locator: `paragraph ${index + 1}, “Officials of the two …”`,
    })),
  },
  {
    origin: 'Reuters',
    kind: 'agency',
    sources: [
      {
        outlet: 'Euronews',
        title: 'Russia and US set date',
        published: '2021-12-28',
        url: 'https://news.example/euronews',
        relation: 'hedged',
        reading: 'the talks are expected on that day',
        hedge: 'expected',
        locator: 'headline',
      },
      {
        outlet: 'innercity.org',
        title: 'Talks are set',
        published: '2021-12-29',
        url: 'https://news.example/innercity',
        relation: 'differs',
        reading: 'other words inside the quotation marks',
        hedge: null,
        locator: 'paragraph 6',
      },
    ],
  },
];

/** Every phrase, wherever it stands, as a finding. */
export function annotate(article: Article): Report {
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  article.blocks.forEach(({ text }, block) => {
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    PHRASES.forEach((phrase, number) => {
      for (let start = text.indexOf(phrase.text); start >= 0; start = text.indexOf(phrase.text, start + 1)) {
        findings.push(findingOf(phrase, `${number}-${start}-${times}-${text}`, block, start));
      }
    });
  });
  return { findings, stories: ['test'], published: article.published ?? null };
}

/** The id stays as long as the block's text does, wherever the block moves. */
function findingOf(phrase: Phrase, id: string, block: number, start: number): Finding {
  return {
    id,
    pack: 'test',
    fact: phrase.statement === null ? null : `fact-${PHRASES.indexOf(phrase)}`,
    block,
    start,
    end: start + phrase.text.length,
    relation: phrase.statement === null ? null : 'agrees',
    status: phrase.status,
    flags: [],
    score: 1,
    why: [
      remark('why_has', { words: { quotes: ['Moscow', 'Washington', 'talks'] } }),
      remark('why_date', { date: '10 January' }),
    ],
  };
}

function originsOf({ status, statement }: Phrase): readonly OriginGroup[] {
  if (statement === null) return [];
  return status === 'single-origin' ? ORIGINS.slice(0, 1) : ORIGINS;
}

export function cardOf(finding: Finding): Card {
  const phrase = PHRASES[Number(finding.id.split('-')[0])] ?? PHRASES[0];
  if (phrase === undefined) throw new Error('no phrases');
  const isFact = phrase.statement !== null;
  return {
    findingId: finding.id,
    status: phrase.status,
    headline: phrase.headline,
    statement: phrase.statement,
    passage: phrase.text,
    notes: phrase.notes ?? [],
    comparisons: phrase.comparisons ?? [],
    origins: originsOf(phrase),
    witness: phrase.text === SAID_HERE ? remark('witness_agencies', { count: 2 }) : null,
    atPublication: isFact ? { on: '2021-12-27', text: 'announced by the NSC spokesperson' } : null,
    now: isFact ? { on: '2022-01-10', text: 'held' } : null,
    why: finding.why,
  };
}
