/** Made by the build from every folder here that has a meta.json; parsed, checked and compiled. */
declare module 'virtual:packs' {
  const packs: readonly import('../core/facts/compile.ts').CompiledPack[];
  export default packs;
}

/** Made by the build from the same packs: what makes a page worth a closer look, and no more. */
declare module 'virtual:scout' {
  const scouts: readonly import('../core/match/scout.ts').ScoutTable[];
  export default scouts;
}
