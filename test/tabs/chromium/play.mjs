import { LEADER } from './schedule.mjs';
import { comes, Tab } from './tabs.mjs';

/** However slow the machine is, things have come by then, ms. */
const PATIENCE = 60_000;
const MOST_TABS = 4;

/**
 * Plays a schedule in a browser context of its own and heals it.
 * @returns what was wrong, what happened, and how long the others took to find a leader when theirs was gone, ms
 */
export async function play(schedule, { browser, url, backend }) {
  const context = await browser.createBrowserContext();
  const story = [];
  const problems = [];
  const takeOvers = [];
  const written = [];
  const shares = !schedule.lacks;
  let tabs = [];
  let opened = 0;
  let front;

  const begun = Date.now();
  const tell = (line) => story.push(`${String(Date.now() - begun).padStart(6)}  ${line}`);
  const awake = () => tabs.filter(({ frozen }) => !frozen);
  const show = async (tab) => {
    await tab.front();
    front = tab;
  };
  const open = async () => {
    const name = `t${++opened}`;
    tabs.push((front = await Tab.open(context, { name, url, lacks: schedule.lacks, hear: (problem) => problems.push(problem) })));
    tell(`${name} is opened, in front`);
  };
  /** Somebody looks at another tab when this one is seen no more. */
  const lookElsewhere = async (from) => {
    tabs = tabs.filter(({ gone }) => !gone);
    const other = awake().find((tab) => tab !== from);
    if (front !== from || !other) return;
    await show(other);
    tell(`${other.name} is in front`);
  };

  /** Each tab that runs hears the server, those that can over one stream. */
  const isCalm = async () => {
    const of = backend.streams.filter((name) => awake().some((tab) => tab.name === name));
    if (shares ? of.length !== 1 : awake().some(({ name }) => !of.includes(name))) return false;
    const seen = await Promise.all(awake().map((tab) => tab.call('look')));
    return seen.every((one) => one?.link === 'open');
  };
  const calm = async () => {
    if (!backend.online || !awake().includes(front)) return;
    if (await comes(isCalm, PATIENCE)) tell('calm');
    else problems.push(`The tabs never came to rest: streams of ${backend.streams.join() || 'nobody'}`);
  };
  /** How long it takes until another tab leads. */
  const takeOver = async (leader, since) => {
    if (!shares || !backend.online || !awake().includes(front) || front === leader) return;
    const led = () => backend.streams.some((name) => awake().some((tab) => tab !== leader && tab.name === name));
    if (!(await comes(led, PATIENCE))) return void problems.push(`Nobody took over from ${leader.name}`);
    takeOvers.push(performance.now() - since);
    tell(`taken over after ${Math.round(takeOvers.at(-1))} ms`);
  };
  /** Ends a tab or its sleep begins; what else leads is found when the next step waits for it. */
  const end = (how) => async (tab, waits) => {
    const leads = backend.streams.includes(tab.name);
    const since = performance.now();
    await tab[how]();
    await lookElsewhere(tab);
    if (leads && waits) await takeOver(tab, since);
  };

  /** Nobody waits for it: the next step may come in between. */
  const write = (tab, fate) => {
    if (tab.frozen) return;
    const one = { text: `${written.length + 1} by ${tab.name}`, tab, life: tab.life };
    written.push(one);
    fate?.add(one.text);
    void tab.call('write', one.text).then((answer) => (one.said = answer ?? { taken: false, kept: false }));
  };

  const acts = {
    write: (tab) => write(tab),
    writeAndLoseAnswer: (tab) => write(tab, backend.unanswered),
    writeSlowly: (tab) => write(tab, backend.slow),
    front: show,
    open: () => (tabs.length < MOST_TABS ? open() : undefined),
    freeze: end('freeze'),
    thaw: (tab) => tab.thaw(),
    kill: end('kill'),
    close: end('close'),
    reload: (tab) => tab.reload(),
    cut: () => backend.cut(),
    offline: () => backend.goOffline(),
    online: () => void (backend.online = true),
    customer: () => backend.say(`customer ${story.length}`),
  };

  try {
    for (let i = 0; i < schedule.tabs; i++) await open();
    if (schedule.calm) await calm();
    for (const { act, tab, calm: waits } of schedule.steps) {
      if (tabs.length === 0) await open();
      const one = (tab === LEADER && tabs.find(({ name }) => backend.streams.includes(name))) || tabs[Math.max(tab, 0) % tabs.length];
      tell(`${act} ${one.name}`);
      await acts[act](one, waits);
      if (waits) await calm();
    }
    await heal();
  } catch (error) {
    problems.push(`The schedule could not be played: ${error.stack}`);
  } finally {
    await context.close();
  }
  return { problems, story, takeOvers };

  async function heal() {
    tell('heal');
    backend.online = true;
    for (const tab of tabs) await tab.thaw();
    if (tabs.length === 0) await open();
    await show(tabs[schedule.home % tabs.length]);
    tell(`${front.name} is in front`);
    let last;
    const look = async () => (last = await Promise.all(tabs.map((tab) => tab.call('look'))));
    const isThere = (text) => backend.transcript.includes(text);
    const states = (...names) => last.flatMap(({ waiting }) => waiting.filter(({ state }) => names.includes(state)));
    /** What was taken from a person and is neither on the server nor asked about. */
    const missing = () =>
      written.filter(({ text, said, tab, life }) => {
        const mayBeLost = !said?.kept && (tab.gone || tab.life !== life);
        return said?.taken && !mayBeLost && !isThere(text) && !states('unconfirmed', 'failed').some((one) => one.text === text);
      });

    const settled = await comes(async () => {
      await look();
      if (backend.underway > 0 || last.includes(undefined) || written.some(({ said }) => !said)) return false;
      const asked = states('unconfirmed', 'failed');
      return states('queued', 'sending').length === 0 && !asked.some(({ text }) => isThere(text)) && missing().length === 0;
    }, PATIENCE);
    const asked = settled ? states('unconfirmed', 'failed').map(({ text }) => text) : [];
    if (asked.length > 0) {
      tell(`send again ${asked.join()}`);
      if (schedule.idempotent) problems.push(`The person was asked about ${asked.join()}`);
      for (const tab of tabs) await tab.call('sendAgain', asked);
    }
    const same = () => last.every((one) => one?.arrived.join() === backend.transcript.join() && one.waiting.length === 0);
    const streams = () => (shares ? backend.streams.length === 1 : backend.streams.length === tabs.length);
    const equal =
      settled && (await comes(async () => (await look(), same() && streams() && missing().length === 0 && asked.every(isThere)), PATIENCE));

    for (const { text } of missing()) problems.push(`"${text}" is lost`);
    for (const [text, times] of count(backend.transcript)) if (times > 1) problems.push(`"${text}" is on the server ${times} times`);
    for (const [i, one] of last.entries()) {
      if (one?.twice !== undefined) problems.push(`${tabs[i].name} showed a row twice: ${one.twice}`);
      if (!equal) problems.push(`${tabs[i].name} in the end: ${JSON.stringify(one)}`);
    }
    if (!equal) problems.push(`There is: ${backend.transcript.join(' | ')}; streams of ${backend.streams.join() || 'nobody'}`);
    tell('healed');
  }
}

function count(all) {
  const times = new Map();
  for (const one of all) times.set(one, (times.get(one) ?? 0) + 1);
  return times;
}
