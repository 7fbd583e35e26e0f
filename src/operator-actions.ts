import type { Feature } from './core/feature.js';
import { blocking } from './customer/block.js';
import { pinning } from './customer/pin.js';
import { handover } from './dialogs/handover.js';
import { dialogStatus } from './dialogs/status.js';
import { readMarks } from './thread/read-marks.js';

/** What operators do with dialogs and customers. Elements for operators bring it; a visitor's page never loads it. */
export const operatorActions: Feature<void> = {
  name: 'operatorActions',
  create(chat) {
    for (const feature of [handover, dialogStatus, readMarks, blocking, pinning]) chat.use<unknown>(feature);
  },
};
