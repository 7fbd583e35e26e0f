import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { begin, ctx, follow, refusal, saying, testWorld } from './support/world.js';

interface Problem {
  kind: string;
  field?: string;
  status: number;
  title: string;
}

const json = (body: unknown): RequestInit => ({
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});
const UUID = '0190b6b0-0000-7000-8000-000000000000';
const parts = [{ type: 'text', text: 'x' }];

describe('malformed requests', () => {
  it('are refused with the field that is wrong', async () => {
    const world = await testWorld();
    const id = await begin(world);
    await world.as('operator:sol').dialogs.take(id, ctx());
    const wrong: [method: string, path: string, body: unknown, field: string][] = [
      ['PUT', `/dialogs/${id}/messages/by-client/nonsense`, { parts }, 'body'],
      ['PUT', `/dialogs/${id}/messages/by-client/${UUID}`, '{', 'body'],
      ['PUT', `/dialogs/${id}/messages/by-client/${UUID}`, {}, 'parts'],
      ['PUT', `/dialogs/${id}/messages/by-client/${UUID}`, { parts: [{ type: 'text', text: 7 }] }, 'parts.0.text'],
      ['PUT', `/dialogs/${id}/messages/by-client/${UUID}`, { parts: [{ type: 'log', code: 'dialog.closed' }] }, 'parts.0.type'],
      ['PUT', `/dialogs/${id}/messages/by-client/${UUID}`, { parts: [] }, 'parts'],
      ['PUT', `/dialogs/${id}/messages/by-client/${UUID}`, { parts: [{ type: 'text', text: 'x'.repeat(2001) }] }, 'parts.0.text'],
      [
        'PUT',
        `/dialogs/${id}/messages/by-client/${UUID}`,
        { parts: [{ type: 'file', file: { id: 'no', name: 'a', mime: 'b' } }] },
        'parts.0.file.id',
      ],
      ['PUT', `/dialogs/${id}/messages/by-client/${UUID}`, { parts, kind: 'comment', mentions: ['nobody'] }, 'mentions.0'],
      [
        'PUT',
        `/dialogs/${id}/messages/by-client/${UUID}`,
        { parts: [{ type: 'card', title: 'x', url: 'javascript:alert(1)' }] },
        'parts.0.url',
      ],
      ['PUT', `/dialogs/${id}/status`, { status: 'gone' }, 'status'],
      ['PUT', `/dialogs/${id}/read`, { upTo: 'last' }, 'upTo'],
      ['PUT', `/dialogs/${id}/read`, { upTo: -1 }, 'upTo'],
      ['PUT', `/dialogs/${id}/assignment`, { operatorId: 'nobody' }, 'operatorId'],
      ['PATCH', `/dialogs/${id}`, { tagIds: ['none'] }, 'tagIds.0'],
      ['PATCH', `/dialogs/${id}`, { fields: { deep: { er: 1 } } }, 'fields.deep'],
      ['PATCH', '/customers/dana', { emails: ['no'] }, 'emails.0'],
      ['POST', '/notes', { customerId: 'dana' }, 'text'],
      ['PUT', '/availability', { state: 'asleep' }, 'state'],
      ['POST', '/uploads', { clientId: 'nonsense', name: 'a', mime: 'b', bytes: 1 }, 'clientId'],
      ['POST', '/uploads', { clientId: UUID, mime: 'b', bytes: 1 }, 'name'],
      ['POST', '/uploads', { clientId: UUID, name: 'a', mime: 'b', bytes: 0 }, 'bytes'],
      ['POST', '/uploads', { clientId: UUID, name: 'a', mime: 'b', bytes: 1.5 }, 'bytes'],
      ['PATCH', '/uploads/none', 'x', 'Upload-Offset'],
      ['GET', '/dialogs?q={"filter":{"field":"password","op":"eq"}}', undefined, 'filter'],
      ['GET', '/dialogs?q={"tab":"nonsense"}', undefined, 'tab'],
      ['GET', '/dialogs?q={"text":"ab"}', undefined, 'text'],
      ['GET', '/dialogs?limit=-3', undefined, 'limit'],
      ['GET', '/dialogs?token=junk', undefined, 'token'],
      ['GET', `/dialogs/${id}/messages?token=junk`, undefined, 'token'],
      ['POST', '/dialogs/remove', { ids: 'all' }, 'ids'],
    ];
    for (const [method, path, body, field] of wrong) {
      const response = await world.request('operator:sol', path, { method, ...(body === undefined ? {} : json(body)) });
      const problem = (await response.json()) as Problem;
      const what = `${method} ${path} ${JSON.stringify(body)} → ${JSON.stringify(problem)}`;
      expect(response.status, what).to.be.within(400, 499);
      expect(response.headers.get('content-type'), what).to.equal('application/problem+json');
      expect(problem.kind, what).to.equal('invalid');
      expect(problem.field?.startsWith(field), what).to.equal(true);
    }
  });

  it('cannot reach the language through the names of fields', async () => {
    const world = await testWorld();
    const id = await begin(world);
    const body = '{"fields":{"__proto__":"x","constructor":"x","colour":"red"}}';
    const response = await world.request('operator:sol', `/dialogs/${id}`, { method: 'PATCH', ...json(body) });
    expect(((await response.json()) as { fields: unknown }).fields).to.deep.equal({ colour: 'red' });
  });

  it('never make the server fail, whatever is sent where', async () => {
    const world = await testWorld({ limits: { burst: 1e9, perSecond: 1e9, visitorBurst: 1e9, visitorPerSecond: 1e9 } });
    const id = await begin(world);
    const paths = [
      '/session',
      '/dialogs',
      `/dialogs/${id}`,
      `/dialogs/${id}/messages`,
      `/dialogs/${id}/take`,
      `/dialogs/${id}/assignment`,
      `/dialogs/${id}/status`,
      `/dialogs/${id}/read`,
      `/dialogs/${id}/unread`,
      `/dialogs/${id}/typing`,
      `/dialogs/${id}/viewing`,
      `/dialogs/${id}/log`,
      `/dialogs/${id}/files`,
      `/dialogs/${id}/candidates`,
      `/dialogs/${id}/transcript`,
      '/dialogs/bulk',
      '/dialogs/open',
      `/dialogs/${id}/messages/by-client/${UUID}`,
      `/dialogs/by-client/${UUID}`,
      '/messages',
      `/messages/${id}`,
      '/messages/tags',
      '/customers',
      '/customers/dana',
      '/customers/dana/block',
      '/customers/dana/owner',
      '/customers/dana/log',
      '/notes',
      '/tasks',
      '/tags',
      '/tags/t-vip',
      '/quick-replies',
      '/saved-filters',
      `/files/by-client/${UUID}`,
      '/files/x',
      '/files/x/ref',
      '/availability',
      '/notifications',
      '/notifications/read',
      '/preferences',
      '/visitor/identify',
      '/visitor/context',
      '/visitor/status',
      '/nowhere',
      '/%E0%A4%A',
    ];
    const anything = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc
        .object({
          key: fc.constantFrom(
            'parts',
            'text',
            'type',
            'status',
            'ids',
            'upTo',
            'from',
            'operatorId',
            'change',
            'which',
            'filter',
            'and',
            '__proto__',
            'name',
            'to',
          ),
          maxDepth: 4,
        })
        .map((value) => JSON.stringify(value)),
      fc.constant('['.repeat(5000) + ']'.repeat(5000)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('operator:sol', 'operator:amara', 'visitor:dana', 'bot:robo', 'operator:nobody', ''),
        fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
        fc.constantFrom(...paths),
        fc.constantFrom(
          '',
          '?limit=1e9',
          '?token=%00',
          '?q=[]',
          '?q={"filter":{"and":[]}}',
          '?text=%F0%9F&of=x',
          '?around=x&revision=abc',
          '?ticket=x',
        ),
        anything,
        async (token, method, path, query, body) => {
          const response = await world.request(token, path + query, method === 'GET' ? { method } : { method, body });
          const text = path === '/events' ? '' : await response.text();
          expect(response.status, `${method} ${path}${query} ${body}: ${text}`).to.be.below(500);
        },
      ),
      { numRuns: 600 },
    );
  }).timeout(60_000);

  it('cost no more than they may: bodies, files and requests have limits', async () => {
    const world = await testWorld({ limits: { maxBodyBytes: 1000, maxFileBytes: 10, burst: 5, perSecond: 1 } });
    const big = await world.request('operator:sol', '/notes', { method: 'POST', ...json({ customerId: 'dana', text: 'x'.repeat(2000) }) });
    expect(big.status).to.equal(413);
    const file = await world.request('operator:sol', `/files/by-client/${UUID}`, { method: 'PUT', body: 'x'.repeat(11) });
    expect(file.status).to.equal(413);
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.request('operator:sol', '/visitor/status')));
    const last = answers.at(-1);
    expect(last?.status).to.equal(429);
    expect(Number(last?.headers.get('retry-after'))).to.be.above(0);
  });

  it('without a good token are answered 401', async () => {
    const world = await testWorld();
    expect((await world.request('nonsense', '/session')).status).to.equal(401);
    expect((await world.request('operator:nobody', '/session')).status).to.equal(401);
  });
});

describe('hostile words', () => {
  it('are kept as they are, but well-formed and without NUL', async () => {
    const world = await testWorld();
    const text = '<img src=x onerror=alert(1)>\u202Egnp.exe \0\uD800 ok 👍';
    const dialogId = await begin(world, 'dana', text);
    const { items } = await world.as('operator:amara').listMessages(dialogId, { limit: 5 }, ctx());
    expect(items.at(-1)?.parts).to.deep.equal([{ type: 'text', text: '<img src=x onerror=alert(1)>\u202Egnp.exe \uFFFD ok 👍' }]);
  });

  it('of one customer reach nobody when he is blocked, and he gets the reason again [F016] [F199]', async () => {
    const world = await testWorld();
    const dialogId = await begin(world);
    const amara = world.as('operator:amara');
    await amara.dialogs.take(dialogId, ctx());
    const shop = await follow(world.as('visitor:dana'));
    await amara.customers.block('dana', { reason: 'Abuse', message: 'Please mail us instead.' }, ctx());
    await shop.until('message', ({ message }) =>
      message.parts.some((part) => part.type === 'text' && part.text === 'Please mail us instead.'),
    );
    expect(JSON.stringify(shop.changes)).not.to.include('Abuse');
    const error = await refusal(world.as('visitor:dana').send(saying('But', { dialogId }), ctx()));
    expect(error).to.include({ kind: 'blocked', message: 'Please mail us instead.' });
    expect((await refusal(world.as('visitor:dana').send(saying('But', { open: {} }), ctx()))).kind).to.equal('blocked');
    expect((await refusal(amara.send(saying('So', { dialogId }), ctx()))).kind).to.equal('blocked');
    await shop.stop();
  });
});
