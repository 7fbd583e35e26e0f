import '../components/chat-inbox/chat-inbox.js';
import type { ChatInbox } from '../components/chat-inbox/chat-inbox.js';
import { createChat } from '../src/index.js';
import { readRecording, replay, type Recording, type RecordedEntry, type ReplayTransport } from '../src/transport/testing/index.js';
import { byId, byTag } from './support/by-tag.js';
import { applySettings, pageSettings } from './support/page-settings.js';
import './support/scenario-bar.js';
import { translations } from './support/translations.js';

const WORDS = {
  pause: 'Pause',
  play: 'Play',
  atOnce: 'At once',
  time: (position: string, duration: string): string => `${position} of ${duration}`,
  speed: (times: number): string => `${times}×`,
};
const SPEEDS = [1, 4, 16, Infinity];
/** The progress is looked at so often, ms. */
const LOOK = 200;

const { locale, preset } = pageSettings();
applySettings();
byTag('demo-bar').settings = ['theme', 'dir', 'density', 'preset', 'locale'];

const main = byTag('main');
const hint = byId('hint', HTMLParagraphElement);
const file = byId('file', HTMLInputElement);
const speeds = byId('speeds', HTMLFieldSetElement);
const pause = byId('pause', HTMLButtonElement);
const again = byId('again', HTMLButtonElement);
const progress = byId('progress', HTMLProgressElement);
const time = byId('time', HTMLOutputElement);
const problem = byId('problem', HTMLParagraphElement);

let speed = 1;
let recording: Recording | undefined;
let player: ReplayTransport | undefined;
let inbox: ChatInbox | undefined;

/** What was opened then opens now. */
function follow(entry: RecordedEntry): void {
  if (entry.type !== 'call' || entry.method !== 'listMessages') return;
  const [dialogId, page] = entry.args as [string, { token?: string }?];
  if (inbox && page?.token === undefined) inbox.dialogId = dialogId;
}

function begin(): void {
  if (!recording) return;
  end();
  player = replay(recording, { speed, onEntry: follow });
  inbox = document.createElement('chat-inbox');
  inbox.preset = preset;
  inbox.chat = createChat({ transport: player, locale, translations, draftStorage: 'memory' });
  main.append(inbox);
  hint.hidden = true;
  for (const button of [pause, again]) button.disabled = false;
  look();
}

function end(): void {
  inbox?.chat?.dispose();
  inbox?.remove();
  player = inbox = undefined;
  for (const button of [pause, again]) button.disabled = true;
  hint.hidden = false;
  time.value = '';
  progress.value = 0;
}

const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
function look(): void {
  if (!player) return;
  const { position, duration, paused } = player;
  progress.max = Math.max(1, duration);
  progress.value = position;
  const now = WORDS.time(clock(position), clock(duration));
  if (time.value !== now) time.value = now;
  pause.textContent = paused ? WORDS.play : WORDS.pause;
}

for (const times of SPEEDS) {
  const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'speed', checked: times === speed });
  input.addEventListener('change', () => {
    speed = times;
    if (player) player.speed = times;
    look();
  });
  const label = document.createElement('label');
  const name = times === Infinity ? WORDS.atOnce : WORDS.speed(times);
  label.append(input, Object.assign(document.createElement('span'), { dir: 'ltr', textContent: name }));
  speeds.append(label);
}
file.addEventListener('change', async () => {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  problem.hidden = true;
  try {
    recording = readRecording(await chosen.text());
    begin();
  } catch (error) {
    end();
    problem.textContent = error instanceof Error ? error.message : String(error);
    problem.hidden = false;
  }
});
pause.addEventListener('click', () => {
  if (player?.paused) player.resume();
  else player?.pause();
  look();
});
again.addEventListener('click', begin);
setInterval(look, LOOK);
