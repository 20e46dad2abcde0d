import type { ComponentChildren } from 'preact';

/** A switch with its words; `label` names it where what is `shown` says too little by itself. */
export function Switch(props: {
  readonly label: string;
  readonly shown?: ComponentChildren;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const { label, shown = label, on, onChange } = props;
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={label}
      onClick={() => onChange(!on)}
    >
      <span class="switch-words">{shown}</span>
      <span class="track" />
    </button>
  );
}
