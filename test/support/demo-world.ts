import type { Backend } from '../../src/backend/index.js';
import { TOKENS, visitorId } from '../../src/backend/demo/callers.js';
import type { Simulator } from '../../src/backend/demo/simulator.js';
import { simulateCustomers } from '../../src/backend/demo/simulator.js';
import { demoBackend, fillWorld } from '../../src/backend/demo/world.js';
import type { Transport } from '../../src/transport/transport.js';
import { httpTransport } from '../../src/transport/http/index.js';

export interface DemoWorldOptions {
  /** The moment from which all times count back, epoch ms UTC, and where the backend's clock starts. Default: now. */
  now?: number;
  /** Of the simulated customers. */
  seed?: number;
  /** Only the made cases, without the 383 dialogs of the corpus: much faster, and enough for most tests. */
  small?: boolean;
  /** Simulated customers read, type and answer, at this share of their natural time; absent: nobody does anything by himself. */
  pace?: number;
}
export interface DemoWorld {
  backend: Backend;
  /** A transport for one of the team, or for the visitor who holds a secret of that name. */
  transportFor(who: 'anna' | 'marco' | 'supervisor' | (string & {})): Transport;
  /** The customer of a dialog writes. */
  customerSays(dialogId: string, text: string): Promise<void>;
  /** The customer of a dialog types, or stops. */
  customerTypes(dialogId: string, on?: boolean): Promise<void>;
  /** Two hundred events a second, until it is switched off. */
  crowd(on: boolean): void;
  /** The id under which a visitor's secret is known. */
  visitorId(secret: string): Promise<string>;
  /** From now on nothing leaves and streams break, until `restore` is called. */
  cutNetwork(): { restore(): void };
  dispose(): void;
}

/** Where the test's server has the files of demo/assets. */
const ASSETS = '/demo/assets/';
const BASE = 'http://demo.test/api';
const tokenOf: Record<string, string> = { anna: TOKENS.anna, marco: TOKENS.marco, ingrid: TOKENS.ingrid, supervisor: TOKENS.ingrid };

/** The demo's world within the test, behind its real HTTP transport: `(await startDemoWorld({ small: true })).transportFor('anna')`. */
export async function startDemoWorld({ now = Date.now(), seed = 1, small = false, pace }: DemoWorldOptions = {}): Promise<DemoWorld> {
  const begun = performance.now();
  const backend = demoBackend({ assets: ASSETS, now: () => now + Math.round(performance.now() - begun) });
  await fillWorld(backend, { now, small, assets: ASSETS });
  const simulator: Simulator = simulateCustomers(backend, { seed, pace: pace ?? 1, ambient: false, answers: pace !== undefined });
  let cut: AbortController | undefined;
  let online = true;

  async function answer(given: Request): Promise<Response> {
    cut ??= new AbortController();
    if (!online) throw new TypeError('Failed to fetch');
    const request = new Request(given, { signal: AbortSignal.any([given.signal, cut.signal]) });
    const response = await backend.handle(request);
    if (!online) throw new TypeError('Failed to fetch');
    return response;
  }

  return {
    backend,
    transportFor: (who) => httpTransport({ url: BASE, token: tokenOf[who] ?? who, fetch: answer }),
    customerSays: (dialogId, text) => simulator.says(dialogId, text),
    async customerTypes(dialogId, on = true): Promise<void> {
      const dialog = await backend.read((tx) => tx.dialogs.get(dialogId));
      if (dialog?.customerId) await backend.typing({ kind: 'visitor', id: dialog.customerId }, { dialogId, on });
    },
    crowd: (on) => simulator.busy(on),
    visitorId,
    cutNetwork(): { restore(): void } {
      online = false;
      cut?.abort(new TypeError('The network is off.'));
      cut = undefined;
      return { restore: () => void (online = true) };
    },
    dispose(): void {
      simulator.dispose();
      backend.dispose();
    },
  };
}
