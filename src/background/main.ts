import { showBadge } from '../platform/badge.ts';
import { answer, sendToTab } from '../platform/bus.ts';
import { isGivenUp, readingBegins, readingBroken, readingEnds, tryAgain } from '../platform/failing-pages.ts';
import { browserTranslator } from '../platform/language.ts';
import { onCommand, onInstalled, onStartup, version } from '../platform/lifecycle.ts';
import { keepProblem, logProblem } from '../platform/log.ts';
import {
  annotateTab,
  hideFinding,
  problemMet,
  readAgain,
  readingBegan,
  readingEnded,
  recordNeeded,
  reportChanged,
  step,
  storyFound,
} from '../platform/messages.ts';
import { rememberUpdate } from '../platform/news.ts';
import { watchAccess } from '../platform/permissions.ts';
import { injectAnnotator, injectRecord, registerGrantedSites, startInOpenTabs } from '../platform/scripts.ts';
import { changeSettings, isPaused, readSettings, siteOf, withHidden } from '../platform/settings.ts';
import { addressOf, onTabClosed, openOwnPage } from '../platform/tabs.ts';
import { badgeFor } from './badge.ts';

// The browser may stop this script after any event, so nothing is remembered between two:
// listeners are added at once, and each finds all that it needs in its message or in storage.

answer(storyFound, async (_body, { tabId, url, frameId, tabUrl }) => {
  // A frame of another site is not what the reader came to read, and not theirs to switch off.
  if (frameId && siteOf(url) !== siteOf(tabUrl)) return null;
  const [{ settings }, givenUp] = await Promise.all([readSettings(), isGivenUp(url)]);
  if (tabId !== undefined && !givenUp && !isPaused(settings, url)) await injectAnnotator(tabId, frameId);
  return null;
});

answer(annotateTab, async ({ tabId }) => {
  const url = await addressOf(tabId);
  // Without access there is no address, and Chromium would keep the injection waiting instead of refusing it.
  if (url === undefined) return 'refused';
  if (await isGivenUp(url)) return 'given-up';
  return (await injectAnnotator(tabId)) ? 'injected' : 'refused';
});

// What fails, and what is counted, is the tab's own page; its frames come and go.

answer(readingBegan, async ({ first }, { tabId, url, frameId }) => {
  if (tabId === undefined || frameId) return false;
  if (first) await readingBroken(tabId);
  if (await isGivenUp(url)) return true;
  await readingBegins(tabId, url);
  return false;
});

answer(readingEnded, async ({ how }, { tabId, url, frameId }) => {
  if (tabId !== undefined && !frameId) await readingEnds(tabId, url, how);
  return isGivenUp(url);
});

answer(readAgain, async ({ tabId }) => {
  await tryAgain(await addressOf(tabId));
  return null;
});

onTabClosed((tabId) => void readingEnds(tabId, undefined, 'left'));

answer(
  recordNeeded,
  async (_body, { tabId, frameId }) => tabId !== undefined && (await injectRecord(tabId, frameId)),
);

answer(reportChanged, async ({ findings, worst }, { tabId, frameId }) => {
  if (tabId !== undefined && !frameId) await showBadge(tabId, badgeFor(findings, worst, browserTranslator()));
  return null;
});

answer(problemMet, async (problem) => {
  await keepProblem(problem);
  return null;
});

answer(hideFinding, async ({ findingId, hidden }) => {
  await changeSettings((settings) => withHidden(settings, findingId, hidden));
  return null;
});

onCommand((command, tabId) => {
  if (tabId === undefined) return;
  if (command === 'next-finding') void sendToTab(tabId, step, { to: 'next' });
  if (command === 'previous-finding') void sendToTab(tabId, step, { to: 'previous' });
});

onInstalled((reason) => {
  if (reason === 'install') void openOwnPage('welcome/welcome.html');
  else void rememberUpdate(version());
  void startOnGrantedSites();
});

onStartup(() => void startOnGrantedSites());

watchAccess(() => void startOnGrantedSites());

async function startOnGrantedSites(): Promise<void> {
  try {
    await registerGrantedSites();
    await startInOpenTabs();
  } catch (error) {
    await logProblem('starting on granted sites', error);
  }
}
