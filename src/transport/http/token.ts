import { TransportError } from '../transport-error.js';

/** Why a token is wanted: for the first time, or because the last one was refused. */
export type TokenReason = 'connect' | 'refused';
/** A fixed token, or where to get one. It is called again only after a refusal. */
export type TokenSource = string | ((reason: TokenReason) => string | Promise<string>);

export interface Tokens {
  /** The token in use. */
  current(): Promise<string>;
  /** Another one instead of `refused`; whoever asks meanwhile waits for the same. Throws 'auth' when there is none. */
  renew(refused: string): Promise<string>;
}

/** Keeps one token and never asks for two at once. */
export function createTokens(source: TokenSource): Tokens {
  let held: Promise<string> | undefined;

  async function ask(reason: TokenReason): Promise<string> {
    try {
      return typeof source === 'string' ? source : await source(reason);
    } catch (cause) {
      throw new TransportError('auth', 'No token could be had.', { cause });
    }
  }

  function hold(asked: Promise<string>): Promise<string> {
    held = asked;
    asked.catch(() => {
      if (held === asked) held = undefined;
    });
    return asked;
  }

  return {
    current: () => held ?? hold(ask('connect')),
    async renew(refused): Promise<string> {
      if (typeof source === 'string') throw new TransportError('auth', 'The token was refused.');
      const before = this.current();
      const now = await before;
      if (now !== refused) return now;
      // Of several that were refused together the first asks; a token that could not be had is asked for again.
      return held === before || !held ? hold(ask('refused')) : held;
    },
  };
}
