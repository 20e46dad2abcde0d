/** Made by the build from every folder here that has a meta.json; parsed, checked and compiled. */
declare module 'virtual:packs' {
  const packs: readonly import('../core/facts/compile.ts').CompiledPack[];
  export default packs;
}

/** Made by the build from each pack's scout.json: what makes a page worth a closer look. */
declare module 'virtual:scout' {
  export interface ScoutData {
    readonly pack: string;
    /** Lower-case words or phrases, each with what its first occurrence on a page adds. */
    readonly terms: Readonly<Record<string, number>>;
    /** The sum from which on the page is handed to the annotator. */
    readonly threshold: number;
  }
  const scouts: readonly ScoutData[];
  export default scouts;
}
