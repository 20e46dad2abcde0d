/**
 * Compares saved pages before and after the built extension has read them, in both browsers.
 * Usage: node test/support/traces.mjs FOLDER; the last line is "N passed, N failed".
 */
import { register } from 'node:module';

register('./typescript.mjs', import.meta.url);
const { compareTraces } = await import('./traces.ts');
const folder = process.argv[2];
if (!folder) throw new Error('a folder with saved pages is wanted');
const all = [await compareTraces('chromium', folder), await compareTraces('firefox', folder)];
const sum = (/** @type {'passed' | 'failed'} */ key) => all.reduce((total, each) => total + each[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
