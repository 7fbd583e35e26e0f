import { expect } from '@open-wc/testing';
import { CUSTOMER_TOKEN } from '../../src/backend/demo/callers.js';
import { parts, Shop, text, until } from './open-widget.js';

describe('answers that are offered to a visitor', () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await Shop.open();
  });
  afterEach(() => shop.close());

  const pieces = (thread: Element, name: string) => [...(thread.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? [])];

  it('stand below what was asked and are said with one press [B021]', async () => {
    const widget = await shop.widget({ open: true }, {}, [['identify', { token: `${CUSTOMER_TOKEN}c-visitor-8f` }]]);
    (await until(() => parts(widget, 'widget-card')[1], 'the last conversation')).click();
    const thread = await until(() => widget.renderRoot.querySelector('chat-thread'), 'the thread');
    const offered = await until(() => pieces(thread, 'widget-quick-answers')[0], 'the answers');
    expect([...offered.querySelectorAll('button')].map(text)).to.deep.equal(['Yes, please', 'Show other colours']);
    expect(pieces(thread, 'message-bubble').at(-1)?.contains(offered)).to.equal(false);
    offered.querySelector('button')?.click();
    await until(() => text(pieces(thread, 'message-bubble').at(-1)).startsWith('Yes, please'), 'the answer');
    expect(pieces(thread, 'message').at(-1)?.part.contains('self')).to.equal(true);
  });
});
