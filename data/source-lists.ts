/** The lists of sources of all facts. Empty here, where every fact has its own; scripts/build/lean-facts.ts fills it in the build. */
export const sourceLists: readonly (readonly string[])[] = [];
