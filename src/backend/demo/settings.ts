import type { Settings } from '../settings.js';

/** What Halden's administrator has set. */
export const settings: Partial<Settings> = {
  tabs: 'classic',
  routing: 'manual',
  replyWithinMs: 35 * 60_000,
  searchMinChars: 3,
  customerFields: [{ field: 'city', label: 'City', type: 'text', editable: true }],
  visitor: {
    name: 'Halden',
    greeting: 'Hello! How can we help?',
    rating: true,
    afterClose: 'reopen',
    channels: [
      { type: 'whatsapp', url: 'https://wa.me/31970101' },
      { type: 'telegram', url: 'https://t.me/halden_help' },
      { type: 'instagram', url: 'https://instagram.com/halden.light' },
      { type: 'email', url: 'mailto:orders@halden.example' },
    ],
    answers: [
      {
        title: 'Where is my order?',
        text: 'You find the parcel’s place under “Track” in the e-mail we sent you. It takes two days within the Netherlands.',
      },
      { title: 'Returns and exchanges', text: 'Within 30 days, free of charge. We send you a label.' },
      { title: 'Which bulb fits my lamp?', text: 'All our lamps take E14 up to 4 W LED, the Arc takes E27.' },
    ],
    privacyUrl: '/shop#privacy',
    keepDays: 90,
  },
};
