import type { Assets } from '../assets.js';
import type { Story } from '../story.js';
import { asks, comments, DAY, file, HOUR, logs, replies } from '../story.js';

const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
const script = '<svg onload="document.title=\'owned\'">';

/** What people paste to break a chat: it must all stay text. */
export const hostile = (assets: Assets): Story[] => [
  {
    id: 'mallory',
    customer: {
      id: 'c-mallory',
      revision: 1,
      name: `Mallory ${script}`,
      originalName: `m${RIGHT_TO_LEFT_OVERRIDE}yrollam`,
      avatarUrl: 'javascript:document.title="owned"',
      emails: ['"><img src=x onerror=alert(1)>@example.com'],
      identities: [{ channelId: 'web', isDefault: true, displayName: script, dialogId: 'mallory' }],
      fields: { city: '{{constructor.constructor("alert(1)")()}}' },
      source: { utm_source: script, referrer: 'javascript:alert(1)' },
    },
    channelId: 'web',
    assignee: 'anna',
    groupId: 'front',
    subject: script,
    lines: [
      asks(DAY + 8 * HOUR, '<img src=x onerror="document.title=\'owned\'"> <b>bold?</b> &lt;script&gt;'),
      logs(DAY + 8 * HOUR - 2, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      asks(
        DAY + 8 * HOUR - 4,
        'javascript:alert(1) data:text/html,<script>alert(1)</script> https://exаmple.com/login https://good.example@evil.example',
      ),
      asks(DAY + 8 * HOUR - 5, `https://evil.example/${RIGHT_TO_LEFT_OVERRIDE}moc.elpmaxe.doog`),
      asks(
        DAY + 8 * HOUR - 6,
        file({ ...assets.label, name: `invoice${RIGHT_TO_LEFT_OVERRIDE}fdp.exe`, mime: 'application/x-msdownload' }, 'file'),
      ),
      asks(
        DAY + 8 * HOUR - 7,
        file({ id: 'asset:picture.svg', name: 'picture.svg', mime: 'image/svg+xml', bytes: 800, url: 'javascript:alert(1)' }, 'image'),
      ),
      asks(DAY + 8 * HOUR - 8, {
        type: 'card',
        title: script,
        text: '"><script>alert(1)</script>',
        url: 'javascript:alert(1)',
        imageUrl: 'data:image/svg+xml,<svg onload=alert(1)>',
      }),
      asks(DAY + 8 * HOUR - 9, { type: 'buttons', buttons: [{ id: '"><x', text: script, url: 'vbscript:x' }] }),
      comments(DAY + 7 * HOUR, 'marco', `Careful, this one only tries ${script}`),
      replies(DAY + 7 * HOUR - 2, 'anna', 'Nice try.'),
      asks(DAY + 7 * HOUR - 5, `${'\u0301'.repeat(40)}Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘ ${'\u202e'}drawkcab`),
    ],
  },
];
