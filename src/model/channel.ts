import type { Id, Millis } from './ids.js';

/** A kind that is absent is not supported; `{}` has no limit. */
export interface MediaRule {
  maxBytes?: number;
  mime?: string[];
  maxCount?: number;
}
export interface ChannelCapabilities {
  text?: { maxChars?: number; countBy?: 'utf16' | 'codepoint' | 'grapheme' | 'byte'; format?: 'plain' | 'markdown' };
  media?: Partial<Record<'image' | 'audio' | 'video' | 'file' | 'voice', MediaRule>>;
  quote?: boolean;
  edit?: boolean | { windowMs: number };
  delete?: boolean | { windowMs: number };
  reactions?: boolean | string[];
  typingOut?: boolean;
  typingIn?: boolean;
  receipts?: ('sent' | 'delivered' | 'read')[];
  templates?: boolean;
  startOutgoing?: boolean;
  buttons?: boolean;
  /** false: text and files must leave as separate messages. */
  captionWithMedia?: boolean;
}
export interface Channel {
  id: Id;
  type: string;
  name?: string;
  iconUrl?: string;
  capabilities: ChannelCapabilities;
  health?: 'ok' | 'degraded' | 'down';
}
/** For example WhatsApp's 24 hours: closed means templates only. */
export interface ReplyWindow {
  state: 'open' | 'closed';
  expiresAt?: Millis;
  then?: 'template' | 'none';
  reason?: string;
}
