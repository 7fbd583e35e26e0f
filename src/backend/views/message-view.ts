import type { Message } from '../../model/message.js';
import type { Part } from '../../model/part.js';
import type { MessageRow } from '../rows.js';
import { actorView } from './actors.js';
import type { Looking } from './looking.js';

/** A message as this viewer sees it: his own clientId, delivery of what his side wrote, files with links. */
export async function messageView(look: Looking, row: MessageRow): Promise<Message> {
  const { incoming: _in, outgoing: _out, clientId, delivery, deliveryError, mentions, tagIds, ...message } = row;
  const author = await actorView(look.tx, row.author);
  const own = clientId !== undefined && row.author.id === look.by.id;
  const ourSide = (row.author.kind === 'customer') === (look.side === 'visitor');
  return {
    ...message,
    author,
    parts: row.parts.map((part) => partView(look, part)),
    ...(own ? { clientId } : {}),
    ...(ourSide && delivery ? { delivery } : {}),
    ...(ourSide && deliveryError ? { deliveryError } : {}),
    ...(look.side === 'team' && mentions ? { mentions } : {}),
    ...(look.side === 'team' && tagIds ? { tagIds } : {}),
  };
}

function partView({ links, side, by }: Looking, part: Part): Part {
  if (part.type === 'file') return { ...part, file: links.withUrl(part.file, by.account) };
  // A customer reads that it was handed over, not why.
  if (part.type === 'log' && side === 'visitor') return publicLine(part);
  return part;
}

function publicLine({ type, code, params }: Extract<Part, { type: 'log' }>): Part {
  return { type, code, ...(typeof params?.['operator'] === 'string' ? { params: { operator: params['operator'] } } : {}) };
}
