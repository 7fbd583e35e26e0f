import type { TemplateResult } from 'lit';
import type { Say } from '../../../src/i18n/words.js';
import type { Kinds, Timeline } from '../../../src/thread/timeline.js';
import type { ThreadWord } from '../../../src/thread/words.js';
import * as icons from '../../ui/icons.js';
import { menu } from '../../ui/menu.js';

const KINDS = ['comments', 'messages', 'events'] as const satisfies readonly (keyof Kinds)[];

/** Which kinds of messages the thread leaves out [F190, F191, F220]. */
export function kindsMenu(kinds: Kinds, say: Say<ThreadWord>, timeline: () => Timeline): TemplateResult {
  const filtered = KINDS.some((kind) => !kinds[kind]);
  return menu({
    label: say('filter'),
    trigger: icons.listFilter,
    look: `icbtn icbtn--sm ${filtered ? 'is-on' : ''}`,
    buttonPart: `icon-button thread-filter${filtered ? ' on' : ''}`,
    end: true,
    entries: () =>
      KINDS.map((kind) => ({
        label: say(`hide.${kind}`),
        kind: 'switch' as const,
        checked: !timeline().$kinds.get()[kind],
        run: () => toggle(timeline(), kind),
      })),
  });
}

function toggle(timeline: Timeline, kind: keyof Kinds): void {
  const kinds = timeline.$kinds.get();
  timeline.setKinds({ ...kinds, [kind]: !kinds[kind] });
}
