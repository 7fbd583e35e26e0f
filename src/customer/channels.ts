import type { Core } from '../core/feature.js';
import type { Channel } from '../model/channel.js';
import type { Customer } from '../model/customer.js';
import { newClientId } from '../model/client-id.js';
import type { Id } from '../model/ids.js';

/** A way to reach a customer. */
export interface CustomerChannel {
  readonly channel: Channel;
  /** Phone number, handle or address there. */
  readonly address?: string;
  /** The dialog of this channel, if there is one. */
  readonly dialogId?: Id;
  readonly isDefault: boolean;
  /** A dialog is there, or can be begun from here. */
  readonly reachable: boolean;
}

/** How a customer can be reached, the usual way first [F204, F235]. */
export function customerChannels(chat: Core, { identities = [] }: Customer): readonly CustomerChannel[] {
  const opens = chat.can({ method: 'dialogs.open' }, { dialogs: [] }).allowed;
  return identities
    .flatMap(({ channelId, address, dialogId, isDefault = false }): CustomerChannel[] => {
      const channel = chat.channel(channelId);
      if (!channel) return [];
      const reachable = dialogId !== undefined || (opens && channel.capabilities.startOutgoing === true);
      return [{ channel, isDefault, reachable, ...(address !== undefined && { address }), ...(dialogId !== undefined && { dialogId }) }];
    })
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
}

/** The dialog through a channel, begun where there is none yet [F245]. */
export async function dialogThrough(chat: Core, customerId: Id, { channel, dialogId }: CustomerChannel): Promise<Id | undefined> {
  if (dialogId !== undefined) return dialogId;
  const dialog = await chat.transport.dialogs?.open?.({ customerId, channelId: channel.id }, { ...chat.context(), key: newClientId() });
  if (dialog) chat.dialogs.apply([dialog]);
  return dialog?.id;
}
