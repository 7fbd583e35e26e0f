import { atom, type ReadableAtom } from 'nanostores';
import type { Feature } from '../core/feature.js';
import type { VisitorGroups } from '../transport/groups/visitor.js';

type Visitor = VisitorGroups['visitor'];
/** What the site's owner set for the widget. */
export type SiteConfig = Awaited<ReturnType<NonNullable<Visitor['config']>>>;
/** Whether somebody is there to answer. Times in milliseconds. */
export type SiteStatus = Awaited<ReturnType<NonNullable<Visitor['status']>>>;

/** The site a visitor is on: its greeting, its channels, whether somebody is there. */
export interface Site {
  /** Undefined until it is known; a backend that tells nothing has set nothing. */
  readonly $config: ReadableAtom<SiteConfig | undefined>;
  /** Undefined until it is known. */
  readonly $status: ReadableAtom<SiteStatus | undefined>;
}

export const site: Feature<Site> = {
  name: 'site',
  create(chat) {
    const $config = atom<SiteConfig | undefined>();
    const $status = atom<SiteStatus | undefined>();
    const load = async () => {
      await chat.ready();
      const { visitor } = chat.transport;
      const [config, status] = await Promise.all([visitor?.config?.(chat.context()), visitor?.status?.(chat.context())]);
      $config.set(config ?? {});
      if (status) $status.set(status);
    };
    chat.onResync(load);
    // Without an answer the widget greets in its own words.
    load().catch(() => undefined);
    return { $config, $status };
  },
};
