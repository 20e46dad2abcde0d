import type { ComponentChildren } from 'preact';

/** A switch with its words; `label` names it where what is `shown` says too little by itself. */
export function Switch(props: {
  readonly label: string;
  readonly shown?: ComponentChildren;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label class="switch">
      <span class="switch-words" aria-hidden={props.shown !== undefined}>
        {props.shown ?? props.label}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-label={props.label}
        checked={props.on}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
