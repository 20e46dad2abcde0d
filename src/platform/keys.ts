/** Where the scout finds the trigger words of installed packs; it imports nothing but this name. */
export const PACK_SCOUTS = 'pack-scouts';
