import { defineConfig } from 'eslint/config';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';
import { importsOneWay } from './scripts/eslint/imports-one-way.mjs';

/** A second copy of max-lines, because one rule has one severity. */
const parleykit = { rules: { 'imports-one-way': importsOneWay, 'max-lines-hard': builtinRules.get('max-lines') } };

const noMarkupFromStrings = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map((property) => ({
  property,
  message: 'Foreign strings are text nodes; markup comes from templates.',
}));
const refusedImports = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'].map((name) => ({
  name: `lit/directives/${name}.js`,
  message: 'It breaks a strict content security policy or lets markup in.',
}));

export default defineConfig(
  { ignores: ['dist', 'demo/build', 'bench/results', 'coverage', '**/*.d.ts'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    plugins: { parleykit, 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.mjs'], extensionAlias: { '.js': ['.ts', '.js'] } })],
    },
    rules: {
      'parleykit/imports-one-way': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-self-import': 'error',
      'max-lines': ['warn', { max: 300 }],
      'parleykit/max-lines-hard': ['error', { max: 400 }],
      eqeqeq: ['error', 'smart'],
      'no-console': ['error', { allow: ['warn'] }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['scripts/**', 'bench/**', 'test/**/*.mjs', '*.config.mjs'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked, lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/unbound-method': 'off',
      'lit/ban-attributes': ['error', 'style', 'onclick', 'onload', 'onerror'],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-property-change-update': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'wc/guard-super-call': 'off',
      'wc/require-listener-teardown': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'components/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: refusedImports }],
      'no-restricted-properties': ['error', ...noMarkupFromStrings],
      'no-restricted-globals': ['error', 'event', 'name', 'length', 'open', 'close', 'status'],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      // The types of a chai plugin that we do not use make a promise of every `equal`.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: 'Equal', package: '@open-wc/semantic-dom-diff' }] },
      ],
    },
  },
);
