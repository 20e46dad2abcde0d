import { showBadge } from '../platform/badge.ts';
import { answer, sendToTab } from '../platform/bus.ts';
import { onCommand, onInstalled, onStartup } from '../platform/lifecycle.ts';
import { logProblem } from '../platform/log.ts';
import {
  annotateTab,
  hideFinding,
  recordNeeded,
  reportChanged,
  step,
  storyFound,
} from '../platform/messages.ts';
import { watchAccess } from '../platform/permissions.ts';
import { injectAnnotator, injectRecord, registerGrantedSites, startInOpenTabs } from '../platform/scripts.ts';
import { changeSettings, isPaused, readSettings, withItem } from '../platform/settings.ts';
import { openOwnPage } from '../platform/tabs.ts';
import { badgeFor } from './badge.ts';

// The browser may stop this script after any event, so nothing is remembered between two:
// listeners are added at once, and each finds all that it needs in its message or in storage.

answer(storyFound, async (_body, { tabId, url }) => {
  const { settings } = await readSettings();
  if (tabId !== undefined && !isPaused(settings, url)) await injectAnnotator(tabId);
  return null;
});

answer(annotateTab, async ({ tabId }) => ((await injectAnnotator(tabId)) ? 'injected' : 'refused'));

answer(recordNeeded, async (_body, { tabId }) => tabId !== undefined && (await injectRecord(tabId)));

answer(reportChanged, async ({ findings, worst }, { tabId }) => {
  if (tabId !== undefined) await showBadge(tabId, badgeFor(findings, worst));
  return null;
});

answer(hideFinding, async ({ findingId }) => {
  await changeSettings((settings) => ({
    ...settings,
    hiddenFindings: withItem(settings.hiddenFindings, findingId, true),
  }));
  return null;
});

onCommand((command, tabId) => {
  if (tabId === undefined) return;
  if (command === 'next-finding') void sendToTab(tabId, step, { to: 'next' });
  if (command === 'previous-finding') void sendToTab(tabId, step, { to: 'previous' });
});

onInstalled((reason) => {
  if (reason === 'install') void openOwnPage('welcome/welcome.html');
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
