import * as v from 'valibot';
import { STATUSES } from '../core/report/types.ts';

export const statusSchema = v.picklist(STATUSES);
