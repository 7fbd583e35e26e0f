interface ScriptUrls {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrls): unknown;
}

/** The addresses of the demo's two workers; the SDK itself needs no policy. */
export const WORLD_WORKER = '/build/world.worker.js';
export const MSW_WORKER = '/mockServiceWorker.js';

/** The demo's own policy: a script's address that is given as a string must be one of its workers'. */
export function admitWorkers(): void {
  const admitted = new Set([WORLD_WORKER, MSW_WORKER].map((path) => new URL(path, location.origin).href));
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL(url: string): string {
      if (!admitted.has(new URL(url, location.href).href)) throw new TypeError(`${url} is no worker of this demo`);
      return url;
    },
  });
}
