import { byTag } from './support/by-tag.js';
import { applySettings } from './support/page-settings.js';
import './support/scenario-bar.js';
import { startWorld } from './support/start-world.js';

applySettings();
const bar = byTag('demo-bar');
bar.settings = ['theme', 'dir'];
bar.world = await startWorld();
