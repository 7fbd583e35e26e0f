/** An order as Halden's own CRM knows it; the chat does not. */
interface Order {
  number: string;
  state: string;
  tone: 'good' | 'warning' | 'quiet';
  what: string;
  price: string;
  source?: string;
}

const ORDERS: Record<string, { total: number; latest: Order[] }> = {
  'c-elena': {
    total: 6,
    latest: [
      {
        number: '48213',
        state: 'Partial return',
        tone: 'warning',
        what: 'Lumo table lamp',
        price: '€ 129.00',
        source: 'instagram · autumn-lights',
      },
      { number: '46990', state: 'Delivered', tone: 'good', what: 'Arc floor lamp, 2 items', price: '€ 418.00' },
    ],
  },
  'c-priya': {
    total: 1,
    latest: [{ number: '48290', state: 'With the courier', tone: 'quiet', what: 'Pendant, sage', price: '€ 149.00' }],
  },
  'c-tomas': {
    total: 2,
    latest: [
      { number: '48107', state: 'Paid', tone: 'good', what: 'Arc floor lamp, 12 items', price: '€ 3,034.68' },
      { number: '47760', state: 'Delivered', tone: 'good', what: 'Pendant, linen white, 4 items', price: '€ 596.00' },
    ],
  },
  'c-noor': { total: 1, latest: [{ number: '48155', state: 'Replacement', tone: 'warning', what: 'Lumo table lamp', price: '€ 129.00' }] },
  'c-sofia': {
    total: 1,
    latest: [{ number: '48201', state: 'Partial return', tone: 'warning', what: 'Lumo, terracotta', price: '€ 129.00' }],
  },
};

function element(tag: string, className: string, ...children: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

function card({ number, state, tone, what, price, source }: Order): HTMLElement {
  return element(
    'li',
    'order',
    element('b', '', `№ ${number}`),
    element('span', `state ${tone}`, state),
    element('span', 'what', what),
    element('span', 'price', price),
    ...(source === undefined ? [] : [element('span', 'source', `Source: ${source}`)]),
  );
}

/** The host's own block in the customer panel: the orders of whoever is on show, in the `panel-orders` slot. */
export function ordersOf(customerId: string | undefined): HTMLElement | undefined {
  const orders = customerId === undefined ? undefined : ORDERS[customerId];
  if (!orders) return undefined;
  const heading = element('h3', '', 'Orders ', element('span', 'count', String(orders.total)));
  const block = element('section', 'orders', heading, element('ul', '', ...orders.latest.map(card)));
  block.slot = 'panel-orders';
  return block;
}
