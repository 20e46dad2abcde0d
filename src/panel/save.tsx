import { useEffect, useState } from 'preact/hooks';
import type { Exported, PlacedExport } from '../core/report/export.ts';
import { toCsv } from '../core/report/export-csv.ts';
import { toHtml } from '../core/report/export-html.ts';
import { toJsonLd } from '../core/report/export-jsonld.ts';
import { toMarkdown } from '../core/report/export-markdown.ts';
import { PANEL_WORDS } from './words.ts';

/** One form in which findings are saved. */
interface Form {
  /** The end of the file's name, without the dot. */
  readonly ending: keyof typeof PANEL_WORDS.forms;
  readonly type: string;
  readonly write: (exported: Exported) => string;
}

/** The forms that need no more than the cards. */
const FORMS: readonly Form[] = [
  { ending: 'md', type: 'text/markdown', write: toMarkdown },
  { ending: 'html', type: 'text/html', write: toHtml },
  // Without the mark, Excel takes UTF-8 for the local 8-bit code.
  { ending: 'csv', type: 'text/csv', write: (exported) => `\uFEFF${toCsv(exported)}` },
];

/** All forms, for findings whose text is at hand. */
export function SavePlaced({ exported }: { readonly exported: PlacedExport }) {
  const annotations: Form = {
    ending: 'jsonld',
    type: 'application/ld+json',
    write: () => toJsonLd(exported),
  };
  return <SaveLinks exported={exported} forms={[...FORMS, annotations]} />;
}

/** Links that save the findings as a file: nothing is written before the reader chooses one. */
function SaveLinks({ exported, forms }: { readonly exported: Exported; readonly forms: readonly Form[] }) {
  return (
    <div class="save">
      <span class="ss-label" aria-hidden="true">
        {PANEL_WORDS.saveAs}
      </span>
      {forms.map((form) => (
        <SaveLink key={form.ending} form={form} exported={exported} />
      ))}
    </div>
  );
}

function SaveLink({ form, exported }: { readonly form: Form; readonly exported: Exported }) {
  const [url, setUrl] = useState('');
  const text = form.write(exported);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: `${form.type};charset=utf-8` }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text, form.type]);
  return (
    <a class="press" href={url} download={`second-source.${form.ending}`}>
      <span class="ss-hidden">{PANEL_WORDS.saveAs} </span>
      {PANEL_WORDS.forms[form.ending]}
    </a>
  );
}
