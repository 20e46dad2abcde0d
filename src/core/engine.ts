import { type Annotator, createAnnotator } from './annotator.ts';
import type { CompiledPack } from './facts/compile.ts';
import { type PreparedPack, preparePack } from './find/prepare.ts';
import { createRecord, type Record } from './record.ts';
import { corroboration } from './report/origins.ts';

export { THRESHOLD } from './annotator.ts';

export interface Engine extends Annotator, Record {}

/** Makes an engine for packs that `compilePack` has passed. */
export function createEngine(packs: readonly CompiledPack[]): Engine {
  return { ...createAnnotator(packs.map(prepare)), ...createRecord(packs) };
}

/** Does beforehand all that the annotator can be spared: bundled packs are prepared by the build. */
export function prepare(pack: CompiledPack): PreparedPack {
  return preparePack(pack, (fact) => corroboration(fact, pack.sources, pack.origins).independent);
}
