import type { TemplateResult } from 'lit';
import type { Say } from '../../src/i18n/words.js';
import type { shellWords } from '../base/words.js';
import * as icons from '../ui/icons.js';
import type { standingWords } from '../ui/standing-words.js';
import { stateView } from '../ui/states.js';
import type { inboxWords } from './words.js';

/** What panes say while their elements are on the way. */
export interface PaneWords {
  say: Say<keyof typeof inboxWords.en> | undefined;
  shell: Say<keyof typeof shellWords.en> | undefined;
  standing: Say<keyof typeof standingWords.en> | undefined;
}

/** The code of a pane could not be fetched. */
export const chunkFailed = ({ shell }: PaneWords, retry: () => void): TemplateResult =>
  stateView({
    icon: icons.circleAlert,
    title: shell?.('windowFailed') ?? '',
    error: true,
    action: { label: shell?.('tryAgain') ?? '', run: retry },
  });
