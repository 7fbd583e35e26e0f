import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { Core, Feature } from '../core/feature.js';
import type { Id } from '../model/ids.js';
import { TransportError } from '../transport/transport-error.js';
import { parseBlock, type HostBlock } from './host-block.js';

export interface HostBlocks {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly blocks: readonly HostBlock[];
}

/** Blocks the host declares as data about a customer: orders, plans, anything [F004, B005]. */
export const hostBlocks: Feature<{ $of(customerId: Id): ReadableAtom<HostBlocks>; reload(customerId: Id): Promise<void> }> = {
  name: 'hostBlocks',
  create(chat: Core) {
    const known = new Map<Id, ReturnType<typeof atom<HostBlocks>>>();
    const $of = (customerId: Id) => {
      let $one = known.get(customerId);
      if (!$one) {
        known.set(customerId, ($one = atom<HostBlocks>({ status: 'loading', blocks: [] })));
        onMount($one, () => void reload(customerId));
      }
      return $one;
    };
    const reload = async (customerId: Id) => {
      try {
        await chat.ready();
        const found = (await chat.transport.customers?.blocks?.(customerId, chat.context())) ?? [];
        $of(customerId).set({ status: 'ready', blocks: found.flatMap((block) => parseBlock(block) ?? []) });
      } catch (thrown) {
        const { kind } = TransportError.from(thrown);
        // A backend that has no blocks has nothing to show; that is no failure.
        const none = kind === 'missing' || kind === 'unsupported';
        $of(customerId).set({ status: none ? 'ready' : 'failed', blocks: [] });
      }
    };
    chat.onChange((change) => {
      if (change.type === 'customer' && known.has(change.customer.id)) void reload(change.customer.id);
    });
    return { $of, reload };
  },
};
