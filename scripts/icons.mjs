/**
 * Writes components/ui/icons-*.ts: Lucide drawings (ISC) and our own generic channel glyphs, each as one path, so that all
 * icons share one template. Run `node scripts/icons.mjs` after a change here. A module loads as a whole, so each holds what is
 * shown together: `visitor` before a first message is typed, `operator` on the other first screens, `rare` in windows and late
 * chunks. The first two are imported as one, by components/ui/icons.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const visitor = `arrow-up ban bot chevron-down chevron-left chevron-right circle-alert circle-check clock eye lock message-circle paperclip
send smile user-round user-round-plus wifi-off x`;
const operator = `alarm-clock archive arrow-down arrow-down-narrow-wide arrow-right-left at-sign bell bookmark braces check check-check
chevron-up chevrons-up circle-dashed circle-dot circle-help circle-x cloud-off cloud-upload copy download ellipsis file-text
forward images inbox languages layers layout-template list-filter list-todo loader-circle lock-open mail mail-open maximize-2
merge messages-square mic minus moon panel-right pause pencil pin pin-off play plus refresh-cw reply rotate-ccw rotate-cw
route rows-3 search search-x settings-2 shopping-bag sliders-horizontal sparkles square-pen star tag timer trash-2 unlink
user-round-check users zap`;
const rare = `arrow-left arrow-left-right bell-ring calendar chevrons-down-up chevrons-up-down filter grip-vertical image link
log-in message-square package phone shield-alert square type upload video`;

/** Lucide's present name where ours is older, and ours where Lucide's is no identifier. */
const drawing = { 'circle-help': 'circle-question-mark', filter: 'funnel' };
const identifier = { package: 'parcel' };

/** Pictures of a direction: they turn round where lines run from right to left. */
const directional = new Set('arrow-left chevron-left chevron-right forward log-in panel-right reply send'.split(' '));

/** Generic marks of our own design, not brand logos. */
const channels = {
  email: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m3 8 9 6 9-6"/>',
  instagram: '<rect x="3.5" y="3.5" width="17" height="17" rx="5"/><circle cx="12" cy="12" r="4"/>',
  sms: '<rect x="6" y="2.5" width="12" height="19" rx="2.5"/><path d="M11 18h2"/>',
  telegram: '<path d="M21 4 3 11l6 2.5L11.5 20 21 4z"/><path d="m9 13.5 12-9.5"/>',
  web: '<path d="M20 15a2 2 0 0 1-2 2H8l-4 4V5a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2z"/>',
  whatsapp: '<path d="M3.5 20.5 5 16a8.5 8.5 0 1 1 3.2 3.1z"/><path d="M9 9.5c0 3 2.5 5.5 5.5 5.5"/>',
};

const lucide = (name) => {
  const svg = readFileSync(new URL(`../node_modules/lucide-static/icons/${drawing[name] ?? name}.svg`, import.meta.url), 'utf8');
  return svg.slice(svg.indexOf('>', svg.indexOf('<svg')));
};

const oval = ({ cx, cy, rx, ry }) => `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;
const corner = (r, x, y) => (r ? `a${r} ${r} 0 0 1 ${x * r} ${y * r}` : '');

/** Each shape of a drawing as a path. */
const paths = {
  // A path that begins anew by `m` begins where the one before it ended.
  path: ({ d }) => d.replace(/^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(?=[-\d.])/, 'M$1 $2l').replace(/^m/, 'M'),
  circle: ({ cx, cy, r }) => oval({ cx, cy, rx: r, ry: r }),
  ellipse: oval,
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points}`,
  polygon: ({ points }) => `M${points}z`,
  rect: ({ x = 0, y = 0, width, height, rx: r = 0 }) => {
    const w = width - 2 * r;
    const h = height - 2 * r;
    return `M${x + r} ${y}h${w}${corner(r, 1, 1)}v${h}${corner(r, -1, 1)}h${-w}${corner(r, -1, -1)}v${-h}${corner(r, 1, -1)}z`;
  },
};

function path(svg) {
  const shapes = [...svg.matchAll(/<(\w+)\s([^>]*?)\s*\/>/g)].map(([, shape, given]) => {
    const values = [...given.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, isNaN(value) ? value : Number(value)]);
    return paths[shape](Object.fromEntries(values));
  });
  return shapes.join('');
}

const camel = (name) => identifier[name] ?? name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

function line([name, svg]) {
  const look = directional.has(name) ? `, 'ico--flip'` : '';
  return `export const ${camel(name)} = icon('${path(svg)}'${look});\n`;
}

function write(file, head, lines) {
  const first = `// Written by scripts/icons.mjs. ${head}\n\n`;
  writeFileSync(new URL(`../components/ui/${file}`, import.meta.url), first + lines.join(''));
}

const drawn = (what, names) => [
  `${what}. Drawings: Lucide, ISC licence.\nimport { icon } from './icon.js';`,
  names.split(/\s+/).map((name) => line([name, lucide(name)])),
];

write('icons-visitor.ts', ...drawn("Icons of a visitor's first screen", visitor));
write('icons-operator.ts', ...drawn('Icons of the other first screens', operator));
write('icons-rare.ts', ...drawn('Icons of windows and late chunks', rare));
write(
  'channel-paths.ts',
  'Marks of channels, the path of each. Our own drawings.',
  Object.entries(channels).map(([name, svg]) => `export const ${name} = '${path(svg)}';\n`),
);
