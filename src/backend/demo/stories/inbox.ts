import type { Customer } from '../../../model/customer.js';
import type { Assets } from '../assets.js';
import type { Story } from '../story.js';
import { asks, comments, DAY, file, HOUR, logs, replies } from '../story.js';

const customer = (id: string, name: string, channelId: string, more: Partial<Customer> = {}): Customer => ({
  id: `c-${id}`,
  revision: 1,
  name,
  identities: [{ channelId, isDefault: true, dialogId: id }],
  ...more,
});

/** The next Tuesday at nine, where the demo runs. */
function nextTuesday(now: number): number {
  const day = new Date(now);
  day.setDate(day.getDate() + ((9 - day.getDay()) % 7 || 7));
  return day.setHours(9, 0, 0, 0);
}

/** Anna's afternoon: one dialog for each state a row can have. */
export const inbox = (assets: Assets, now: number): Story[] => [
  {
    id: 'jonas',
    customer: customer('jonas', 'Jonas Okafor', 'tg', { tagIds: ['pre-sale'], pinnedTagIds: ['pre-sale'], phones: ['+49 151 5550 1242'] }),
    channelId: 'tg',
    assignee: 'anna',
    groupId: 'front',
    priority: 'urgent',
    waiting: 37.2,
    unread: 1,
    lines: [
      asks(2 * HOUR + 6, 'Hello! I am looking for something tall next to a reading chair.'),
      logs(2 * HOUR + 4, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      replies(2 * HOUR + 3, 'anna', 'Hi Jonas! Our Arc floor lamp is made for that. It is 1.95 m tall and the head turns.'),
      asks(4, 'Is the Arc floor lamp back in stock this month?'),
    ],
  },
  {
    id: 'priya',
    customer: customer('priya', 'Priya Lindqvist', 'ig', {
      tagIds: ['delivery'],
      pinnedTagIds: ['delivery'],
      emails: ['priya.lindqvist@example.com'],
    }),
    channelId: 'ig',
    assignee: 'anna',
    groupId: 'front',
    waiting: 16.3,
    lines: [
      asks(DAY + 40, 'Hej! My order says shipped since Monday, but the courier has no record of it.'),
      logs(DAY + 36, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      replies(DAY + 35, 'anna', 'Hej Priya! Let me ask the courier, I’ll be back today.'),
      asks(12, 'Any news? I leave for Malmö on Saturday.'),
    ],
  },
  {
    id: 'tomas',
    customer: customer('tomas', 'Tomás Beltrán', 'email', {
      tagIds: ['billing', 'b2b'],
      pinnedTagIds: ['billing', 'b2b'],
      emails: ['t.beltran@estudio-luz.example'],
      phones: ['+34 600 555 017'],
      duplicateIds: ['c-tomas-2'],
      fields: { city: 'Valencia, Spain' },
    }),
    channelId: 'email',
    assignee: 'anna',
    groupId: 'front',
    subject: 'Invoice 48107',
    waiting: 3.9,
    lines: [
      asks(3 * HOUR, 'Good morning, our accountant needs the invoice with the VAT number ESB12345678 on it.\n\nSaludos,\nTomás'),
      logs(2 * HOUR + 50, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      replies(2 * HOUR + 40, 'anna', 'Good morning Tomás, I have added it. Would you check this one?', { delivery: 'sent' }),
      asks(35, file(assets.invoice, 'file')),
    ],
  },
  {
    id: 'visitor-8f',
    customer: customer('visitor-8f', 'Visitor 8F-2041', 'web', {
      online: true,
      source: { firstPage: '/lamps/lumo', referrer: 'google.com' },
    }),
    channelId: 'web',
    assignee: 'anna',
    groupId: 'front',
    lines: [
      asks(49, 'Does the Lumo lamp come with a dimmer?', { delivery: 'read' }),
      logs(48, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      replies(48, 'anna', 'Hello! Yes, there is a dimmer on the cable, with a soft click at each third of the range.'),
      replies(47, 'anna', file(assets.lamp, 'image', 'Lumo in terracotta, dimmed to a third')),
      asks(46, 'Lovely. And can I return it if the colour does not match?', { delivery: 'read' }),
      replies(46, 'anna', [
        { type: 'text', text: 'Of course, within 30 days. Shall I reserve one for you?' },
        {
          type: 'buttons',
          buttons: [
            { id: 'yes', text: 'Yes, please' },
            { id: 'colours', text: 'Show other colours' },
          ],
        },
      ]),
    ],
  },
  {
    id: 'noor',
    customer: customer('noor', 'Noor Haddad', 'wa', { tagIds: ['return'], pinnedTagIds: ['return'], phones: ['+31 6 5550 0142'] }),
    channelId: 'wa',
    assignee: 'anna',
    groupId: 'front',
    important: true,
    subStatus: 'snoozed',
    snoozedUntil: nextTuesday(now),
    replyWindow: { state: 'open', expiresAt: now + 21 * 3_600_000, then: 'template' },
    lines: [
      asks(DAY + 3 * HOUR, 'The switch on my lamp came loose after a week.'),
      logs(DAY + 2 * HOUR, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      replies(DAY + 2 * HOUR, 'anna', 'I’m sorry, Noor. We replace it, no need to send anything back first.'),
      asks(2 * HOUR, 'That is kind, thank you. When does it ship?'),
      replies(73, 'anna', 'Your replacement ships tomorrow morning.', { delivery: 'delivered' }),
    ],
  },
  {
    id: 'greta',
    customer: customer('greta', 'Greta Kowalczyk', 'sms', { phones: ['+48 600 555 011'] }),
    channelId: 'sms',
    assignee: 'anna',
    groupId: 'front',
    lines: [
      asks(2 * HOUR + 34, 'HELLO PARCEL 48377 NOT HERE'),
      replies(2 * HOUR + 33, 'order-bot', 'Parcel 48377 is at the depot in Poznań. A person will write to you shortly.', {
        delivery: 'delivered',
      }),
      logs(2 * HOUR + 29, 'order-bot', 'dialog.assigned', 'Order bot assigned the dialog to Anna Kovač', {
        operatorId: 'anna',
        operator: 'Anna Kovač',
      }),
    ],
  },
  {
    id: 'dmitri',
    customer: customer('dmitri', 'Dmitri Aaltonen', 'tg', { tagIds: ['feedback'], pinnedTagIds: ['feedback'] }),
    channelId: 'tg',
    assignee: 'anna',
    groupId: 'front',
    lines: [
      asks(2 * DAY + 70, 'The bulb you sent fits. The room looks like a painting now.'),
      logs(2 * DAY + 66, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      comments(2 * DAY + 65, 'anna', 'May we quote this in the autumn letter? I’ll ask him next week.'),
      replies(2 * DAY + 60, 'anna', 'Glad it fits! Have a lovely evening.', {
        delivery: 'failed',
        deliveryError: {
          code: 'module',
          message: 'Telegram did not accept the message: the bot was stopped by the user.',
          retryable: true,
        },
      }),
    ],
  },
  {
    id: 'lucia',
    customer: customer('lucia', 'Lucía Moreau', 'ig'),
    channelId: 'ig',
    assignee: 'anna',
    groupId: 'showroom',
    lines: [
      replies(
        3 * DAY + HOUR,
        'anna',
        'Hello Lucía, the showroom is open on Saturday from ten. Shall I put the sage pendant aside for you?',
      ),
      asks(3 * DAY, file(assets.voice41, 'voice')),
    ],
  },
];
