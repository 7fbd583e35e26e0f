/**
 * Writes components/ui/icons-*.ts: Lucide drawings (ISC) and our own generic channel glyphs as still Lit templates. Run
 * `node scripts/icons.mjs` after a change here. A module loads as a whole, so each holds what is shown together: `visitor`
 * before a first message is typed, `operator` on the other first screens, `rare` in windows and late chunks. The first two
 * are imported as one, by components/ui/icons.ts.
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
  'ch-email': '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m3 8 9 6 9-6"/>',
  'ch-instagram': '<rect x="3.5" y="3.5" width="17" height="17" rx="5"/><circle cx="12" cy="12" r="4"/>',
  'ch-sms': '<rect x="6" y="2.5" width="12" height="19" rx="2.5"/><path d="M11 18h2"/>',
  'ch-telegram': '<path d="M21 4 3 11l6 2.5L11.5 20 21 4z"/><path d="m9 13.5 12-9.5"/>',
  'ch-web': '<path d="M20 15a2 2 0 0 1-2 2H8l-4 4V5a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2z"/>',
  'ch-whatsapp': '<path d="M3.5 20.5 5 16a8.5 8.5 0 1 1 3.2 3.1z"/><path d="M9 9.5c0 3 2.5 5.5 5.5 5.5"/>',
};

const lucide = (name) =>
  readFileSync(new URL(`../node_modules/lucide-static/icons/${drawing[name] ?? name}.svg`, import.meta.url), 'utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<\/?svg[^>]*>/g, '')
    .replace(/\s+\/>/g, '/>')
    .replace(/>\s+</g, '><')
    .trim();

const camel = (name) => identifier[name] ?? name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

function icon([name, shapes]) {
  const flip = directional.has(name) ? ' ico--flip' : '';
  return `export const ${camel(name)} = html\`<svg class="ico${flip}" viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>\`;\n`;
}

function write(file, what, entries) {
  const head = `// Written by scripts/icons.mjs. ${what}. Drawings: Lucide, ISC licence; ch… are our own.\nimport { html } from 'lit';\n\n`;
  writeFileSync(new URL(`../components/ui/${file}`, import.meta.url), head + entries.map(icon).join(''));
}

const drawn = (names) => names.split(/\s+/).map((name) => [name, lucide(name)]);
write('icons-visitor.ts', "Icons of a visitor's first screen", [...drawn(visitor), ...Object.entries(channels)]);
write('icons-operator.ts', 'Icons of the other first screens', drawn(operator));
write('icons-rare.ts', 'Icons of windows and late chunks', drawn(rare));
