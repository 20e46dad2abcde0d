/**
 * Measures how long the extension's scripts keep a page at a time, on hostile pages in both browsers.
 * Usage: node test/support/tasks.mjs [PAGE …]; all hostile pages if none is named. Build first.
 * The last line is "N passed, N failed": failed are pages on which a task of ours took more than 50 ms.
 */
import { register } from 'node:module';

register('./typescript.mjs', import.meta.url);
const { hostilePages, measureTasks } = await import('./tasks.ts');
const names = process.argv.length > 2 ? process.argv.slice(2) : hostilePages();
const all = [await measureTasks('chromium', names, 50), await measureTasks('firefox', names, 50)];
const sum = (/** @type {'passed' | 'failed'} */ key) => all.reduce((total, each) => total + each[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
