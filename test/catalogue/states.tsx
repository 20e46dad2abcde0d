import type { ComponentChildren } from 'preact';
import { english } from '../../src/cli/english.ts';
import { Panel } from '../../src/panel/app.tsx';
import type { PageState } from '../../src/platform/page-state.ts';
import { DEFAULT_SETTINGS } from '../../src/platform/settings.ts';
import { Popup } from '../../src/popup/app.tsx';
import type { TabView } from '../../src/popup/use-tab.ts';
import { CardView, HiddenNote, type Leaf } from '../../src/view/card-view.tsx';
import { CARDS, EXPORTED, SUMMARY } from './data.ts';

/** One part of the interface in one state. */
export interface State {
  readonly name: string;
  readonly content: ComponentChildren;
}

const actions = { copy: async () => false, hide() {}, pin() {}, close() {} };
const leaf = (of: Leaf['of']): Leaf => ({ number: 2, total: 25, of, previous() {}, next() {} });

const cards: State[] = [
  ...CARDS.map((card, index) => ({
    name: english.remark(card.headline),
    content: (
      <CardView
        card={card}
        titleId={`card-${index}`}
        citation="“…” (A page, 28 Dec 2021)"
        actions={actions}
        leaf={index === 0 ? leaf('page') : index === 1 ? leaf('place') : undefined}
        pinned={index === 2}
      />
    ),
  })),
  { name: 'hidden', content: <HiddenNote titleId="hidden" onUndo={() => {}} /> },
];

const view: TabView = {
  tab: null,
  site: 'news.example',
  page: null,
  settingsState: { settings: DEFAULT_SETTINGS, problem: null },
  onlyNow: false,
  selection: '',
  stories: ['US-Russia security talks, January 2022'],
  change() {},
  goTo() {},
  pause() {},
  readAgain() {},
  grant: async () => false,
};

const PAGES: readonly (readonly [string, PageState | null])[] = [
  ['a report', { kind: 'report', summary: SUMMARY, paused: false }],
  ['paused here', { kind: 'report', summary: SUMMARY, paused: true }],
  ['reading', null],
  ['nothing on record', { kind: 'nothing' }],
  ['site switched off', { kind: 'site-paused' }],
  ['needs permission', { kind: 'needs-permission', site: 'news.example' }],
  ['no address known', { kind: 'needs-permission', site: null }],
  ['given up', { kind: 'given-up' }],
  ['not readable', { kind: 'unreadable' }],
];

const popups: State[] = [
  ...PAGES.map(([name, page]) => ({ name, content: <Popup view={{ ...view, page }} /> })),
  {
    name: 'something selected',
    content: (
      <Popup
        view={{
          ...view,
          page: { kind: 'nothing' },
          selection: 'talks open on 11 January, or so it was said',
        }}
      />
    ),
  },
  {
    name: 'read only now, settings damaged',
    content: (
      <Popup
        view={{
          ...view,
          page: { kind: 'nothing' },
          onlyNow: true,
          settingsState: { settings: DEFAULT_SETTINGS, problem: 'problem_damagedDefaults' },
        }}
      />
    ),
  },
];

const panels: State[] = [PAGES[0], PAGES[3], PAGES[2]].flatMap((state) =>
  state === undefined
    ? []
    : [
        {
          name: state[0],
          content: (
            <Panel
              view={{
                page: state[1],
                exported: state[1]?.kind === 'report' ? EXPORTED : null,
                current: null,
                handed: null,
                goTo() {},
              }}
            />
          ),
        },
      ],
);

/** Every part in every state, by the surface that it belongs to. */
export const SURFACES = { card: cards, popup: popups, panel: panels } as const;
export type Surface = keyof typeof SURFACES;
