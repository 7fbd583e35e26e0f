import { html, type TemplateResult } from 'lit';
import { chordKeys } from '../base/keys.js';
import './input.js';
import type { Writing } from './writing.js';

/** The field with its words. */
export function field({ composer, say, mode, operator, note, over, sendKey, files, on }: Writing): TemplateResult {
  const comment = mode === 'comment';
  const key = chordKeys('mod+enter').join('+');
  const look = {
    label: say(comment ? 'commentLabel' : 'label'),
    placeholder: comment ? say('commentPlaceholder') : (note ?? say(operator ? 'reply' : 'placeholder')),
    hint: sendKey === 'enter' ? say('hintEnter') : say('hintModEnter', { key }),
    sendKey,
    comment,
    over,
  };
  return html`<chat-composer-input
    .composer=${composer}
    .look=${look}
    .send=${on.send}
    .takeFiles=${files.allowed ? on.take : undefined}
  ></chat-composer-input>`;
}
