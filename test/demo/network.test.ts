import { expect } from '@open-wc/testing';
import { setScenario, throughNetwork } from '../../demo/support/network.js';

const answered = async (): Promise<Response> => new Response('yes');
const request = (): Request => new Request('/api/x');

function stream(): { response: Response; cancelled: () => unknown } {
  let reason: unknown;
  const body = new ReadableStream<Uint8Array>({
    start: (one) => one.enqueue(new Uint8Array([58])),
    cancel: (why) => void (reason = why),
  });
  return { response: new Response(body, { headers: { 'content-type': 'text/event-stream' } }), cancelled: () => reason };
}

describe("the demo's network", () => {
  afterEach(() => setScenario('normal'));

  it('lets everything through when it is normal', async () => {
    expect(await (await throughNetwork(request(), answered)).text()).to.equal('yes');
  });

  it('lets nothing out and breaks what runs when it goes offline, and says so as a browser does', async () => {
    const { response, cancelled } = stream();
    const reader = (await throughNetwork(request(), async () => response)).body?.getReader();
    expect((await reader?.read())?.value).to.deep.equal(new Uint8Array([58]));
    const told = new Promise((heard) => addEventListener('offline', heard, { once: true }));
    setScenario('offline');
    await told;
    const broken: unknown = await reader?.read().catch((error: unknown) => error);
    expect(broken).to.be.instanceOf(TypeError);
    expect(cancelled()).to.be.instanceOf(TypeError);
    let asked = false;
    const refused = await throughNetwork(request(), () => {
      asked = true;
      return answered();
    });
    expect(refused.type).to.equal('error');
    expect(asked).to.equal(false);
  });

  it('loses requests and answers when it is flaky, but not all of them', async () => {
    setScenario('flaky');
    const outcomes = await Promise.all(Array.from({ length: 60 }, () => throughNetwork(request(), answered)));
    const lost = outcomes.filter(({ type }) => type === 'error').length;
    expect(lost).to.be.within(1, 59);
  });
});
