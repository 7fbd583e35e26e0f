import { newClientId } from '../../../../model/client-id.js';
import type { Id } from '../../../../model/ids.js';
import type { FileRef } from '../../../../model/part.js';
import type { Trial } from '../check.js';
import type { Stage } from '../stage.js';
import { must, needs, refusalOf } from '../verdict.js';

/** One white pixel: the smallest thing that every backend takes for an image. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';
const image = (): Blob => new Blob([Uint8Array.from(atob(PIXEL), (char) => char.charCodeAt(0))], { type: 'image/png' });

async function upload(stage: Stage, dialogId: Id, progress: (sent: number, total: number) => void = () => undefined): Promise<FileRef> {
  const { files } = stage.transport();
  needs(files, 'there is no `files`');
  const meta = { clientId: newClientId(), name: 'pixel.png', mime: 'image/png', dialogId };
  return stage.allowed(() => files.upload(image(), meta, { progress }, stage.ctx()), { dialogId, user: 'operator' });
}

export const messagesAndFiles: readonly Trial[] = [
  {
    name: 'messages.search finds a word and says where',
    async run(stage) {
      const search = stage.transport().messages?.search;
      needs(search, 'there is no `messages.search`');
      const id = await stage.customerSays('The pomegranate is missing');
      const found = await stage.until(async () => {
        const { items } = await stage.allowed(() => search('pomegranate', { dialogId: id, limit: 10 }, stage.ctx()));
        return items.some(({ message }) => message.dialogId === id);
      });
      must(found, 'A word that was written is found.', 'the message with "pomegranate"', 'no hit');
      const { items } = await search('pomegranate', { dialogId: id, limit: 10 }, stage.ctx());
      for (const { message, ranges = [] } of items) {
        const text = message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
        const words = ranges.map(([start, end]) => text.slice(start, end).toLowerCase());
        must(
          words.every((word) => word === 'pomegranate'),
          'A range is [start, end) in UTF-16 code units of the text.',
          'the word that was looked for',
          words,
        );
      }
    },
  },
  {
    name: 'files.upload tells its progress, and its file can be sent',
    async run(stage) {
      const id = await stage.customerSays();
      const told: number[] = [];
      const file = await upload(stage, id, (sent, total) => told.push(sent / total));
      must(
        told.every((share, at) => share <= 1 && share >= (told[at - 1] ?? 0)),
        'Progress grows up to the size of the file.',
        'growing shares up to 1',
        told,
      );
      must(file.id !== '' && file.name === 'pixel.png', 'An uploaded file has an id and keeps its name.', 'pixel.png', file);
      const sent = await stage.say(id, '', 'operator', { parts: [{ type: 'file', file }] });
      const [part] = sent.parts;
      must(
        part?.type === 'file' && part.file.id === file.id,
        'A message carries the file that was uploaded for it.',
        `file ${file.id}`,
        sent.parts,
      );
    },
  },
  {
    name: 'files.upload that is called off ends',
    async run(stage) {
      const { files } = stage.transport();
      needs(files, 'there is no `files`');
      const id = await stage.customerSays();
      const control = new AbortController();
      control.abort();
      const meta = { clientId: newClientId(), name: 'pixel.png', mime: 'image/png', dialogId: id };
      const error = await refusalOf(files.upload(image(), meta, { progress: () => undefined }, { signal: control.signal }));
      must(error?.kind === 'aborted', 'An upload that is called off ends so.', "a TransportError of kind 'aborted'", error ?? 'a file');
    },
  },
  {
    name: 'files.list has what was sent',
    async run(stage) {
      const list = stage.transport().files?.list;
      needs(list, 'there is no `files.list`');
      const id = await stage.customerSays();
      const file = await upload(stage, id);
      const { id: messageId } = await stage.say(id, '', 'operator', { parts: [{ type: 'file', file }] });
      const { items } = await list(id, 'all', { limit: 10 }, stage.ctx());
      must(
        items.some((message) => message.id === messageId),
        'The files of a dialog are in its list.',
        `message ${messageId}`,
        items.map((message) => message.id),
      );
    },
  },
];
