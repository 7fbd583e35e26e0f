import { newClientId } from '../../src/model/client-id.js';
import type { ConformanceWorld } from '../../src/transport/testing/index.js';
import { TransportError } from '../../src/transport/transport-error.js';
import type { TransportGroups } from '../../src/transport/transport.js';
import type { Mistake } from './broken-transports.js';
import { referenceWorld } from './conformance-worlds.js';

type Upload = TransportGroups['files']['upload'];

/** The reference backend with another way to upload. */
const uploading = async (change: (upload: Upload) => Upload): Promise<ConformanceWorld> => {
  const world = await referenceWorld();
  return {
    ...world,
    transportFor(user) {
      const transport = world.transportFor(user);
      const { files } = transport ?? {};
      return transport && files && { ...transport, files: { ...files, upload: change(files.upload) } };
    },
  };
};

/** Mistakes that a vendor might make with files that go on after a cut. */
export const UPLOAD_MISTAKES: readonly Mistake[] = [
  {
    mistake: 'an upload begins anew though it was told where to go on',
    level: 'groups',
    says: /An upload that goes on does not begin anew/,
    world: () =>
      uploading(
        (upload) =>
          (file, { resume: _, ...meta }, on, ctx) =>
            upload(file, { ...meta, clientId: newClientId() }, on, ctx),
      ),
  },
  {
    mistake: 'an upload that goes on leaves half a file',
    level: 'groups',
    says: /A file is never half there/,
    world: () =>
      uploading((upload) => (file, meta, on, ctx) => {
        const rest = meta.resume === undefined ? file : file.slice(file.size / 2);
        const { resume: _, ...begin } = meta;
        return upload(rest, { ...begin, clientId: newClientId() }, { ...on, progress: (sent, total) => on.progress(sent + 1, total) }, ctx);
      }),
  },
  {
    mistake: 'an upload that goes on mixes up the bytes',
    level: 'groups',
    says: /A file has the bytes it was sent with/,
    world: () =>
      uploading((upload) => (file, meta, on, ctx) => {
        const mixed = meta.resume === undefined ? file : new Blob([file.slice(100), file.slice(0, 100)]);
        return upload(mixed, meta, on, ctx);
      }),
  },
  {
    mistake: 'an upload gives up where its checkpoint is no longer good',
    level: 'groups',
    says: /no longer good, an upload begins anew/,
    world: () =>
      uploading((upload) => (file, meta, on, ctx) => {
        if (meta.resume !== undefined && typeof meta.resume !== 'object')
          return Promise.reject(new TransportError('invalid', 'This is no checkpoint of yours'));
        return upload(file, meta, on, ctx);
      }),
  },
];
