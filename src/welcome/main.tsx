import { render } from 'preact';
import { logProblem } from '../platform/log.ts';
import { STYLE } from '../view/style.ts';
import { App } from './app.tsx';

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets = [sheet];

window.addEventListener('error', ({ error }) => void logProblem('welcome', error));
window.addEventListener('unhandledrejection', ({ reason }) => void logProblem('welcome', reason));

render(<App />, document.body);
