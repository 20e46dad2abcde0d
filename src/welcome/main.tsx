import { render } from 'preact';
import { browserTranslator } from '../platform/language.ts';
import { logProblem } from '../platform/log.ts';
import { declareLanguage, InLanguage } from '../view/language.tsx';
import { REPORT_STYLE } from '../view/style-report.ts';
import { App } from './app.tsx';

const sheet = new CSSStyleSheet();
sheet.replaceSync(REPORT_STYLE);
document.adoptedStyleSheets = [sheet];

window.addEventListener('error', ({ error }) => void logProblem('welcome', error));
window.addEventListener('unhandledrejection', ({ reason }) => void logProblem('welcome', reason));

const t = browserTranslator();
declareLanguage(document.documentElement, t);
document.title = t('welcome_title');

render(
  <InLanguage value={t}>
    <App />
  </InLanguage>,
  document.body,
);
