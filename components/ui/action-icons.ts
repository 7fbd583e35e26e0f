import type { TemplateResult } from 'lit';
import * as icons from './icons.js';

/** The icons our actions name. An action of a host's own that names another one is drawn with its words alone. */
const byName: ReadonlyMap<string, TemplateResult> = new Map(
  Object.entries({
    alarmClock: icons.alarmClock,
    archive: icons.archive,
    ban: icons.ban,
    checkCheck: icons.checkCheck,
    circleCheck: icons.circleCheck,
    copy: icons.copy,
    download: icons.download,
    eye: icons.eye,
    forward: icons.forward,
    inbox: icons.inbox,
    lockOpen: icons.lockOpen,
    mail: icons.mail,
    mailOpen: icons.mailOpen,
    pencil: icons.pencil,
    pin: icons.pin,
    pinOff: icons.pinOff,
    reply: icons.reply,
    rotateCcw: icons.rotateCcw,
    rotateCw: icons.rotateCw,
    star: icons.star,
    tag: icons.tag,
    trash2: icons.trash2,
    unlink: icons.unlink,
    userCheck: icons.userRoundCheck,
    userPlus: icons.userRoundPlus,
    users: icons.users,
    x: icons.x,
  }),
);

export function actionIcon(name: string | undefined): TemplateResult | undefined {
  return name === undefined ? undefined : byName.get(name);
}
