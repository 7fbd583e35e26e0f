import { html, type TemplateResult } from 'lit';
import type { LogIcon, LogLine } from '../../../src/thread/log-line.js';
import type { Message } from '../../../src/model/message.js';
import * as icons from '../../ui/icons.js';
import { said } from '../said.js';
import type { ThreadView } from '../view.js';

const ICONS: Readonly<Record<LogIcon, TemplateResult>> = {
  opened: icons.circleDot,
  taken: icons.userRoundPlus,
  assigned: icons.userRoundPlus,
  closed: icons.circleCheck,
  unassigned: icons.circleDashed,
  blocked: icons.ban,
  channel: icons.arrowRightLeft,
  tool: icons.search,
  plan: icons.route,
  other: icons.circleDot,
};

/** What happened with the dialog, in one line: who closed, opened or handed it on [F035–F038]; steps of an automation stand apart [F283]. */
export function eventLine({ icon, pieces, step }: LogLine, message: Message, { format }: ThreadView): TemplateResult {
  const at = format.time(message.at);
  if (step) return html`<p class="tun" part="message-log">${ICONS[icon]}<span>${said(pieces)}</span><time>${at}</time></p>`;
  return html`<p class="sys" part="message-system">
    ${ICONS[icon]}<span>${said(pieces)} · <bdi>${at}</bdi></span>
  </p>`;
}
