import type { TemplateResult } from 'lit';
import * as icons from './icons.js';

/** Icons an action may name. An action of a host's own that names another one is drawn with its words alone. */
const byName = new Map<string, TemplateResult>(
  Object.entries({
    archive: icons.archive,
    ban: icons.ban,
    check: icons.circleCheck,
    clock: icons.alarmClock,
    copy: icons.copy,
    download: icons.download,
    eye: icons.eye,
    forward: icons.forward,
    inbox: icons.inbox,
    mail: icons.mail,
    pencil: icons.pencil,
    pin: icons.pin,
    'pin-off': icons.pinOff,
    refresh: icons.refreshCw,
    reply: icons.reply,
    star: icons.star,
    tag: icons.tag,
    trash: icons.trash2,
    unlink: icons.unlink,
    user: icons.userRoundCheck,
    'user-plus': icons.userRoundPlus,
    users: icons.users,
    x: icons.x,
  }),
);

export function actionIcon(name: string | undefined): TemplateResult | undefined {
  return name === undefined ? undefined : byName.get(name);
}
