import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { tags } from './contracts.mjs';

/** Writes `dist/custom-elements.json`, from which editors and documentation know the six elements. */
const files = globSync(tags.map((tag) => `components/${tag}/${tag}.ts`)).sort();
const modules = files.map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true));
const manifest = create({ modules, plugins: litPlugin(), dev: false });
for (const module of manifest.modules) module.path = `dist/${module.path.replace(/\.ts$/, '.js')}`;

mkdirSync('dist', { recursive: true });
writeFileSync('dist/custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);
