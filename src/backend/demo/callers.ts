import type { Identity } from '../caller.js';

/** What the pages sign in with. They are no secrets: this backend is the demo's, in the reader's own browser. */
export const TOKENS = { anna: 'demo-anna', marco: 'demo-marco', ingrid: 'demo-ingrid' } as const;
export type DemoOperator = keyof typeof TOKENS;

const operators: ReadonlyMap<string, DemoOperator> = new Map(Object.entries(TOKENS).map(([id, token]) => [token, id as DemoOperator]));

/** Ids of visitors who came through the widget begin with this; customers of the seed have others. */
export const VISITOR = 'v-';

/** A token of this beginning speaks for a customer of the seed, whose id follows. */
export const CUSTOMER_TOKEN = 'demo-customer-';

/** Whoever brings no operator's token is the visitor of the secret he brings, the same each time. */
export async function authenticate(request: Request): Promise<Identity | undefined> {
  const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined) return undefined;
  const id = operators.get(token);
  if (id !== undefined) return { kind: 'operator', id };
  if (token.startsWith(CUSTOMER_TOKEN)) return { kind: 'visitor', id: token.slice(CUSTOMER_TOKEN.length) };
  return { kind: 'visitor', id: await visitorId(token) };
}

/** The visitor's id does not give the secret away. */
export async function visitorId(secret: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret)));
  return VISITOR + [...hash.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
