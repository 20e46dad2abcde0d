/** Made by the build from every folder here that has a meta.json; parsed, checked and compiled. */
declare module 'virtual:packs' {
  const packs: readonly import('../core/facts/compile.ts').CompiledPack[];
  export default packs;
}

/** Made by the build from the same packs: what annotating needs, all of it worked out beforehand. */
declare module 'virtual:annotator' {
  const packs: readonly import('../core/find/prepare.ts').PreparedPack[];
  export default packs;
}

/** Made by the build from the same packs: what is on record beside the findings. */
declare module 'virtual:record' {
  const packs: readonly import('../core/facts/compile.ts').RecordPack[];
  export default packs;
}

/** Made by the build from the same packs: what makes a page worth a closer look, and no more. */
declare module 'virtual:scout' {
  const scouts: readonly import('../core/match/scout.ts').ScoutTable[];
  export default scouts;
}

/** Made by the build from the same packs: which stories they are about. */
declare module 'virtual:stories' {
  const stories: readonly { readonly id: string; readonly title: string }[];
  export default stories;
}
