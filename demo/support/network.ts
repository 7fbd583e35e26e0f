/** How the network of this tab behaves. */
export type Scenario = 'normal' | 'slow' | 'flaky' | 'offline';
export const SCENARIOS: readonly Scenario[] = ['normal', 'slow', 'flaky', 'offline'];

const KEY = 'parleykit-demo-network';

let scenario = remembered();
let cut = new AbortController();
const listeners = new Set<(scenario: Scenario) => void>();

export function currentScenario(): Scenario {
  return scenario;
}
/** Switches this tab's network; streams that run are cut when it goes away. */
export function setScenario(next: Scenario): void {
  const was = scenario;
  scenario = next;
  remember(next);
  if (next === 'offline') {
    cut.abort(new TypeError('The network is off.'));
    cut = new AbortController();
  }
  if ((was === 'offline') !== (next === 'offline')) dispatchEvent(new Event(next === 'offline' ? 'offline' : 'online'));
  for (const hear of listeners) hear(next);
}
export function onScenario(hear: (scenario: Scenario) => void): void {
  listeners.add(hear);
}

/** A request on its way through this tab's network: delayed, lost, or answered without its answer arriving. */
export async function throughNetwork(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response> {
  const { signal } = request;
  if (scenario === 'slow') await wait(between(700, 1800), signal);
  if (scenario === 'flaky') await wait(between(50, 900), signal);
  if (lost(0.2)) return Response.error();
  const response = await answer(request).catch(() => Response.error());
  if (response.type === 'error') return response;
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  if (scenario === 'slow' && !streams) await wait(between(200, 800), signal);
  // It was received, its answer is lost: it may have happened all the same.
  if (lost(0.12)) {
    await response.body?.cancel();
    return Response.error();
  }
  return streams && response.body ? cuttable(response.body, response) : response;
}

const lost = (share: number): boolean => scenario === 'offline' || (scenario === 'flaky' && Math.random() < share);

/** A stream that breaks when the network goes, and now and then when it is flaky. */
function cuttable(body: ReadableStream<Uint8Array<ArrayBuffer>>, { status, headers }: Response): Response {
  const own = new AbortController();
  const timer = setInterval(() => {
    if (lost(0.3)) own.abort(new TypeError('The network broke.'));
  }, 4000);
  const pipe = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    async transform(chunk, stream): Promise<void> {
      if (scenario === 'slow') await wait(between(300, 900));
      stream.enqueue(chunk);
    },
  });
  body
    .pipeTo(pipe.writable, { signal: AbortSignal.any([cut.signal, own.signal]) })
    .catch(() => undefined) // whoever reads it is told
    .finally(() => clearInterval(timer));
  return new Response(pipe.readable, { status, headers });
}

const between = (from: number, to: number): number => from + (to - from) * Math.random();

/** Waits, but not for somebody who has left. */
function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms);
    const leave = (): void => {
      clearTimeout(timer);
      done();
    };
    signal?.addEventListener('abort', leave, { once: true });
  });
}

function remembered(): Scenario {
  try {
    const saved = sessionStorage.getItem(KEY);
    return SCENARIOS.find((one) => one === saved) ?? 'normal';
  } catch {
    return 'normal';
  }
}
function remember(next: Scenario): void {
  try {
    sessionStorage.setItem(KEY, next);
  } catch {
    // Without storage the scenario lasts until the next reload.
  }
}
