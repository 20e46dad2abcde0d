import { english } from '../../../src/cli/english.ts';
import { createCard } from '../../../src/page/card/card.tsx';
import { type ReaderOptions, readPage } from '../../../src/page/reader.ts';
import { annotate, cardOf } from './engine.ts';

/** The content script of the test extension: the page's end of Second Source with a stand-in engine. */

const options: ReaderOptions = { intensity: 'normal', hiddenStatuses: [], hiddenFindings: [] };

/** How often the text was annotated, for the page to read: it must not be more than the text changed. */
let readings = 0;

const reader = readPage(
  {
    annotate: (article) => {
      readings += 1;
      return annotate(article);
    },
    card: cardOf,
    loadCard:
      async () =>
      (...at) =>
        createCard(english, ...at),
    onReport: (report) =>
      window.dispatchEvent(
        new CustomEvent('test-report', { detail: JSON.stringify({ findings: report.findings, readings }) }),
      ),
  },
  options,
);

/** Tests steer through events, whose detail is JSON since objects do not cross worlds. */
window.addEventListener('test-command', (event) => {
  if (!(event instanceof CustomEvent)) return;
  const [name, argument] = JSON.parse(String(event.detail));
  if (name === 'next') reader.next();
  else if (name === 'previous') reader.previous();
  else if (name === 'goTo') reader.goTo(argument);
  else if (name === 'options') reader.setOptions({ ...options, ...argument });
  else if (name === 'stop') reader.stop();
});
