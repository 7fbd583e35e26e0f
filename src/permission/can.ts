import type { ReadableAtom } from 'nanostores';
import type { EntityMap } from '../entities/entity-map.js';
import type { Words } from '../i18n/words.js';
import { channelName } from '../i18n/channel-name.js';
import type { Channel } from '../model/channel.js';
import type { Denied, Dialog } from '../model/dialog.js';
import type { Session } from '../model/session.js';
import type { Transport } from '../transport/transport.js';
import type { Target } from '../actions/verbs.js';
import type { Answer, Need, TransportPath } from './need.js';
import { permissionWords } from './words.js';

/** One question, one answer with its reason. For several dialogs the first refusal is the answer. */
export type Can = (need: Need, target: Target) => Answer;

const ALLOWED: Answer = { allowed: true };

/** Whether the transport has a method; groups may live on prototypes. */
export function hasMethod(transport: Transport, path: TransportPath): boolean {
  const [group = '', method] = path.split('.');
  const found: unknown = Reflect.get(transport, group);
  if (method === undefined) return typeof found === 'function';
  return typeof found === 'object' && found !== null && Reflect.get(found, method) !== undefined;
}

export function createCan({
  transport,
  $session,
  dialogs,
  words,
}: {
  transport: Transport;
  $session: ReadableAtom<Session | undefined>;
  dialogs: EntityMap<Dialog>;
  words: Words;
}): Can {
  const say = words.say(permissionWords);
  const denied = (rule: boolean | Denied | undefined, hidden: boolean): Answer | undefined => {
    if (rule === undefined || rule === true) return undefined;
    if (rule === false) return { allowed: false, hidden, reason: say('notAllowed'), code: 'notAllowed' };
    return { allowed: false, reason: rule.reason, code: rule.code ?? 'notAllowed' };
  };

  const one = (need: Need, session: Session, dialog: Dialog | undefined): Answer => {
    if (need.channel && dialog) {
      const channel: Channel | undefined = session.channels.find(({ id }) => id === dialog.channelId);
      if (channel && !need.channel(channel.capabilities))
        return { allowed: false, reason: say('channelCannot', { channel: channelName(words, channel) }), code: 'channelCannot' };
    }
    const byDialog = need.dialog && denied(dialog?.can?.[need.dialog], false);
    if (byDialog) return byDialog;
    const byState = need.state?.(dialog, session);
    return byState ? { allowed: false, ...byState } : ALLOWED;
  };

  return (need, target) => {
    if (need.method && !hasMethod(transport, need.method))
      return { allowed: false, hidden: true, reason: say('notSupported'), code: 'notSupported' };
    const session = $session.get();
    if (!session) return { allowed: false, reason: say('notLoaded'), code: 'notLoaded' };
    const bySession = need.session && denied(session.can?.[need.session] ?? false, true);
    if (bySession) return bySession;
    if (target.dialogs.length === 0) return one(need, session, undefined);
    for (const id of target.dialogs) {
      const answer = one(need, session, dialogs.get(id));
      if (!answer.allowed) return answer;
    }
    return ALLOWED;
  };
}
