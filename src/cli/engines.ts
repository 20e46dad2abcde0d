import type { Annotator } from '../core/annotator.ts';
import type { Record } from '../core/record.ts';

/** The two halves of the engine, each loaded when it is asked for: a command that fails or only helps needs neither. */
export interface Engines {
  annotator(): Promise<Annotator>;
  record(): Promise<Record>;
}

/** The engine with the packs that come with the program. */
export const bundledEngines: Engines = {
  async annotator() {
    const [{ createAnnotator }, { default: packs }] = await Promise.all([
      import('../core/annotator.ts'),
      import('virtual:annotator'),
    ]);
    return createAnnotator(packs);
  },
  async record() {
    const [{ createRecord }, { default: packs }] = await Promise.all([
      import('../core/record.ts'),
      import('virtual:record'),
    ]);
    return createRecord(packs);
  },
};
