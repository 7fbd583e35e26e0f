import { after, describe, it } from 'node:test';
import { createBackend, memoryFiles, memoryStore, rules } from 'parleykit/backend';
import { conformance, nodeSuite } from 'parleykit/testing';
import { httpTransport } from 'parleykit/transport/http';

const PEOPLE = {
  operator: { kind: 'operator', id: 'ada' },
  colleague: { kind: 'operator', id: 'ben' },
  visitor: { kind: 'visitor', id: 'eve' },
};
const ACCOUNT = {
  channels: [{ id: 'web', type: 'web', capabilities: { text: {}, media: { image: {} }, edit: true, delete: true, reactions: true } }],
  operators: [
    { id: 'ada', revision: 0, name: 'Ada Novak', role: 'supervisor' },
    { id: 'ben', revision: 0, name: 'Ben Okafor' },
  ],
  customers: [{ id: 'eve', revision: 0, name: 'Eve Moss' }],
  tags: [{ id: 'return', name: 'return', scope: 'message' }],
};

async function openWorld() {
  const signedOut = new Set();
  let lines = {};
  const backend = createBackend({
    store: memoryStore(),
    files: memoryFiles(),
    limits: { burst: 1e6, visitorBurst: 1e6 },
    heartbeatMs: 50,
    async authenticate(request) {
      const user = request.headers.get('authorization')?.replace('Bearer ', '');
      return signedOut.has(user) ? undefined : PEOPLE[user];
    },
  });
  await backend.seed(ACCOUNT);
  return {
    transportFor(user) {
      const reach = (request) => {
        lines[user] ??= new AbortController();
        return backend.handle(new Request(request, { signal: AbortSignal.any([request.signal, lines[user].signal]) }));
      };
      return httpTransport({ url: 'https://chat.example', token: user, fetch: reach });
    },
    async customerSays(text, dialogId) {
      const to = dialogId === undefined ? { open: { channelId: 'web' } } : { dialogId };
      const draft = { clientId: crypto.randomUUID(), to, parts: [{ type: 'text', text }] };
      return (await backend.run(PEOPLE.visitor, rules.send, draft)).dialogId;
    },
    breakConnection(user) {
      lines[user]?.abort(new TypeError('The connection broke.'));
      lines = { ...lines, [user]: undefined };
    },
    expireToken: (user) => void signedOut.add(user),
    renewToken: (user) => void signedOut.delete(user),
    forgetEvents: () => backend.seed({}),
    hide: (dialogId, user) =>
      backend.write(async (tx) => {
        const dialog = await tx.dialogs.get(dialogId);
        await tx.dialogs.put({ ...dialog, assigneeId: user === 'operator' ? 'ben' : 'ada', status: 'open' });
      }),
    dispose: () => backend.dispose(),
  };
}

nodeSuite(conformance(openWorld), { describe, it, after, print: console.log });
