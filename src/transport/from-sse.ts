import { TransportError } from './transport-error.js';

/** One event of a text/event-stream. A comment, which servers send as a heartbeat, has only `comment`. */
export interface SseFrame {
  event: string;
  data: string;
  id?: string;
  comment?: string;
}

/** Longer than any event of ours; a server that never ends a line must not fill the memory. */
const MAX_FRAME = 16_000_000;

/**
 * Reads a text/event-stream over fetch, because EventSource cannot send an Authorization header. Calls `hear` for each event and
 * each comment, in order; resolves when the server ends the stream. Throws TransportError: 'offline' when the stream breaks,
 * 'timeout' when nothing arrives for `deadAfterMs`, 'aborted' by the signal.
 */
export async function readSse(
  body: ReadableStream<Uint8Array>,
  hear: (frame: SseFrame) => void,
  { signal, deadAfterMs = 25_000 }: { signal: AbortSignal; deadAfterMs?: number },
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const split = createSplitter(hear);
  let dead = false;
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  const onDead = (): void => {
    dead = true;
    cancel();
  };
  signal.addEventListener('abort', cancel, { once: true });
  let timer = setTimeout(onDead, deadAfterMs);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      clearTimeout(timer);
      if (signal.aborted) throw new TransportError('aborted', 'Aborted');
      if (dead) throw new TransportError('timeout', 'The stream fell silent.');
      if (done) return;
      timer = setTimeout(onDead, deadAfterMs);
      split(decoder.decode(value, { stream: true }));
    }
  } catch (cause) {
    if (signal.aborted) throw new TransportError('aborted', 'Aborted', { cause });
    if (cause instanceof TransportError) throw cause;
    throw new TransportError('offline', 'The stream broke.', { cause });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    cancel();
  }
}

/** Takes text as it comes and tells the events in it, by the rules of the HTML standard. */
export function createSplitter(hear: (frame: SseFrame) => void): (text: string) => void {
  let rest = '';
  let frame: SseFrame = { event: 'message', data: '' };
  let size = 0;

  function line(text: string): void {
    if (text === '') {
      if (frame.data !== '') hear({ ...frame, data: frame.data.slice(0, -1) });
      frame = { event: 'message', data: '' };
      size = 0;
      return;
    }
    const colon = text.indexOf(':');
    const [name, raw] = colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
    const value = raw.startsWith(' ') ? raw.slice(1) : raw;
    if (name === '') hear({ event: '', data: '', comment: value });
    else if (name === 'data') frame.data += `${value}\n`;
    else if (name === 'event') frame.event = value;
    else if (name === 'id') frame.id = value;
  }

  return (text) => {
    size += text.length;
    if (size > MAX_FRAME) throw new TransportError('server', 'An event of the stream is too long.');
    rest += text;
    // A lone CR at the end may be half of a CRLF.
    const end = rest.endsWith('\r') ? rest.length - 1 : rest.length;
    const lines = rest.slice(0, end).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + rest.slice(end);
    for (const one of lines) line(one);
  };
}
