import { expect } from '@open-wc/testing';
import type { FaultPlan } from '../../src/transport/testing/index.js';
import { faultyRig, kindOf } from '../support/faulty-rig.js';

describe('a faulty transport, in the stream', () => {
  const { rig, open, say, follow } = faultyRig();
  const started = async (plan: FaultPlan): Promise<ReturnType<typeof follow>> => {
    open();
    const heard = follow();
    await rig.clock.advance(10);
    rig.anna.plan = plan;
    return heard;
  };

  it('cuts it at a batch, which is lost', async () => {
    const heard = await started({ cut: 1 });
    say('lost');
    await rig.clock.advance(10);
    expect(kindOf(heard.ended)).to.equal('offline');
    expect(heard.texts()).to.deep.equal([]);
  });

  it('cuts it by hand', async () => {
    const heard = await started({});
    rig.anna.cut();
    await rig.clock.advance(0);
    expect(kindOf(heard.ended)).to.equal('offline');
  });

  it('ends it cleanly after a batch', async () => {
    const heard = await started({ close: 1 });
    say('heard');
    await rig.clock.advance(10);
    expect(heard.ended).to.equal('cleanly');
    expect(heard.texts()).to.deep.equal(['heard']);
  });

  it('lets a batch come twice', async () => {
    const heard = await started({ repeat: 1 });
    say('twice');
    await rig.clock.advance(10);
    expect(heard.texts()).to.deep.equal(['twice', 'twice']);
  });

  it('lets a batch overtake the one before, with its cursor last', async () => {
    const heard = await started({ reorder: 1 });
    const held = heard.batches.length;
    say('first');
    say('second');
    await rig.clock.advance(10);
    expect(heard.texts()).to.deep.equal(['second', 'first']);
    expect(heard.batches.slice(held).map(({ cursor }) => cursor)).to.deep.equal([undefined, '0.2']);
    say('third');
    await rig.clock.advance(1000);
    expect(heard.texts()).to.deep.equal(['second', 'first', 'third']);
  });

  it('lets a batch come though the stream was cut', async () => {
    const heard = await started({ delay: [500, 500], late: 1 });
    say('late');
    rig.anna.cut();
    await rig.clock.advance(1000);
    expect(kindOf(heard.ended)).to.equal('offline');
    expect(heard.texts()).to.deep.equal(['late']);
  });

  it('says so where the log has a gap', async () => {
    const heard = await started({ gap: 1 });
    say('missing');
    await rig.clock.advance(10);
    expect(heard.signals.at(-1)).to.deep.equal({ type: 'reset', reason: 'The log has a gap' });
    expect(heard.texts()).to.deep.equal([]);
    expect(heard.ended).to.equal(undefined);
  });

  it('finds a cursor unusable', async () => {
    const before = await started({});
    open({ forget: 1 });
    const heard = follow(before.batches.at(-1)?.cursor);
    await rig.clock.advance(10);
    expect(heard.signals.map(({ type }) => type)).to.deep.equal(['open', 'reset']);
    expect(heard.signals[0]).to.include({ resumed: false });
  });

  it('beats where it is told to, and is silent on a half-open link', async () => {
    open({}, { beatMs: 10_000 });
    const heard = follow();
    await rig.clock.advance(20_010);
    const beats = (): number => heard.batches.filter(({ changes, caughtUp }) => changes.length === 0 && !caughtUp).length;
    expect(beats()).to.equal(3);
    rig.anna.plan = { halfOpen: true };
    await rig.clock.advance(60_000);
    expect(beats()).to.equal(3);
    heard.stop();
    await rig.clock.advance(0);
    expect(rig.clock.pending).to.equal(0);
  });
});
