import packs from 'virtual:annotator';
import records from 'virtual:record';
import { profileTable, takeProfile } from '../../../src/cli/profile.ts';
import { createAnnotator } from '../../../src/core/annotator.ts';
import { createRecord } from '../../../src/core/record.ts';
import { extractArticle } from '../../../src/page/extract/index.ts';
import { createPainter } from '../../../src/page/paint/painter.ts';

/** Enough for the engine of the browser to have compiled what is hot. */
const REPEATS = 30;

/** One reading of this page, stage by stage, as the extension does it but in one go. */
function readOnce(): string {
  const profile = takeProfile();
  profile.begin('set up');
  const annotator = createAnnotator(packs);
  const painter = createPainter(document, window);
  profile.begin('extract');
  const extraction = extractArticle(document);
  const report = annotator.annotate(extraction.article, (stage) => profile.begin(stage));
  profile.begin('paint');
  painter.setLook('normal', false);
  painter.paint(report.findings, extraction);
  profile.begin('summary');
  createRecord(records).summary(report, extraction.article);
  const times = profile.end();
  painter.clear();
  return profileTable(times);
}

function show(title: string, table: string): void {
  const heading = document.createElement('h2');
  heading.textContent = title;
  const content = document.createElement('pre');
  content.textContent = table;
  panel.append(heading, content);
}

const panel = document.createElement('aside');
panel.id = 'profile';
panel.style.cssText =
  'position: fixed; inset: auto 12px 12px auto; padding: 4px 20px; font: 12px/1.4 ui-monospace, monospace; ' +
  'background: Canvas; color: CanvasText; border: 1px solid; border-radius: 8px; z-index: 1';
const first = readOnce();
let last = first;
for (let n = 1; n < REPEATS; n++) last = readOnce();
show('First time', first);
show(`Time number ${REPEATS}`, last);
document.body.append(panel);
