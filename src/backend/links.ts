import type { Id, Millis } from '../model/ids.js';
import type { FileRef } from '../model/part.js';
import { MAIN_ACCOUNT } from './caller.js';
import type { FilePort } from './files.js';

export interface Links {
  /** The file with a link that can be loaded without a header for some time. */
  withUrl(file: FileRef, account: Id): FileRef;
  /** Whether a link's ticket is still good. */
  isValid(ticket: string | undefined): boolean;
}

const WINDOW_MS = 3_600_000;

/**
 * Links to files. A link is two secrets: the file's own id, which cannot be guessed, and a ticket that changes every hour and
 * is good for two. A link that leaks opens one file for that long.
 */
export function createLinks(files: FilePort, base: string, now: () => Millis): Links {
  let tickets: { value: string; from: Millis }[] = [];

  function current(): { value: string; from: Millis } {
    const [newest] = tickets;
    if (newest && now() - newest.from < WINDOW_MS) return newest;
    const ticket = { value: crypto.randomUUID().replaceAll('-', ''), from: now() };
    tickets = newest ? [ticket, newest] : [ticket];
    return ticket;
  }

  return {
    withUrl(file, account): FileRef {
      const own = files.url?.(file.id);
      if (own !== undefined) return { ...file, url: own };
      const { value, from } = current();
      const query = new URLSearchParams({ ticket: value, ...(account === MAIN_ACCOUNT ? {} : { account }) });
      return { ...file, url: `${base}/files/${encodeURIComponent(file.id)}?${query.toString()}`, expiresAt: from + 2 * WINDOW_MS };
    },
    isValid(ticket): boolean {
      current();
      return tickets.some(({ value, from }) => value === ticket && now() - from < 2 * WINDOW_MS);
    },
  };
}

/** A file as everyone knows it, still without a link. */
export function fileRef(row: { id: Id; name: string; mime: string; bytes: number }): FileRef {
  return { id: row.id, name: row.name, mime: row.mime, bytes: row.bytes };
}
