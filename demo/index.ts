import { byTag } from './support/by-tag.js';
import { applySettings } from './support/page-settings.js';
import './support/scenario-bar.js';

applySettings();
byTag('demo-bar').settings = ['theme'];
