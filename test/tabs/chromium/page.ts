import { createChat } from '../../../src/chat.js';
import { outbox } from '../../../src/dialog-session.js';
import { httpTransport } from '../../../src/transport/http/index.js';
import type { Transport } from '../../../src/transport/transport.js';
import { textOf } from '../../support/model-server.js';
import { describeRows, rowsOf } from '../../engine/frames.js';

/** The engine alone in a tab, without elements: what the schedules of the tabs do and look at. */

/** How long the outbox waits for the device before it goes on without, ms. */
const PATIENCE = 1000;

const tab = location.hash.slice(1);
const { address, session, listDialogs, listMessages, send, events } = httpTransport({ url: `${location.pathname}api`, token: tab });
const core: Transport = { session, listDialogs, listMessages, send, events, ...(address !== undefined && { address }) };
const chat = createChat({ transport: core });
const { composer, history, timeline } = chat.dialog('d1');
/** The first frame in which a row stood there twice. */
let twice: string | undefined;

const look = () => {
  const rows = rowsOf(chat, 'd1');
  const unique = (of: readonly unknown[]) => new Set(of).size === rows.length;
  if (!unique(rows.map(({ key }) => key)) || !unique(rows.map(({ message }) => textOf(message)))) twice ??= describeRows(rows).join(' | ');
};
const everyFrame = () => {
  look();
  requestAnimationFrame(everyFrame);
};
everyFrame();
// A tab that nobody sees paints nothing.
timeline.$version.listen(look);
history.load().catch(() => undefined);

const page = {
  /** Resolves with whether it was taken, and whether it outlives the page. */
  async write(text: string) {
    const begun = performance.now();
    composer.setText(text);
    const clientId = await composer.submit();
    const entry = chat
      .use(outbox)
      .$all.get()
      .find((one) => one.clientId === clientId);
    return { taken: clientId !== undefined, kept: performance.now() - begun < PATIENCE && !entry?.unkept };
  },
  look() {
    const rows = rowsOf(chat, 'd1');
    return {
      link: chat.connection.$state.get().state,
      arrived: rows.filter(({ entry }) => !entry).map(({ message }) => textOf(message)),
      waiting: rows.flatMap(({ message, entry }) => (entry ? { text: textOf(message), state: entry.state } : [])),
      twice,
    };
  },
  /** The person sends again what may not have arrived. */
  sendAgain(texts: readonly string[]) {
    for (const { entry, message } of rowsOf(chat, 'd1'))
      if (entry && texts.includes(textOf(message))) chat.use(outbox).retry(entry.clientId);
  },
};
Object.assign(globalThis, { page });
