import { dirname, relative, resolve } from 'node:path';

const inner = ['model', 'shared', 'transport', 'i18n'];
const foundations = ['core', 'entities', 'permission', 'actions', 'connection'];
const looks = ['base', 'ui', 'text', 'windowed'];

/** The room a file stands in: `src/thread/history.ts` is in `thread`, `src/chat.ts` in `chat`, `components/ui/tag.ts` in `ui`. */
function roomOf(path) {
  const [top, folder, ...rest] = path.split('/');
  if (top === 'src') return { layer: 'src', room: rest.length > 0 ? folder : 'chat' };
  if (top === 'components') return { layer: 'components', room: rest.length > 0 ? folder : 'elements' };
  return { layer: 'outside', room: top };
}

/** Why `from` may not import `to`, or undefined where it may. */
function refusal(from, to, { types, effectOnly }) {
  if (from.layer === 'outside' || (from.layer === to.layer && from.room === to.room)) return undefined;
  if (to.layer === 'outside') return 'the product imports neither the demo nor the tests';
  if (to.layer === 'src' && to.room === 'backend') return 'only the demo and the tests import the backend';
  return from.layer === 'src' ? fromSource(from, to, types) : fromComponent(from, to, types || effectOnly);
}

function fromSource({ room }, to, types) {
  if (to.layer === 'components') return 'src knows what a chat is, not what it looks like';
  if (room === 'chat') return undefined;
  if (to.room === 'chat') return 'only the elements import the composition root';
  if (room === 'model') return 'the model imports nothing but itself';
  if (room === 'shared') return 'src/shared knows no word of the domain';
  if (room === 'transport' || room === 'i18n' || room === 'backend') return inner.includes(to.room) ? undefined : 'it would point outwards';
  if (foundations.includes(room)) return [...inner, ...foundations].includes(to.room) ? undefined : 'a subject is above the core';
  return types || [...inner, ...foundations].includes(to.room) ? undefined : 'subjects know each other only as types';
}

function fromComponent({ room }, to, typesOrEffect) {
  if (to.layer === 'src' || room === 'elements' || looks.includes(to.room) || to.room === 'elements') return undefined;
  const isElement = to.room.includes('-');
  if (isElement && looks.includes(room)) return 'shared looks know no element';
  return typesOrEffect ? undefined : 'an element imports its own folder and shared looks; another element only to register it';
}

/** Imports point one way: demo, test → components → src/chat → subjects → entities, permission, actions, transport → model. */
export const importsOneWay = {
  meta: { type: 'problem', schema: [], messages: { wrong: '{{from}} may not import {{to}}: {{why}}.' } },
  create(context) {
    const path = relative(context.cwd, context.filename).replaceAll('\\', '/');
    const from = roomOf(path);
    const check = (node, { types = false, effectOnly = false } = {}) => {
      const source = node.source?.value;
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const target = relative(context.cwd, resolve(dirname(context.filename), source)).replaceAll('\\', '/');
      const to = roomOf(target);
      const why = refusal(from, to, { types, effectOnly });
      if (why) context.report({ node: node.source, messageId: 'wrong', data: { from: path, to: target, why } });
    };
    return {
      ImportDeclaration: (node) => check(node, { types: node.importKind === 'type', effectOnly: node.specifiers.length === 0 }),
      ExportNamedDeclaration: (node) => check(node, { types: node.exportKind === 'type' }),
      ExportAllDeclaration: (node) => check(node, { types: node.exportKind === 'type' }),
      // A chunk is loaded when it is needed: an element's rooms, its windows, another element it shows.
      ImportExpression: (node) => check(node, { effectOnly: true }),
    };
  },
};
