import type { Millis } from '../../model/ids.js';
import { assets as files, ASSETS } from './assets.js';
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

/** The lamp shop Halden without its customers: channels, team, tags. */
export const house = (now: Millis): Seed => ({ channels, groups, bots: [orderBot], operators: mainOperators(now), tags });

/** Halden's own dialogs: one of each thing that real conversations of the corpus lack. Pictures of films come from `assets`. */
export function madeCases(now: Millis, assets = ASSETS): Seed {
  const stories = [
    ...elena(files, now),
    ...inbox(files, now),
    ...rightToLeft(files),
    ...words(),
    ...media({ ...files, film: { ...files.film, previewUrl: `${assets}lamp.jpg` } }),
    ...delivery(now),
    ...hands(),
    ...hostile(files),
  ];
  return together(house(now), tell(stories, actorNamed, now), panel(now));
}
