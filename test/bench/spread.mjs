/** @typedef {{ median: number, low: number, high: number, runs: number }} Spread the middle, and the quarters */

/**
 * @param {readonly number[]} all
 * @returns {Spread}
 */
export function spread(all) {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { median: at(0.5), low: at(0.25), high: at(0.75), runs: sorted.length };
}

/** Where samples will be. @returns {number[]} */
export const none = () => [];
