import type { TemplateResult } from 'lit';
import type { GoneWhy } from '../../src/entities/entity-map.js';
import type { Say } from '../../src/i18n/words.js';
import type { ThreadWord } from '../../src/thread/words.js';
import * as icons from '../ui/icons.js';
import { stateView } from '../ui/states.js';

type Words = Say<ThreadWord> | undefined;

const say = (words: Words, key: ThreadWord): string => words?.(key) ?? '';

export const loadFailed = (words: Words, reason: string | undefined, again: () => void): TemplateResult =>
  stateView({
    icon: icons.circleAlert,
    title: say(words, 'failedToLoad'),
    ...(reason && { text: reason }),
    error: true,
    action: { label: say(words, 'tryAgain'), run: again },
  });

export const nothingSaid = (words: Words, mayWrite: boolean): TemplateResult =>
  stateView({ icon: icons.messageCircle, title: say(words, 'empty'), ...(mayWrite && { text: say(words, 'emptyText') }) });

/** The filter hides all there is. */
export const nothingShown = (words: Words, showAll: () => void): TemplateResult =>
  stateView({
    icon: icons.listFilter,
    title: say(words, 'hidden'),
    text: say(words, 'hiddenText'),
    action: { label: say(words, 'showAll'), run: showAll },
  });

/** Out of sight: handed on, deleted or united [F009]. */
export const gone = (words: Words, why: GoneWhy): TemplateResult =>
  stateView({
    icon: why === 'forbidden' ? icons.arrowRightLeft : why === 'merged' ? icons.merge : icons.trash2,
    title: say(words, `gone.${why}`),
    text: say(words, `gone.${why}Text`),
  });
