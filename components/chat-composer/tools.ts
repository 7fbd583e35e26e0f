import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import * as icons from '../ui/icons.js';
import { popover } from '../ui/popover.js';
import { tip } from '../ui/tip.js';
import type { ComposerSay, Writing } from './writing.js';

/** The paper-clip [F073]. Where files cannot be sent it stays and says why; where there is no upload at all it is not drawn. */
export function attachButton({ say, files, single, on }: Writing, small: boolean): TemplateResult | typeof nothing {
  if (!files.allowed && files.hidden) return nothing;
  const label = say('attach');
  const reason = files.allowed ? undefined : files.reason;
  const input = createRef<HTMLInputElement>();
  const onChange = ({ target }: Event) => {
    const picked = target as HTMLInputElement;
    if (picked.files) on.take([...picked.files]);
    // The same file can be picked again after it was removed.
    picked.value = '';
  };
  return html`<input type="file" hidden ?multiple=${!single} aria-label=${label} @change=${onChange} ${ref(input)} /><button
      class="icbtn ${small ? 'icbtn--sm' : ''}"
      part="icon-button${reason === undefined ? '' : ' disabled'}"
      type="button"
      aria-label=${label}
      aria-disabled=${reason === undefined ? nothing : 'true'}
      aria-description=${reason ?? nothing}
      ${tip(reason ?? label)}
      @click=${() => {
        if (reason === undefined) input.value?.click();
      }}
    >
      ${icons.paperclip}
    </button>`;
}

/** The smile [F080, F257]. `body` draws the picker once it is open. */
export function emojiButton(say: ComposerSay, small: boolean, body: (close: () => void) => unknown): TemplateResult {
  return popover({
    label: say('emoji'),
    trigger: icons.smile,
    // A new function with each drawing: the picker is drawn again when its chunk has come.
    body: (close) => body(close),
    part: 'popover emoji',
    look: small ? 'icbtn icbtn--sm' : 'icbtn',
    up: true,
    end: !small,
  });
}
