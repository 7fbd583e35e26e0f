import type { Millis } from '../../model/ids.js';
import { assetsAt } from './assets.js';
import { channels } from './channels.js';
import { actorNamed, groups, mainOperators, orderBot } from './people.js';
import { panel } from './panel.js';
import type { Seed } from './seed.js';
import { together } from './seed.js';
import { delivery } from './stories/delivery.js';
import { elena } from './stories/elena.js';
import { hands } from './stories/hands.js';
import { hostile } from './stories/hostile.js';
import { inbox } from './stories/inbox.js';
import { media } from './stories/media.js';
import { rightToLeft } from './stories/right-to-left.js';
import { words } from './stories/words.js';
import { tell } from './story.js';
import { tags } from './tags.js';

/**
 * The lamp shop Halden with its team, channels and dialogs: one of each thing that real conversations of the corpus lack.
 * `assets` is where the files of demo/assets are served, with a slash at the end.
 */
export function madeCases(now: Millis, assets: string): Seed {
  const files = assetsAt(assets);
  const stories = [
    ...elena(files, now),
    ...inbox(files, now),
    ...rightToLeft(files),
    ...words(),
    ...media(files),
    ...delivery(now),
    ...hands(),
    ...hostile(files),
  ];
  const house: Seed = { channels, groups, bots: [orderBot], operators: mainOperators(now), tags };
  return together(house, tell(stories, actorNamed, now), panel(now));
}
