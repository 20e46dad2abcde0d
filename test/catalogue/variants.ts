/** The ways in which the catalogue is looked at, each with the name of its picture. */
export interface Variant {
  readonly name: string;
  /** What the address of the catalogue's page asks for. */
  readonly query: string;
}

const WIDTHS = {
  card: [304, 384],
  popup: [320, 380],
  panel: [320, 560],
  options: [320, 600],
  welcome: [320, 960],
} as const;

/** Two pages of options beside each other would share their radio buttons: one in each picture. */
const only = (surface: string, wide: number): string => (surface === 'options' ? `&state=${1 - wide}` : '');

const SURFACES = ['card', 'popup', 'panel', 'options', 'welcome'] as const;

/** Every surface in both themes, narrow and wide; the narrow ones with all that unfolds unfolded. */
const IN_ENGLISH = SURFACES.flatMap((surface) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    WIDTHS[surface].map((width, wide) => ({
      name: `${surface}-${theme}-${wide === 1 ? 'wide' : 'narrow-open'}`,
      query: `surface=${surface}&theme=${theme}&width=${width}${wide === 1 ? '' : '&open'}${only(surface, wide)}`,
    })),
  ),
);

/** In the other languages once: that there is room for the words everywhere is tested by measuring. */
const TRANSLATED = SURFACES.flatMap((surface) =>
  ['uk', 'de', 'fr', 'pl', 'rtl'].map((lang) => ({
    name: `${surface}-${lang}`,
    query: `surface=${surface}&theme=light&width=${WIDTHS[surface][1]}&lang=${lang}${only(surface, 0)}`,
  })),
);

/** With the few colours of the reader's system, which leave only shapes and words. */
export const FORCED: readonly Variant[] = SURFACES.map((surface) => ({
  name: `${surface}-forced`,
  query: `surface=${surface}&theme=light&width=${WIDTHS[surface][1]}${only(surface, 1)}`,
}));

export const VARIANTS: readonly Variant[] = [...IN_ENGLISH, ...TRANSLATED];
