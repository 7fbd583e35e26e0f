import type { Dialog } from '../../../model/dialog.js';
import type { Id } from '../../../model/ids.js';
import type { Message } from '../../../model/message.js';
import { needs } from './verdict.js';
import type { Stage } from './stage.js';

/** Something a person can do to a dialog. */
export interface Mutation {
  name: string;
  /** Does it; resolves with what the transport answered. */
  run(stage: Stage, dialogId: Id): Promise<Dialog | Message | void>;
  /** Whether the answer shows it. */
  shows?(answer: Dialog | Message): boolean;
}

export const dialogs = (stage: Stage) => stage.transport().dialogs ?? {};
export const messages = (stage: Stage) => stage.transport().messages ?? {};
export const isDialog = (answer: Dialog | Message): answer is Dialog => 'status' in answer;
export const isMessage = (answer: Dialog | Message): answer is Message => 'parts' in answer;

/** Runs a method of the operator's transport, if there is one and he may. */
export async function by<T>(stage: Stage, dialogId: Id, method: (() => Promise<T>) | undefined, name: string): Promise<T> {
  needs(method, `there is no \`${name}\``);
  return stage.allowed(method, { dialogId, user: 'operator' });
}

/** The newest message of the operator, written for this. */
export const own = (stage: Stage, dialogId: Id): Promise<Message> => stage.say(dialogId, 'It is on its way.');

/** A change of the dialog itself. */
export function ofDialog(
  name: string,
  run: (stage: Stage, id: Id) => (() => Promise<Dialog>) | undefined,
  shows: (dialog: Dialog) => boolean,
): Mutation {
  return {
    name,
    run: (stage, id) => by(stage, id, run(stage, id), name.replace(/[ (].*/, '')),
    shows: (answer) => isDialog(answer) && shows(answer),
  };
}

/** A change of a message of the operator's own. */
export function ofMessage(
  name: string,
  run: (stage: Stage, message: Message) => (() => Promise<Message>) | undefined,
  shows: (message: Message) => boolean,
): Mutation {
  return {
    name,
    async run(stage, id) {
      const message = await own(stage, id);
      return by(stage, id, run(stage, message), name);
    },
    shows: (answer) => isMessage(answer) && shows(answer),
  };
}

export const setStatus = (status: Dialog['status']): Mutation =>
  ofDialog(
    `dialogs.setStatus to '${status}'`,
    (stage, id) => {
      const { setStatus: set } = dialogs(stage);
      return set && (() => set(id, status, stage.ctx()));
    },
    (dialog) => dialog.status === status,
  );

export const update = (what: string, change: Partial<Dialog>): Mutation =>
  ofDialog(
    `dialogs.update of ${what}`,
    (stage, id) => {
      const { update: set } = dialogs(stage);
      return set && (() => set(id, change, stage.ctx()));
    },
    (dialog) => Object.entries(change).every(([field, value]) => JSON.stringify(Reflect.get(dialog, field)) === JSON.stringify(value)),
  );
