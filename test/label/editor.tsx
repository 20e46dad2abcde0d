import { useRef, useState } from 'preact/hooks';
import { FLAG_TYPES, type FlagType, type Relation } from '../../src/core/compare/types.ts';
import {
  joined,
  type LabelArticle,
  type Overview,
  type SentenceLabels,
  split,
  withFact,
  withFactOptional,
  withFlag,
  withoutFact,
  withoutFlag,
} from './labels.ts';

const RELATIONS: readonly Relation[] = ['agrees', 'hedged', 'differs'];

interface EditorProps {
  readonly article: LabelArticle;
  readonly facts: Overview['facts'];
  readonly onChange: (article: LabelArticle) => void;
}

/** One sentence of an article at a time, between its neighbours, with what it states and what is wrong in it. */
export function Editor({ article, facts, onChange }: EditorProps) {
  const [at, setAt] = useState(0);
  const shown = useRef<HTMLParagraphElement>(null);
  const last = article.sentences.length - 1;
  const n = Math.min(at, last);
  const sentence = article.sentences[n];
  if (!sentence) return <p>The article has no sentence.</p>;
  const change = (next: SentenceLabels): void =>
    onChange({ ...article, sentences: article.sentences.with(n, next) });
  return (
    <section aria-label="Sentence">
      <div class="row">
        <button type="button" id="previous" disabled={n === 0} onClick={() => setAt(n - 1)}>
          Previous
        </button>
        <button type="button" id="next" disabled={n === last} onClick={() => setAt(n + 1)}>
          Next
        </button>
        <span id="place">
          {n + 1} of {article.sentences.length}
          {article.published ? `, published ${article.published}` : ''}
        </span>
        <button type="button" disabled={n === last} onClick={() => onChange(joined(article, n))}>
          Join with the next
        </button>
        <button type="button" onClick={() => onChange(split(article, n, selectionIn(shown.current).from))}>
          Split at the cursor
        </button>
      </div>
      <p class="before">{article.sentences[n - 1]?.text}</p>
      <p class="sentence" ref={shown}>
        {sentence.text}
      </p>
      <p class="after">{article.sentences[n + 1]?.text}</p>
      <Facts sentence={sentence} facts={facts} onChange={change} />
      <Flags sentence={sentence} onChange={change} chosen={() => selectionIn(shown.current)} />
    </section>
  );
}

/** What is selected in an element, as offsets into its text; nothing gives an empty stretch at its start. */
function selectionIn(element: HTMLElement | null): { from: number; to: number } {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!element || !range || !element.contains(range.startContainer) || !element.contains(range.endContainer))
    return { from: 0, to: 0 };
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  return { from, to: from + range.toString().length };
}

interface PartProps {
  readonly sentence: SentenceLabels;
  readonly onChange: (sentence: SentenceLabels) => void;
}

function Facts({ sentence, facts, onChange }: PartProps & Pick<EditorProps, 'facts'>) {
  const [id, setId] = useState('');
  const add = (relation: Relation): void => {
    if (!facts.some((f) => f.id === id)) return;
    onChange(withFact(sentence, id, relation));
    setId('');
  };
  return (
    <fieldset>
      <legend>States</legend>
      <ul id="facts">
        {sentence.facts.map((fact) => (
          <li key={fact.id}>
            <span class="what" title={facts.find((f) => f.id === fact.id)?.statement}>
              {fact.id} {fact.relation}
            </span>
            <label>
              <input
                type="checkbox"
                checked={fact.optional === true}
                onChange={({ currentTarget }) =>
                  onChange(withFactOptional(sentence, fact.id, currentTarget.checked))
                }
              />
              a judgement call
            </label>
            <button type="button" onClick={() => onChange(withoutFact(sentence, fact.id))}>
              Remove
            </button>
          </li>
        ))}
      </ul>
      <div class="row">
        <label class="what">
          Fact
          <input
            id="fact"
            list="all-facts"
            value={id}
            onInput={({ currentTarget }) => setId(currentTarget.value)}
          />
        </label>
        <datalist id="all-facts">
          {facts.map((fact) => (
            <option key={fact.id} value={fact.id}>
              {fact.statement}
            </option>
          ))}
        </datalist>
        {RELATIONS.map((relation) => (
          <button type="button" key={relation} onClick={() => add(relation)}>
            {relation}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

interface FlagProps extends PartProps {
  readonly chosen: () => { readonly from: number; readonly to: number };
}

function Flags({ sentence, onChange, chosen }: FlagProps) {
  const flag = (type: FlagType): void => {
    const { from, to } = chosen();
    onChange(withFlag(sentence, type, from, to));
  };
  return (
    <fieldset>
      <legend>A careful reader should be told (select the words first)</legend>
      <ul id="flags">
        {sentence.flags.map(({ type, text, start }, n) => (
          <li key={`${type} ${start}`}>
            <span class="what">
              {type}: “{text}”
            </span>
            <button type="button" onClick={() => onChange(withoutFlag(sentence, n))}>
              Remove
            </button>
          </li>
        ))}
      </ul>
      <div class="row">
        {FLAG_TYPES.map((type) => (
          <button
            type="button"
            key={type}
            // A press would take the selection away before it is read.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => flag(type)}
          >
            {type}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
