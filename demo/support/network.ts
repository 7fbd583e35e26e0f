/** How the network of this tab behaves. */
export type Scenario = 'normal' | 'slow' | 'flaky' | 'offline';
export const SCENARIOS: readonly Scenario[] = ['normal', 'slow', 'flaky', 'offline'];

const KEY = 'parleykit-demo-network';
/** Requests of the SDK go to the backend under this path; nothing else is touched. */
const API = '/api/';

let scenario = remembered();
let cut = new AbortController();
let open: (answer: Answer | undefined) => void;
const ready = new Promise<Answer | undefined>((done) => (open = done));
const listeners = new Set<(scenario: Scenario) => void>();

type Answer = (request: Request) => Promise<Response>;
/** Requests that left before the demo's backend stood are let through now; `answer` takes them instead of the network. */
export function networkReady(answer?: Answer): void {
  open(answer);
}
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

/**
 * Puts the scenarios in front of `fetch`. They stand here rather than in the service worker because a request that fails
 * within the page leaves no message in the console, like one that was never made.
 */
export function guardFetch(): void {
  const straight = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init): Promise<Response> => {
    const request = new Request(input, init);
    const { pathname, origin } = new URL(request.url);
    if (origin !== location.origin || !pathname.startsWith(API)) return straight(request);
    const answer = (await ready) ?? straight;
    await outward(request.signal);
    const response = await answer(request);
    return inward(response, request.signal);
  };
}

async function outward(signal: AbortSignal): Promise<void> {
  if (scenario === 'slow') await wait(between(700, 1800), signal);
  if (scenario === 'flaky') await wait(between(50, 900), signal);
  if (scenario === 'offline' || (scenario === 'flaky' && Math.random() < 0.2)) throw new TypeError('Failed to fetch');
}

async function inward(response: Response, signal: AbortSignal): Promise<Response> {
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  if (scenario === 'slow' && !streams) await wait(between(200, 800), signal);
  // The request was received, its answer is lost: it may have happened all the same.
  if (scenario === 'offline' || (scenario === 'flaky' && Math.random() < 0.12)) {
    await response.body?.cancel();
    throw new TypeError('Failed to fetch');
  }
  return streams && response.body ? cuttable(response.body, response) : response;
}

/** A stream that breaks when the network goes, and now and then when it is flaky. */
function cuttable(body: ReadableStream<Uint8Array<ArrayBuffer>>, { status, headers }: Response): Response {
  const own = new AbortController();
  const timer = setInterval(() => {
    if (scenario === 'flaky' && Math.random() < 0.3) own.abort(new TypeError('The network broke.'));
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

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((done, stop) => {
    const timer = setTimeout(done, ms);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        stop(signal.reason as Error);
      },
      { once: true },
    );
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
