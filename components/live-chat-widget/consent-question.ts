import { html, nothing } from 'lit';
import { safeLink } from '../text/safe-url.js';
import type { Answer } from './consent.js';
import { header } from './header.js';
import type { ViewInput } from './view.js';

export interface ConsentInput extends Pick<ViewInput, 'say' | 'siteName' | 'close'> {
  readonly privacyUrl: string | undefined;
  answer(answer: Answer): void;
}

/** Asks before anything is stored or sent. Closing the panel answers nothing: the question comes again. */
export function consentQuestion({ say, siteName, close, privacyUrl, answer }: ConsentInput) {
  const privacy = safeLink(privacyUrl);
  return html`${header({ say, close }, undefined, nothing, siteName ?? say('home'), nothing)}
    <div class="w__b w-ask">
      <div class="w-ask__card" part="widget-consent">
        <h3>${say('consent')}</h3>
        <p id="consent-text">${say('consentText')}</p>
        <div class="w-ask__answers">
          <button class="btn btn--outline btn--lg grow" part="button" type="button" @click=${() => answer('refused')}>
            ${say('consentOnce')}
          </button>
          <button class="btn btn--primary btn--lg grow" part="button primary" type="button" @click=${() => answer('given')}>
            ${say('consentKeep')}
          </button>
        </div>
        ${
          privacy
            ? html`<a class="btn btn--link" part="button" href=${privacy} target="_blank" rel="noopener noreferrer"
                >${say('privacyPolicy')}</a
              >`
            : nothing
        }
      </div>
    </div>`;
}
