/** The ways in which the catalogue is looked at, each with the name of its picture. */
export interface Variant {
  readonly name: string;
  /** What the address of the catalogue's page asks for. */
  readonly query: string;
}

const WIDTHS = { card: [304, 384], popup: [320, 380], panel: [320, 560] } as const;

/** Every surface in both themes, narrow and wide; the narrow ones with all that unfolds unfolded. */
export const VARIANTS: readonly Variant[] = (['card', 'popup', 'panel'] as const).flatMap((surface) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    WIDTHS[surface].map((width, wide) => ({
      name: `${surface}-${theme}-${wide === 1 ? 'wide' : 'narrow-open'}`,
      query: `surface=${surface}&theme=${theme}&width=${width}${wide === 1 ? '' : '&open'}`,
    })),
  ),
);
