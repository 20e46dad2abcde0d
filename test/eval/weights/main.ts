import { prepare } from '../../../src/core/engine.ts';
import type { CompiledPack } from '../../../src/core/facts/compile.ts';
import type { Weights } from '../../../src/core/facts/schema.ts';
import { readRows } from './rows.ts';
import { trainWeights } from './train.ts';

/** The weights of a pack, learnt from all labelled texts of the folders. */
export function learnFrom(folders: readonly string[], pack: CompiledPack): Weights {
  const prepared = prepare(pack);
  return trainWeights(folders.flatMap((folder) => readRows(folder, prepared)));
}
