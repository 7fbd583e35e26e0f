import type { Channel, ReplyWindow } from '../../model/channel.js';
import type { Id, Millis } from '../../model/ids.js';

const mb = (count: number): { maxBytes: number } => ({ maxBytes: count * 1_000_000 });
const text = { maxChars: 2000 };
const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** The channels of the shop, with what each can really carry [F075–F078]. A kind that is absent is not supported. */
export const channels: (Channel & { groupId: Id })[] = [
  {
    id: 'wa',
    groupId: 'front',
    type: 'whatsapp',
    name: 'Halden Sales',
    health: 'ok',
    capabilities: {
      text,
      media: { image: { ...mb(5), mime: ['image/jpeg', 'image/png'] }, audio: mb(16), voice: mb(16), video: mb(16), file: mb(100) },
      quote: true,
      reactions: true,
      receipts: ['sent', 'delivered', 'read'],
      templates: true,
      startOutgoing: true,
      buttons: true,
    },
  },
  {
    id: 'wa-qr',
    groupId: 'workshop',
    type: 'whatsapp',
    name: 'Halden Workshop',
    health: 'ok',
    capabilities: {
      text,
      media: { image: mb(64), audio: mb(64), voice: mb(64), video: mb(64), file: mb(100) },
      quote: true,
      delete: true,
      receipts: ['sent', 'delivered', 'read'],
      startOutgoing: true,
    },
  },
  {
    id: 'tg',
    groupId: 'front',
    type: 'telegram',
    name: '@halden_help',
    health: 'ok',
    capabilities: {
      text,
      media: { image: mb(10), audio: mb(50), voice: mb(50), video: mb(50), file: mb(50) },
      quote: true,
      edit: { windowMs: 48 * 3_600_000 },
      delete: true,
      reactions: true,
      buttons: true,
    },
  },
  {
    id: 'ig',
    groupId: 'front',
    type: 'instagram',
    name: 'halden.light',
    health: 'ok',
    capabilities: {
      text,
      media: { image: { ...mb(8), mime: ['image/jpeg', 'image/png', 'image/gif'] }, audio: mb(25), file: mb(25) },
      receipts: ['sent', 'delivered', 'read'],
      captionWithMedia: false,
    },
  },
  {
    id: 'email',
    groupId: 'front',
    type: 'email',
    name: 'orders@',
    health: 'ok',
    capabilities: { text, media: { image: mb(25), audio: mb(25), video: mb(25), file: mb(25) }, quote: true, startOutgoing: true },
  },
  {
    id: 'web',
    groupId: 'front',
    type: 'web',
    name: 'halden.example',
    health: 'ok',
    capabilities: {
      text: { ...text, format: 'markdown' },
      media: { image: { ...mb(10), mime: pictures, maxCount: 10 }, audio: mb(20), voice: mb(5), video: mb(50), file: mb(20) },
      quote: true,
      edit: { windowMs: 15 * 60_000 },
      delete: { windowMs: 15 * 60_000 },
      reactions: true,
      typingIn: true,
      typingOut: true,
      receipts: ['sent', 'delivered', 'read'],
      buttons: true,
    },
  },
  {
    id: 'sms',
    groupId: 'front',
    type: 'sms',
    name: '+31 97 0101',
    health: 'degraded',
    capabilities: { text: { maxChars: 480 }, receipts: ['sent', 'delivered'], startOutgoing: true },
  },
];

const WINDOW_MS = 24 * 3_600_000;

/** WhatsApp Business and Instagram let a business answer for 24 hours after the customer's last words; then templates only. */
export function replyWindow(channelId: Id, lastAsked: Millis, now: Millis): ReplyWindow | undefined {
  if (channelId !== 'wa' && channelId !== 'ig') return undefined;
  const expiresAt = lastAsked + WINDOW_MS;
  const name = channelId === 'wa' ? 'WhatsApp' : 'Instagram';
  if (expiresAt > now) return { state: 'open', expiresAt, then: 'template' };
  return {
    state: 'closed',
    expiresAt,
    then: channelId === 'wa' ? 'template' : 'none',
    reason: `${name} lets you answer within 24 hours of the customer’s last message.`,
  };
}
