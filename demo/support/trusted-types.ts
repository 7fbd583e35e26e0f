interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

/** The address of the demo's worker; the SDK itself has none and needs no policy. */
export const WORLD_WORKER = '/build/world.worker.js';

/** The demo's own policy: a script's address that is given as a string must be its worker's. */
export function admitWorker(): void {
  const admitted = new URL(WORLD_WORKER, location.origin).href;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL(url: string): string {
      if (new URL(url, location.href).href !== admitted) throw new TypeError(`${url} is not the worker of this demo`);
      return url;
    },
  });
}
