/** The parts of annotating whose time a profile tells apart, in the order in which they first come. */
export const STAGES = ['tokens', 'dates', 'mentions', 'find', 'compare', 'report'] as const;
export type Stage = (typeof STAGES)[number];

/** Told which part begins; what is done until the next call belongs to it. */
export type OnStage = (stage: Stage) => void;

/** Where nobody takes a profile. */
export const unwatched: OnStage = () => {};
