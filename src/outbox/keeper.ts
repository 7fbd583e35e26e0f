import { silentTabs } from '../connection/silent-tabs.js';
import { onWake } from '../connection/wake.js';
import type { Core } from '../core/feature.js';
import type { Upload, Uploads } from '../files/upload-queue.js';
import type { ClientId, Id } from '../model/ids.js';
import type { OutboxEntry } from './entry.js';
import { PATIENCE, type Keeper, type KeeperHears } from './keeping.js';
import { revive } from './revive.js';
import type { KeptEntry, KeptFile, OutboxStore } from './store.js';

/** @param open opens the device; called again after it has failed */
export function createKeeper(open: () => Promise<OutboxStore>, chat: Core, files: Uploads, hears: KeeperHears): Keeper {
  const { me: owner, $all: $silent } = silentTabs(chat);
  /** Entries that lie on the device under this owner. */
  const mine = new Set<ClientId>();
  /** Entries that are being written there. */
  const writing = new Map<ClientId, Promise<void>>();
  const followed = new Set<string>();
  let opened: Promise<OutboxStore> | undefined;
  let hold: Promise<() => void> | undefined;
  /** How many writes are under way. */
  let busy = 0;
  let person: Id | undefined;
  let adopting = false;
  let lookAgain = false;

  const store = () => (opened ??= open());
  /** Others see that this chat lives for as long as anything of it lies there. */
  const enter = async () => {
    busy++;
    const device = await store();
    try {
      await (hold ??= device.hold(owner));
    } catch (error) {
      hold = undefined;
      throw error;
    }
  };
  const leave = () => {
    busy--;
    rest();
  };
  const rest = () => {
    if (busy > 0 || mine.size > 0) return;
    void hold?.then(
      (release) => release(),
      () => undefined,
    );
    hold = undefined;
  };
  const asKept = ({ error: _, echo: __, ...entry }: OutboxEntry, of: Id): KeptEntry => ({ entry, person: of, owner });
  const filesOf = (entry: OutboxEntry): KeptFile[] =>
    entry.files.flatMap((id) => {
      const file = files.get(id)?.file;
      return file ? { id, file } : [];
    });

  const write = (entry: OutboxEntry, of: Id) => {
    const { clientId } = entry;
    const done = (async () => {
      try {
        await enter();
        await (await store()).add(asKept(entry, of), filesOf(entry));
        mine.add(clientId);
        const now = hears.all().find((one) => one.clientId === clientId);
        // It may have left before it was written, or become another.
        if (!now) return remove(clientId);
        followUploads(now);
        hears.kept(clientId, true);
        if (now !== entry) changed(now);
      } catch {
        opened = undefined;
      } finally {
        writing.delete(clientId);
        leave();
      }
    })();
    writing.set(clientId, done);
    watch(clientId);
    return patiently(done);
  };
  /** The next page goes on where an upload has come to on this one. */
  const followUploads = ({ clientId, files: ids }: OutboxEntry) => {
    for (const id of ids) {
      let kept: unknown;
      const look = (upload: Upload | undefined) => {
        if (!upload) return stop();
        if (upload.resume === kept || !mine.has(clientId)) return;
        kept = upload.resume;
        void store()
          .then((device) => device.checkpoint(clientId, id, kept))
          .catch(() => undefined);
      };
      const stop = files.$one(id).listen(look);
      look(files.get(id));
    }
  };
  /** Waits, but not longer than a person would. */
  const patiently = async (done: Promise<void>) => {
    let cancel: (() => void) | undefined;
    const late = new Promise<void>((resolve) => (cancel = chat.clock.after(PATIENCE, resolve)));
    await Promise.race([done, late]);
    cancel?.();
  };
  const changed = (entry: OutboxEntry) => {
    const of = person;
    if (of === undefined || !mine.has(entry.clientId)) return;
    void store()
      .then((kept) => kept.update(asKept(entry, of), owner))
      .catch(() => undefined);
  };
  const remove = (clientId: ClientId) =>
    void store()
      .then((kept) => kept.remove(clientId))
      .catch(() => undefined)
      .finally(() => {
        mine.delete(clientId);
        rest();
      });
  /** Told only of what waits: most messages are gone before anybody could read it. */
  const watch = (clientId: ClientId) => void chat.clock.after(PATIENCE, () => !mine.has(clientId) && hears.kept(clientId, false));

  const adopt = async (of: Id) => {
    const session = chat.$session.get();
    const kept = session ? await (await store()).all(of) : [];
    const left = kept.filter((one) => one.owner !== owner);
    if (!session || left.length === 0) return;
    const alive = await (await store()).held();
    const restored: OutboxEntry[] = [];
    await enter();
    try {
      for (const one of left) {
        if (alive.has(one.owner) && !$silent.get().has(one.owner)) {
          follow(one.owner);
          continue;
        }
        // It may have left since it was read: what it is now counts.
        const taken = await (await store()).take(one.entry.clientId, one.owner, owner);
        if (!taken) continue;
        const entry = revive(taken.entry, session, chat.clock.now());
        await (await store()).update({ entry, person: of, owner }, owner);
        mine.add(entry.clientId);
        restored.push(await withFiles(entry));
      }
    } finally {
      leave();
    }
    if (person !== of || chat.signal.aborted) return;
    if (restored.length > 0) hears.restored(restored);
  };
  /** What a chat that lives does not get sent is taken over as soon as it is gone. */
  const follow = (other: string) => {
    if (followed.has(other)) return;
    followed.add(other);
    void store()
      .then((kept) => kept.gone(other, chat.signal))
      .then(look, () => undefined)
      .finally(() => followed.delete(other));
  };
  const withFiles = async (entry: OutboxEntry): Promise<OutboxEntry> => {
    if (entry.files.length === 0) return entry;
    for (const { id, file, resume } of await (await store()).files(entry.clientId)) files.add(file, entry.dialogId, { id, resume });
    followUploads(entry);
    // Its preview was of a page that is gone.
    const parts = entry.draft.parts.map((part) => {
      if (part.type !== 'file' || !entry.files.includes(part.file.id)) return part;
      const { url: _, ...file } = part.file;
      const url = files.get(file.id)?.previewUrl;
      return { ...part, file: { ...file, ...(url !== undefined && { url }) } };
    });
    return { ...entry, draft: { ...entry.draft, parts } };
  };
  /** What others have left may leave from here. One look at a time; what changes during one is looked at again. */
  const look = () => {
    const of = person;
    if (of === undefined || chat.signal.aborted) return;
    if (adopting) {
      lookAgain = true;
      return;
    }
    adopting = true;
    void adopt(of)
      .catch(() => void (opened = undefined))
      .finally(() => {
        adopting = false;
        hears.ready();
        if (!lookAgain) return;
        lookAgain = false;
        look();
      });
  };

  const meet = (next: Id) => {
    const before = person;
    if (next === before) return;
    person = next;
    if (before !== undefined) {
      hears.personChanged();
      void clear(before);
    }
    // Written before it was known who is here.
    for (const entry of hears.all()) void write(entry, next);
    look();
  };
  const clear = async (of: Id) => {
    await (await store()).clear(of).catch(() => undefined);
  };

  const stops = [
    chat.$session.subscribe((session) => session && meet(session.me.id)),
    chat.connection.$state.listen(({ state }) => state === 'open' && look()),
    $silent.listen(look),
  ];
  onWake(look, chat.signal);
  chat.signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
    void hold?.then(
      (release) => release(),
      () => undefined,
    );
  });

  return {
    async add(entry) {
      const done = writing.get(entry.clientId);
      if (done) return patiently(done);
      if (person !== undefined && !mine.has(entry.clientId)) await write(entry, person);
    },
    async claim(entry) {
      const done = writing.get(entry.clientId);
      if (done) await patiently(done);
      if (person === undefined || !mine.has(entry.clientId)) return true;
      try {
        const isMine = await (await store()).update(asKept(entry, person), owner);
        if (!isMine) mine.delete(entry.clientId);
        return isMine;
      } catch {
        // What cannot be read any more can be taken by nobody else.
        return true;
      }
    },
    changed,
    removed(clientId) {
      if (mine.has(clientId)) remove(clientId);
    },
    async forget() {
      if (person !== undefined) await clear(person);
    },
  };
}
