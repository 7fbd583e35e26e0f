import type { Format } from '../../src/i18n/format.js';
import type { Say } from '../../src/i18n/words.js';
import type { Millis } from '../../src/model/ids.js';
import type { Session } from '../../src/model/session.js';
import type { SiteConfig, SiteStatus } from '../../src/widget/site.js';
import type { widgetWords } from '../../src/widget/words.js';

/** What every view of the panel draws from. */
export interface ViewInput {
  readonly say: Say<keyof typeof widgetWords.en>;
  readonly format: Format | undefined;
  readonly now: Millis;
  /** The site's name, as its visitors know it. */
  readonly siteName: string | undefined;
  readonly session: Session | undefined;
  /** Undefined until it is known. */
  readonly config: SiteConfig | undefined;
  readonly status: SiteStatus | undefined;
  close(): void;
}
