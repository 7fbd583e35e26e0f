import { http } from 'msw';
import type { SetupWorker } from 'msw/browser';
import type { ConformanceUser, ConformanceWorld } from '../../src/transport/testing/index.js';
import type { Transport } from '../../src/transport/transport.js';
import { TicketDesk, type Person } from './ticket-desk.js';

const PEOPLE: Record<ConformanceUser, Person> = {
  operator: { kind: 'operator', id: 'ola', name: 'Ola Berg' },
  colleague: { kind: 'operator', id: 'cem', name: 'Cem Aydin' },
  visitor: { kind: 'customer', id: 'petra', name: 'Petra Maat' },
};
/** Where the desk is, on the page's own origin. */
export const DESK = '/desk';

/** A fresh desk behind msw, as a world to look at. `visitors` have a transport, too; `streams` can be broken. */
export function deskWorld(
  worker: SetupWorker,
  transport: (token: string) => Transport,
  { visitors = true, streams = true }: { visitors?: boolean; streams?: boolean } = {},
): ConformanceWorld & { desk: TicketDesk } {
  const desk = new TicketDesk();
  for (const [token, person] of Object.entries(PEOPLE)) desk.admit(token, person);
  worker.use(http.all(`${DESK}/*`, ({ request }) => desk.handle(request)));
  return {
    desk,
    transportFor: (user) => (user === 'visitor' && !visitors ? undefined : transport(user)),
    customerSays: async (text, dialogId) => desk.write(PEOPLE.visitor, text, dialogId).ticket,
    ...(streams && { breakConnection: (user) => desk.breakLines(PEOPLE[user].id) }),
    expireToken: (user) => desk.expel(user),
    renewToken: (user) => desk.admit(user, PEOPLE[user]),
    forgetEvents: () => desk.forget(),
  };
}
