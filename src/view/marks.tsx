import type { Status } from '../core/report/types.ts';
import { useTranslator } from './language.tsx';
import { MEANING_KEYS, STATUS_KEYS } from './words.ts';

/** The line under a passage, drawn once more, so that badge and page teach each other. */
const LINES: Readonly<
  Record<
    Status,
    { readonly d: string; readonly width: number; readonly dash?: string; readonly round?: boolean }
  >
> = {
  corroborated: { d: 'M1 4H21', width: 2 },
  'single-origin': { d: 'M1 4H21', width: 2, dash: '5 2.5' },
  unconfirmed: { d: 'M2 4H21', width: 2.6, dash: '0 4.4', round: true },
  disputed: { d: 'M1 5.2q1.7-3.6 3.4 0t3.4 0 3.4 0 3.4 0 3.4 0 3 0', width: 1.6 },
  superseded: { d: 'M1 2.5H21M1 5.7H21', width: 1.4 },
  wording: { d: 'M1.5 4H21', width: 1.7, dash: '0 3.6', round: true },
};

/** The line pattern of a status, as a picture without a name: words always stand beside it. */
export function StatusMark({ status }: { readonly status: Status }) {
  const { d, width, dash, round } = LINES[status];
  return (
    <svg class="ss-mark" data-status={status} viewBox="0 0 22 8" width="22" height="8" aria-hidden="true">
      <path
        d={d}
        fill="none"
        stroke="currentColor"
        stroke-width={width}
        stroke-dasharray={dash}
        stroke-linecap={round === true ? 'round' : 'butt'}
      />
    </svg>
  );
}

/** A status in words, with its mark; `text` says it more exactly where the finding allows. */
export function StatusBadge({
  status,
  text,
}: {
  readonly status: Status;
  readonly text?: string | undefined;
}) {
  const t = useTranslator();
  return (
    <span class="ss-badge" data-status={status} title={t(MEANING_KEYS[status])}>
      <StatusMark status={status} />
      {text ?? t(STATUS_KEYS[status])}
    </span>
  );
}

const ICONS = {
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  unfold: 'M4.5 6.5 8 10l3.5-3.5',
  close: 'M4 4l8 8M12 4l-8 8',
  pin: 'M5.5 2.5h5l-.7 4.2 2.2 2.4H4l2.2-2.4zM8 9.1v4.6',
  away: 'M6.5 4H4v8h8V9.5M9 4h3v3M12 4 7.5 8.5',
} as const;

/** A drawn sign; the control that holds it carries the name. */
export function Icon({ name }: { readonly name: keyof typeof ICONS }) {
  return (
    <svg class="ss-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={ICONS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
