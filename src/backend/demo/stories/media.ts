import type { Assets } from '../assets.js';
import type { Story } from '../story.js';
import { asks, DAY, file, HOUR, logs, replies } from '../story.js';

/** An album, a film, sounds and papers; a bot with buttons and cards; parts that came after this version. */
export const media = (assets: Assets): Story[] => [
  {
    id: 'sofia',
    customer: {
      id: 'c-sofia',
      revision: 1,
      name: 'Sofia Lindgren',
      phones: ['+46 70 555 01 64'],
      identities: [{ channelId: 'wa-qr', isDefault: true, dialogId: 'sofia' }],
      tagIds: ['warranty', 'delivery'],
      pinnedTagIds: ['delivery'],
    },
    channelId: 'wa-qr',
    assignee: 'anna',
    groupId: 'workshop',
    lines: [
      asks(8 * HOUR, 'The box had a corner pushed in, so I took pictures of everything.'),
      asks(
        8 * HOUR - 1,
        [
          file(assets.shade, 'image'),
          file(assets.box, 'image'),
          file(assets.room, 'image'),
          file(assets.vase, 'image'),
          file(assets.pendant, 'image'),
          file(assets.lamp, 'image'),
          { type: 'text', text: 'Everything that was in the box' },
        ],
        { tagIds: ['damage-photo', 'packaging'] },
      ),
      logs(8 * HOUR - 4, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      asks(8 * HOUR - 6, file(assets.film, 'video', 'And this is how it dims now')),
      replies(8 * HOUR - 12, 'anna', 'Thank you, Sofia, that is everything I need. The base is fine, the shade is not.'),
      replies(8 * HOUR - 13, 'anna', file(assets.voice12, 'voice')),
      replies(8 * HOUR - 14, 'anna', file(assets.label, 'file', 'Please put it on top of the old address')),
      asks(8 * HOUR - 30, 'Done, handed in at the station.'),
    ],
  },
  {
    id: 'amina',
    customer: {
      id: 'c-amina',
      revision: 1,
      name: 'Amina Diallo',
      online: true,
      identities: [{ channelId: 'web', isDefault: true, dialogId: 'amina' }],
      tagIds: ['delivery'],
    },
    channelId: 'web',
    status: 'open',
    botId: 'order-bot',
    groupId: 'front',
    automation: { bot: true, tunnel: true },
    lines: [
      asks(26, 'Where is my order?'),
      replies(26, 'order-bot', [
        { type: 'text', text: 'Here is your order. Tap it to see the delivery.' },
        {
          type: 'card',
          title: '№ 48213 · On the way',
          text: 'Arrives Thursday, 10:00 to 14:00',
          url: 'https://halden.example/orders/48213',
        },
      ]),
      replies(25, 'order-bot', [
        { type: 'text', text: 'Your parcel arrives on Thursday. Is the address the same?' },
        {
          type: 'buttons',
          buttons: [
            { id: 'same', text: 'Yes' },
            { id: 'change', text: 'Change address' },
            { id: 'track', text: 'Track the parcel', url: 'https://halden.example/track/48213' },
          ],
        },
      ]),
      asks(24, 'Change address'),
      replies(24, 'order-bot', { type: 'stream', text: 'Of course. Which street and house number', done: true }),
      logs(23, 'system', 'tunnel.subscribed', 'Subscribed to the sales plan “Order updates”', { plan: 'Order updates' }),
    ],
  },
  {
    id: 'pilar',
    customer: {
      id: 'c-pilar',
      revision: 1,
      name: 'Pilar Ortega',
      identities: [{ channelId: 'wa', isDefault: true, dialogId: 'pilar' }],
      tagIds: ['b2b'],
    },
    channelId: 'wa',
    assignee: 'anna',
    groupId: 'showroom',
    lines: [
      replies(DAY + 5 * HOUR, 'anna', {
        type: 'template',
        templateId: 'visit',
        variables: { name: 'Pilar', day: 'Friday' },
        rendered: 'Hello Pilar, your visit to our showroom is booked for Friday.',
      }),
      asks(DAY + 4 * HOUR, { type: 'unknown', fallback: 'Location: Vismarkt 4, Utrecht', raw: { latitude: 52.0907, longitude: 5.1214 } }),
      replies(DAY + 4 * HOUR - 3, 'anna', 'Nearly! We are two doors further, the green gate.'),
      asks(DAY + 4 * HOUR - 6, 'See you ther', { editedAgo: DAY + 4 * HOUR - 7 }),
      asks(DAY + 4 * HOUR - 8, [], { deleted: true }),
      replies(DAY + 3 * HOUR, 'anna', {
        type: 'form',
        formId: 'visit-feedback',
        schema: { title: 'How was your visit?', fields: [{ name: 'score', label: 'Score', type: 'number' }] },
        values: { score: 5 },
      }),
      asks(DAY + 2 * HOUR, 'Beautiful place.', {
        tagIds: ['praise'],
        reactions: [
          { emoji: '❤️', by: [{ kind: 'operator', id: 'anna', name: 'Anna Kovač' }] },
          { emoji: '🎉', by: [{ kind: 'operator', id: 'marco', name: 'Marco Ricci' }] },
        ],
      }),
    ],
  },
];
