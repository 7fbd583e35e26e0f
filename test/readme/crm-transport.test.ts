import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import type { ChatInbox } from '../../components/chat-inbox/chat-inbox.js';
import '../../components/chat-inbox/chat-inbox.js';
import { crmTransport } from '../../demo/examples/crm-transport.js';
import { createChat, type Chat } from '../../src/index.js';

const CRM = '/crm-of-the-host';
const PATIENCE = { timeout: 5000 };
const conversation = { id: 'c1', version: 1, letters: 1, contact: { id: 'p1', name: 'Petra Maat' }, open: true, agent: 'o1', unread: 1 };
const letter = {
  id: 'l1',
  version: 1,
  chat: 'c1',
  number: 1,
  at: Date.now() - 60_000,
  agent: false,
  by: 'p1',
  note: false,
  text: 'Is the lamp there?',
};
type Sent = { to: { dialogId: string }; note: boolean; parts: [{ text: string }] };

/** All elements with this part, those inside shadow roots too. */
function parts(name: string, root: ParentNode = document): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.part.contains(name)) found.push(element);
    if (element.shadowRoot) found.push(...parts(name, element.shadowRoot));
  }
  return found;
}
const shows = (name: string, text: string): Promise<void> =>
  waitUntil(() => parts(name).some(({ textContent }) => textContent?.includes(text)), `${name}: ${text}`, PATIENCE);

async function openTab(name: string): Promise<void> {
  await shows('tab', name);
  parts('tab')
    .find(({ textContent }) => textContent?.includes(name))
    ?.click();
}

describe('a transport of the required five, as the README has it', () => {
  const worker = setupWorker();
  before(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
  let hangUp = (): void => undefined;
  afterEach(() => {
    hangUp();
    worker.resetHandlers();
  });
  after(() => worker.stop());

  /** A CRM that holds one conversation; what is published comes with the next news. */
  function startCrm(isValid: (token: string | null) => boolean = () => true) {
    const written = new Map<string, Sent>();
    let publish: (news: object) => void = () => undefined;
    let listeners = 0;
    const news = (): Promise<object> => {
      listeners++;
      return new Promise((done) => (publish = done));
    };
    hangUp = () => publish({});
    const guarded =
      (answer: object) =>
      ({ request }: { request: Request }) =>
        isValid(request.headers.get('authorization')) ? HttpResponse.json(answer) : new HttpResponse(null, { status: 401 });
    worker.use(
      http.get(`${CRM}/me`, guarded({ kind: 'operator', id: 'o1', name: 'Ola Berg' })),
      http.get(`${CRM}/chats`, guarded([conversation])),
      http.get(`${CRM}/chats/c1/letters`, guarded([letter])),
      http.get(`${CRM}/news`, async ({ request }) =>
        isValid(request.headers.get('authorization')) ? HttpResponse.json(await news()) : new HttpResponse(null, { status: 401 }),
      ),
      http.put<{ key: string }, Sent>(`${CRM}/letters/:key`, async ({ params, request }) => {
        const sent = await request.json();
        written.set(params.key, sent);
        const [{ text }] = sent.parts;
        return HttpResponse.json({ ...letter, id: 'l2', number: 2, at: Date.now(), agent: true, by: 'o1', note: sent.note, text });
      }),
    );
    return { written, listeners: () => listeners, publish: (news: object) => publish({ next: 'n1', chats: [], letters: [], ...news }) };
  }

  let chat: Chat | undefined;
  afterEach(() => chat?.dispose());
  const openInbox = async (): Promise<ChatInbox> => {
    const inbox = await fixture<ChatInbox>(html`<chat-inbox preset="classic"></chat-inbox>`);
    inbox.style.cssText = 'inline-size: 1200px; block-size: 700px';
    inbox.dialogId = 'c1';
    return inbox;
  };
  const start = (inbox: ChatInbox, token: () => string): Chat =>
    (inbox.chat = chat = createChat({ transport: crmTransport(CRM, token), draftStorage: 'memory' }));

  it('makes the inbox list, read, send and hear', async () => {
    const crm = startCrm();
    const { dialog } = start(await openInbox(), () => 'good');
    await openTab('My inbox');
    await shows('row', 'Petra Maat');
    await shows('message', 'Is the lamp there?');
    const { composer } = dialog('c1');
    composer.setText('It is on its way.');
    await composer.submit();
    await shows('message', 'It is on its way.');
    await waitUntil(() => crm.written.size === 1, 'sent', PATIENCE);
    expect([...crm.written.values()][0]).to.deep.include({ to: { dialogId: 'c1' }, note: false });
    crm.publish({ letters: [{ ...letter, id: 'l3', number: 3, text: 'Thank you so much.' }] });
    await shows('message', 'Thank you so much.');
    expect(parts('message-bubble').filter(({ textContent }) => textContent?.includes('It is on its way.'))).to.have.length(1);
  });

  it('asks the host for a new token when the CRM refuses the old one [B007]', async () => {
    let token = 'old';
    startCrm((given) => given === 'Bearer new');
    const inbox = await openInbox();
    inbox.addEventListener('chat-auth-required', () => {
      token = 'new';
      inbox.chat?.reconnect();
    });
    start(inbox, () => token);
    await openTab('My inbox');
    await shows('row', 'Petra Maat');
    await shows('thread-identity', 'Petra Maat');
    await shows('message', 'Is the lamp there?');
    await waitUntil(() => parts('composer-input').length > 0, 'the field', PATIENCE);
  });

  it('shows the thread again when the token is refused while it is read [B007]', async () => {
    let token = 'old';
    let valid = 'Bearer old';
    const crm = startCrm((given) => given === valid);
    const inbox = await openInbox();
    const refusals: string[] = [];
    inbox.addEventListener('chat-auth-required', ({ detail }) => {
      refusals.push(detail.reason);
      token = 'new';
      inbox.chat?.reconnect();
    });
    start(inbox, () => token);
    await shows('message', 'Is the lamp there?');
    await waitUntil(() => crm.listeners() === 1, 'it listens', PATIENCE);
    valid = 'Bearer new';
    // The next question for news is refused; what came meanwhile is fetched when the new token is there.
    crm.publish({});
    await waitUntil(() => refusals.length > 0, 'the refusal', PATIENCE);
    await waitUntil(() => crm.listeners() === 2, 'it listens again', PATIENCE);
    crm.publish({ letters: [{ ...letter, id: 'l3', number: 3, text: 'Still there?' }] });
    await shows('message', 'Still there?');
    await shows('message', 'Is the lamp there?');
  });
});
