import records from 'virtual:record';
import { prepare } from '../core/engine.ts';
import { createRecord } from '../core/record.ts';
import { createCard } from '../page/card/card.tsx';
import { browserTranslator } from '../platform/language.ts';
import { packsInForce, readInstalled } from '../platform/packs.ts';
import './late.ts';
import { ownGlobal } from './own.ts';

globalThis.secondSourceLate = ownGlobal('secondSourceLate') ?? {
  createCard: (...at) => createCard(browserTranslator(), ...at),
  record: async () => createRecord(await packsInForce(records)),
  installed: async () => {
    const { packs, off } = await readInstalled(records.map((p) => p.meta.id));
    return packs.filter((p) => !off.includes(p.meta.id)).map(prepare);
  },
};
