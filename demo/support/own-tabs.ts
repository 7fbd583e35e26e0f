import type { Transport } from '../../src/index.js';

/** The transport without the backend's word on tabs, so that an element's `preset` decides. */
export function withOwnTabs(transport: Transport): Transport {
  return {
    ...transport,
    async session(ctx) {
      const { tabs: _tabs, ...session } = await transport.session(ctx);
      return session;
    },
  };
}
