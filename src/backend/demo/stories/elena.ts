import type { Assets } from '../assets.js';
import type { Ago, Story } from '../story.js';
import { asks, clock, comments, DAY, file, HOUR, logs, replies } from '../story.js';

/** The cracked shade: pictures, a file, a voice message, a quote, a comment, and a customer whom three channels reach. */
export function elena(assets: Assets, now: number): Story[] {
  const yesterday = (hours: number, minutes: number): Ago => clock(now, 1, hours, minutes);
  // At a quarter past nine; for early birds, just now.
  const morning = Math.max(8, clock(now, 0, 9, 15));
  return [
    {
      id: 'elena',
      customer: {
        id: 'c-elena',
        revision: 1,
        name: 'Elena Marsh',
        originalName: 'ellie_m',
        emails: ['elena.marsh@fastmail.nl'],
        phones: ['+31 6 2045 1187'],
        language: 'en',
        timeZone: 'Europe/Amsterdam',
        online: true,
        identities: [
          { channelId: 'wa', address: '+31 6 2045 1187', displayName: 'ellie_m', isDefault: true, dialogId: 'elena' },
          { channelId: 'tg', address: '@elenamarsh', dialogId: 'elena-telegram' },
          { channelId: 'email', address: 'elena.marsh@fastmail.nl', dialogId: 'elena-email' },
        ],
        tagIds: ['vip', 'warranty', 'newsletter'],
        pinnedTagIds: ['warranty', 'vip'],
        owner: { kind: 'operator', id: 'anna', name: 'Anna Kovač' },
        source: { referrer: 'instagram.com', utm_source: 'instagram', utm_campaign: 'autumn-lights', firstPage: '/lamps/lumo' },
        fields: { city: 'Utrecht, Netherlands' },
      },
      channelId: 'wa',
      assignee: 'anna',
      groupId: 'front',
      participants: ['marco'],
      waiting: 30.8,
      unread: 2,
      source: { referrer: 'instagram.com', utm_source: 'instagram', utm_campaign: 'autumn-lights', firstPage: '/lamps/lumo' },
      replyWindow: { state: 'open', expiresAt: now + 19 * 3_600_000 + 40 * 60_000, then: 'template' },
      automation: { bot: false },
      lines: [
        logs(yesterday(17, 42), 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
        asks(yesterday(17, 40), 'Hi! My Lumo table lamp arrived today, but the shade has a crack 😕 Order 48213.'),
        asks(yesterday(17, 41), file(assets.cracked, 'image'), { tagIds: ['damage-photo'] }),
        replies(
          yesterday(17, 44),
          'anna',
          'Oh no, I’m sorry, Elena. Thank you for the photo, it helps a lot. Would you prefer a new shade or a full replacement?',
          { key: 'choice' },
        ),
        asks(yesterday(17, 52), 'A new shade is fine, the base is perfect. Would it come before Friday?', {
          quotes: 'choice',
          preview: 'Would you prefer a new shade or a full replacement?',
        }),
        comments(yesterday(18, 3), 'marco', '@Anna 12 shades left in Rotterdam. Ships today if you release it before 15:00.', {
          mentions: ['anna'],
        }),
        replies(
          morning,
          'anna',
          'Good morning, Elena! A new shade is reserved for you, it can arrive on Thursday. Here is the return label for the broken one.',
        ),
        replies(morning, 'anna', file(assets.label, 'file'), { delivery: 'delivered' }),
        asks(5, file(assets.voice23, 'voice')),
        asks(2, 'Could you add a spare bulb to the same parcel?'),
        asks(1, 'The E14 one, 4 W. Thank you!'),
      ],
    },
    {
      id: 'elena-telegram',
      customer: 'c-elena',
      channelId: 'tg',
      status: 'closed',
      assignee: 'anna',
      groupId: 'showroom',
      lines: [
        asks(41 * DAY + 30, 'Hello, which of your floor lamps would go with this sofa?'),
        asks(41 * DAY + 29, file(assets.room, 'image')),
        logs(41 * DAY + 27, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
        replies(
          41 * DAY + 25,
          'anna',
          'What a lovely corner. The Arc in sage would stand well behind it: https://halden.example/lamps/arc',
        ),
        replies(41 * DAY + 24, 'anna', file(assets.pendant, 'image', 'The pendant comes in the same sage')),
        asks(41 * DAY + 20, 'Ordered two. Thanks, Anna!'),
        logs(41 * DAY, 'anna', 'dialog.closed', 'Anna Kovač closed the dialog'),
      ],
    },
    {
      id: 'elena-email',
      customer: 'c-elena',
      channelId: 'email',
      status: 'closed',
      assignee: 'marco',
      groupId: 'front',
      subject: 'Order 46990, delivery date',
      lines: [
        asks(
          73 * DAY + 3 * HOUR,
          'Good afternoon, could the parcel come after 17:00? I am at work until then.\n\nKind regards,\nElena Marsh',
        ),
        logs(73 * DAY + 2 * HOUR, 'marco', 'dialog.taken', 'Marco Ricci started the dialog'),
        replies(73 * DAY + 2 * HOUR, 'marco', 'Good afternoon Elena, the courier will come between 17:00 and 19:00 on Friday.', {
          delivery: 'sent',
        }),
        logs(73 * DAY, 'marco', 'dialog.closed', 'Marco Ricci closed the dialog'),
      ],
    },
  ];
}
