import { expect } from '@open-wc/testing';
import { channels } from '../../src/backend/demo/channels.js';
import { madeCases } from '../../src/backend/demo/made-cases.js';
import { longest } from '../../src/backend/demo/stories/words.js';
import type { Part } from '../../src/model/part.js';

const NOW = Date.UTC(2026, 3, 14, 12, 33);

describe('the made cases', () => {
  const { dialogs = [], messages = [], customers = [], operators = [], groups = [], tags = [] } = madeCases(NOW);
  const parts = messages.flatMap((message): Part[] => message.parts);

  it('hold together: everything that is named exists', () => {
    const known = {
      customers: new Set(customers.map(({ id }) => id)),
      operators: new Set(operators.map(({ id }) => id)),
      groups: new Set(groups.map(({ id }) => id)),
      tags: new Set(tags.map(({ id }) => id)),
      channels: new Set(channels.map(({ id }) => id)),
      messages: new Set(messages.map(({ id }) => id)),
    };
    for (const dialog of dialogs) {
      expect(known.customers, dialog.id).to.include(dialog.customer?.id ?? '');
      expect(known.channels, dialog.id).to.include(dialog.channelId);
      if (dialog.assignee) expect(known.operators, dialog.id).to.include(dialog.assignee.id);
      if (dialog.groupId) expect(known.groups, dialog.id).to.include(dialog.groupId);
    }
    for (const { tagIds = [] } of [...customers, ...messages]) for (const id of tagIds) expect(known.tags).to.include(id);
    for (const { quote, id } of messages) if (quote) expect(known.messages, id).to.include(quote.id);
    expect(known.messages).to.have.length(messages.length);
  });

  it('show every kind of part and every delivery status', () => {
    const kinds = new Set(parts.map((part) => (part.type === 'file' ? `file as ${part.as}` : part.type)));
    expect([...kinds]).to.include.members([
      ...['text', 'buttons', 'card', 'template', 'form', 'stream', 'log', 'unknown'],
      ...['file as image', 'file as video', 'file as voice', 'file as file'],
    ]);
    const statuses = new Set(messages.map(({ delivery }) => delivery));
    expect([...statuses]).to.include.members(['queued', 'sent', 'delivered', 'read', 'failed']);
    const reasons = new Set(messages.flatMap(({ deliveryError }) => deliveryError?.code ?? []));
    expect([...reasons]).to.include.members(['module', 'rights', 'visitorLeft']);
  });

  it('reach the longest text that may be sent, to the character', () => {
    expect([...longest]).to.have.length(2000);
  });

  it('are told up to now', () => {
    for (const { at, id } of messages) expect(at, id).to.be.at.most(NOW);
  });
});
