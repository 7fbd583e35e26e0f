import type { TemplateResult } from 'lit';
import { banner } from '../ui/banner.js';
import * as icons from '../ui/icons.js';
import type { ViewInput } from './view.js';

/** A part of the chat did not come; what was written is kept. */
export function loadFailed(say: ViewInput['say'], retry: () => void): TemplateResult {
  return banner({ icon: icons.circleAlert, kind: 'error', text: say('loadFailed'), action: { label: say('tryAgain'), run: retry } });
}
