import type { Translator } from '../core/messages/translator.ts';
import type { Status } from '../core/report/types.ts';
import type { Badge } from '../platform/badge.ts';
import { STATUS_KEYS } from '../view/words.ts';

/** Grounds on which white text keeps a contrast of 4.5 to 1, on light and dark toolbars alike. */
const GROUNDS: Readonly<Record<Status, string>> = {
  disputed: '#b3261e',
  superseded: '#6b3fa0',
  unconfirmed: '#8f5200',
  wording: '#4d5866',
  'single-origin': '#1d5bbf',
  corroborated: '#0f6f52',
};

/** More than this many do not fit beside the icon. */
const MOST_SHOWN = 99;

/** What the icon shows for a page with so many findings, coloured by the worst status of them. */
export function badgeFor(findings: number, worst: Status | null, t: Translator): Badge {
  const ink = '#ffffff';
  if (findings === 0 || !worst) return { text: '', ground: GROUNDS.wording, ink, title: t('ext_name') };
  return {
    text: findings > MOST_SHOWN ? `${MOST_SHOWN}+` : String(findings),
    ground: GROUNDS[worst],
    ink,
    title: t('badge_found', { count: findings, status: t(STATUS_KEYS[worst]) }),
  };
}
