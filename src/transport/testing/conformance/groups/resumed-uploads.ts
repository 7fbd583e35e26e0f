import { newClientId } from '../../../../model/client-id.js';
import type { ClientId, Id } from '../../../../model/ids.js';
import type { FileRef } from '../../../../model/part.js';
import type { TransportGroups } from '../../../transport.js';
import type { Trial } from '../check.js';
import type { Stage } from '../stage.js';
import { must, needs, NotApplicable } from '../verdict.js';
import type { ConformanceUser } from '../world.js';

/** Large enough that nobody sends it at once, bytes. */
const SIZE = 600_000;
/** Every backend takes what begins so for an image. */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** An upload that broke when more than half of it had gone. */
interface Cut {
  file: Blob;
  meta: { clientId: ClientId; name: string; mime: string; dialogId: Id };
  /** The last checkpoint that was told. */
  resume: unknown;
}

export const resumedUploads: readonly Trial[] = [
  {
    name: 'files.upload goes on from its last checkpoint after a cut, and the file is whole',
    async run(stage) {
      const id = await stage.customerSays();
      const { file, meta, resume } = await cutUpload(stage, id, 'operator');
      const told: number[] = [];
      const on = { progress: (sent: number) => told.push(sent) };
      const ref = await uploadOf(stage)(file, { ...meta, resume }, on, stage.ctx());
      must((told[0] ?? SIZE) > 0, 'An upload that goes on does not begin anew.', 'progress from where it broke', told);
      await mustBe(stage, ref, file);
      const sent = await stage.say(id, '', 'operator', { parts: [{ type: 'file', file: ref }] });
      const [part] = sent.parts;
      must(part?.type === 'file' && part.file.id === ref.id, 'A message carries a file that went on.', `file ${ref.id}`, sent.parts);
    },
  },
  {
    name: 'files.upload that went on and lost its answer is the same file when it goes on once more',
    async run(stage) {
      const id = await stage.customerSays();
      const { file, meta, resume } = await cutUpload(stage, id, 'operator');
      let last = resume;
      const on = { progress: () => undefined, checkpoint: (next: unknown) => void (last = next) };
      const first = await uploadOf(stage)(file, { ...meta, resume }, on, stage.ctx());
      const again = await uploadOf(stage)(file, { ...meta, resume: last }, on, stage.ctx());
      must(again.id === first.id, 'The same clientId is the same file.', first.id, again.id);
      await mustBe(stage, again, file);
    },
  },
  {
    name: 'files.upload begins anew where its checkpoint is no longer good',
    async run(stage) {
      const id = await stage.customerSays();
      const theirs = await cutUpload(stage, id, 'colleague');
      for (const resume of [theirs.resume, 'no checkpoint of yours']) {
        const meta = { ...theirs.meta, clientId: newClientId(), resume };
        const upload = () => uploadOf(stage)(theirs.file, meta, { progress: () => undefined }, stage.ctx());
        const ref = await stage.allowed(upload, { dialogId: id, user: 'operator' }).catch((error: unknown) => {
          must(error instanceof NotApplicable, 'Where a checkpoint is no longer good, an upload begins anew.', 'a file', error);
          throw error;
        });
        await mustBe(stage, ref, theirs.file);
      }
    },
  },
];

function uploadOf(stage: Stage, user: ConformanceUser = 'operator'): TransportGroups['files']['upload'] {
  const { files } = stage.transport(user);
  needs(files, 'there is no `files`');
  return (file, meta, on, ctx) => files.upload(file, meta, on, ctx);
}

async function cutUpload(stage: Stage, dialogId: Id, user: ConformanceUser): Promise<Cut> {
  const upload = uploadOf(stage, user);
  const bytes = Uint8Array.from({ length: SIZE }, (_, at) => PNG[at] ?? Math.floor(stage.random() * 256));
  const file = new Blob([bytes], { type: 'image/png' });
  const meta = { clientId: newClientId(), name: 'pixel.png', mime: 'image/png', dialogId };
  const control = new AbortController();
  const checkpoints: unknown[] = [];
  const on = {
    progress(sent: number) {
      if (checkpoints.length > 0 && sent > SIZE / 2 && sent < SIZE) control.abort();
    },
    checkpoint: (resume: unknown) => void checkpoints.push(resume),
  };
  const ctx = { ...stage.ctx(), signal: control.signal };
  const run = async () => {
    try {
      await upload(file, meta, on, ctx);
    } catch (error) {
      if (!control.signal.aborted) throw error;
    }
  };
  await stage.allowed(run, { dialogId, user });
  needs(checkpoints.length > 0 && control.signal.aborted, 'uploads do not go on after a cut');
  return { file, meta, resume: kept(checkpoints.at(-1)) };
}

/** As a page that is opened later finds it. */
function kept(checkpoint: unknown): unknown {
  try {
    return structuredClone(checkpoint);
  } catch (error) {
    must(false, 'A checkpoint can be kept on the device.', 'a value that IndexedDB can hold', error);
  }
}

async function mustBe({ world }: Stage, ref: FileRef, file: Blob): Promise<void> {
  must(ref.bytes === undefined || ref.bytes === file.size, 'A file is never half there.', `${file.size} bytes`, ref);
  const loaded = await world.load?.(ref);
  if (!loaded) return;
  const [came, went] = await Promise.all([digest(loaded), digest(file)]);
  must(
    came === went,
    'A file has the bytes it was sent with.',
    `${file.size} bytes, SHA-256 ${went}`,
    `${loaded.size} bytes, SHA-256 ${came}`,
  );
}

async function digest(blob: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
