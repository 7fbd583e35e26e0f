import type { Id, Millis } from './ids.js';

export type Part =
  | { type: 'text'; text: string; format?: 'plain' | 'markdown' }
  | { type: 'file'; file: FileRef; as?: 'image' | 'audio' | 'video' | 'voice' | 'file'; caption?: string }
  | { type: 'template'; templateId: Id; variables?: Record<string, string>; rendered?: string }
  | { type: 'buttons'; buttons: { id: string; text: string; url?: string }[] }
  | { type: 'card'; title: string; text?: string; imageUrl?: string; url?: string; data?: unknown }
  | { type: 'form'; formId: Id; schema?: unknown; values?: Record<string, unknown> }
  /** code plus params, so that the words are translated here. */
  | { type: 'log'; code: string; params?: Record<string, unknown>; text?: string }
  /** An assistant's answer that is still being written. */
  | { type: 'stream'; text: string; done: boolean }
  /** Anything newer than this SDK: kept, shown by its fallback. */
  | { type: 'unknown'; fallback: string; raw?: unknown };
export interface FileRef {
  id: Id;
  name: string;
  mime: string;
  bytes?: number;
  url?: string;
  previewUrl?: string;
  width?: number;
  height?: number;
  durationMs?: number;
  expiresAt?: Millis;
}
