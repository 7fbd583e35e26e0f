import { expect } from '@open-wc/testing';
import type { Corpus } from '../../src/backend/demo/corpus.js';
import { corpusSeed } from '../../src/backend/demo/corpus.js';
import packed from '../../src/backend/demo/corpus.json';

const corpus = packed as unknown as Corpus;
const NOW = Date.UTC(2026, 3, 14, 12, 33);
const DAY = 86_400_000;

describe('the corpus of real conversations', () => {
  const { dialogs = [], messages = [], customers = [] } = corpusSeed(corpus, NOW);

  it('gives every dialog and every message back', () => {
    expect(dialogs).to.have.length(383);
    expect(messages).to.have.length(6507);
    expect(customers).to.have.length(383);
    expect(new Set(messages.map(({ id }) => id))).to.have.length(6507);
    expect(messages.filter(({ kind }) => kind === 'message')).to.have.length(4805);
  });

  it('keeps the licences of its sources', () => {
    expect(corpus.meta.sources.map(({ name, licence }) => `${name}: ${licence}`)).to.deep.equal([
      'STAR: MIT',
      'CrossWOZ: Apache-2.0',
      'ABCD: MIT',
    ]);
    expect(corpus.meta.sources[0]?.licenceText).to.include('Copyright (c) 2020 Rasa Technologies');
  });

  it('restores a conversation line by line', () => {
    const [opened, asked] = messages.filter(({ dialogId }) => dialogId === 'star-2458');
    expect(opened?.parts[0]).to.include({ type: 'log', code: 'dialog.created' });
    expect(asked).to.deep.include({
      id: 'star-2458.2',
      sortKey: 2,
      parts: [{ type: 'text', text: 'I think someone got access to my account and stole some money.' }],
    });
  });

  it('ends the newest minutes ago and nothing later than now, keeping the pauses within a dialog', () => {
    const ends = messages.map(({ at }) => at).sort((a, b) => b - a);
    const newest = ends[0] ?? 0;
    expect(NOW - newest).to.be.within(0, 10 * 60_000);
    expect(NOW - (ends.at(-1) ?? 0)).to.be.below(16 * DAY);
    const [, asked, taken, answered] = messages.filter(({ dialogId }) => dialogId === 'star-5510');
    expect((taken?.at ?? 0) - (asked?.at ?? 0)).to.equal(14_500);
    expect((answered?.at ?? 0) - (taken?.at ?? 0)).to.equal(1_500);
  });
});
