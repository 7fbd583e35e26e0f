import { v7 } from 'uuid';
import type { ClientId } from './ids.js';

/** A fresh {@link ClientId}: a UUIDv7 (RFC 9562), so ids made later sort later. */
export const newClientId = (): ClientId => v7();
