import { render } from 'preact';
import { logProblem } from '../platform/log.ts';
import { STYLE } from '../view/style.ts';
import { App } from './app.tsx';

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
// First, so that the popup's own sheet may refine it.
document.adoptedStyleSheets = [sheet];

window.addEventListener('error', ({ error }) => void logProblem('popup', error));
window.addEventListener('unhandledrejection', ({ reason }) => void logProblem('popup', reason));

render(<App />, document.body);
