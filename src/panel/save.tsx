import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Translator } from '../core/messages/translator.ts';
import type { PlainKey } from '../core/messages/types.ts';
import type { Exported, PlacedExport } from '../core/report/export.ts';
import { toCsv } from '../core/report/export-csv.ts';
import { toHtml } from '../core/report/export-html.ts';
import { toJsonLd } from '../core/report/export-jsonld.ts';
import { toMarkdown } from '../core/report/export-markdown.ts';
import { useTranslator } from '../view/language.tsx';

const FORM_KEYS = {
  md: 'panel_formMarkdown',
  html: 'panel_formHtml',
  csv: 'panel_formCsv',
  jsonld: 'panel_formJsonld',
} as const satisfies Record<string, PlainKey>;

/** One form in which findings are saved. */
interface Form {
  /** The end of the file's name, without the dot. */
  readonly ending: keyof typeof FORM_KEYS;
  readonly type: string;
  readonly write: (exported: Exported, t: Translator) => string;
}

/** The forms that need no more than the cards. */
const FORMS: readonly Form[] = [
  { ending: 'md', type: 'text/markdown', write: toMarkdown },
  { ending: 'html', type: 'text/html', write: toHtml },
  // Without the mark, Excel takes UTF-8 for the local 8-bit code.
  { ending: 'csv', type: 'text/csv', write: (exported, t) => `\uFEFF${toCsv(exported, t)}` },
];

/** All forms, for findings whose text is at hand. */
export function SavePlaced({ exported }: { readonly exported: PlacedExport }) {
  const annotations: Form = {
    ending: 'jsonld',
    type: 'application/ld+json',
    write: (_, t) => toJsonLd(exported, t),
  };
  return <SaveLinks exported={exported} forms={[...FORMS, annotations]} />;
}

/** Links that save the findings as a file: nothing is written before the reader chooses one. */
function SaveLinks({ exported, forms }: { readonly exported: Exported; readonly forms: readonly Form[] }) {
  const t = useTranslator();
  return (
    <div class="save">
      <span class="ss-label" aria-hidden="true">
        {t('panel_saveAs')}
      </span>
      {forms.map((form) => (
        <SaveLink key={form.ending} form={form} exported={exported} />
      ))}
    </div>
  );
}

function SaveLink({ form, exported }: { readonly form: Form; readonly exported: Exported }) {
  const t = useTranslator();
  const [url, setUrl] = useState('');
  const { ending, write } = form;
  const text = useMemo(() => write(exported, t), [ending, exported, t]);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: `${form.type};charset=utf-8` }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text, form.type]);
  return (
    <a class="press" href={url} download={`second-source.${form.ending}`}>
      <span class="ss-hidden">{t('panel_saveAs')} </span>
      {t(FORM_KEYS[form.ending])}
    </a>
  );
}
