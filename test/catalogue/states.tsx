import type { ComponentChildren } from 'preact';
import type { Translator } from '../../src/core/messages/translator.ts';
import { OptionsPage } from '../../src/options/app.tsx';
import { Panel } from '../../src/panel/app.tsx';
import type { PageState } from '../../src/platform/page-state.ts';
import { DEFAULT_SETTINGS } from '../../src/platform/settings.ts';
import { Popup } from '../../src/popup/app.tsx';
import type { TabView } from '../../src/popup/use-tab.ts';
import { CardView, HiddenNote, type Leaf } from '../../src/view/card-view.tsx';
import { Welcome } from '../../src/welcome/app.tsx';
import { CARDS, EXPORTED, SUMMARY } from './data.ts';
import { fullOptions, fullPacks, keys, newOptions, newPacks, STORIES } from './options.ts';

/** One part of the interface in one state. */
export interface State {
  readonly name: string;
  readonly content: ComponentChildren;
}

const actions = { copy: async () => false, hide() {}, pin() {}, close() {} };
const leaf = (of: Leaf['of']): Leaf => ({ number: 2, total: 25, of, previous() {}, next() {} });

/** A card stands in a dialog that is named by its heading. */
const dialog = (titleId: string, content: ComponentChildren) => (
  <div role="dialog" aria-labelledby={titleId}>
    {content}
  </div>
);

const cards = (t: Translator): State[] => [
  ...CARDS.map((card, index) => ({
    name: t.remark(card.headline),
    content: dialog(
      `card-${index}`,
      <CardView
        card={card}
        titleId={`card-${index}`}
        citation="“…” (A page, 28 Dec 2021)"
        actions={actions}
        leaf={index === 0 ? leaf('page') : index === 1 ? leaf('place') : undefined}
        pinned={index === 2}
      />,
    ),
  })),
  { name: 'hidden', content: dialog('hidden', <HiddenNote titleId="hidden" onUndo={() => {}} />) },
];

const view: TabView = {
  tab: null,
  site: 'news.example',
  page: null,
  settingsState: { settings: DEFAULT_SETTINGS, problem: null },
  onlyNow: false,
  selection: '',
  stories: STORIES,
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

const options = (t: Translator): State[] => [
  { name: 'new', content: <OptionsPage options={newOptions(t)} packs={newPacks} /> },
  { name: 'with everything', content: <OptionsPage options={fullOptions(t)} packs={fullPacks(t)} /> },
];

const welcome = (t: Translator): State[] => [
  { name: 'installed', content: <Welcome stories={STORIES} keys={keys(t)} /> },
];

/** The surfaces of the interface. */
export const SURFACES = ['card', 'popup', 'panel', 'options', 'welcome'] as const;
export type Surface = (typeof SURFACES)[number];

/** Every part of a surface in every state. */
export function statesOf(surface: Surface, t: Translator): readonly State[] {
  return { card: cards(t), popup: popups, panel: panels, options: options(t), welcome: welcome(t) }[surface];
}
