import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Makes the rule that forbids imports, from [what is matched, why it is forbidden] pairs. */
const forbidImports = (...pairs) => ({
  'no-restricted-imports': [
    'error',
    { patterns: pairs.map(([regex, message]) => ({ regex, message })) },
  ],
});

const noElectron = [
  '^electron($|/)',
  'Only electron-*.ts adapters, ipc.ts, index.ts and the preload import Electron.',
];
const noKeytar = ['^keytar$', 'Only keychain/keytar-process.ts imports keytar.'];
const noStore = ['^electron-store$', 'Only settings/electron-store-*.ts imports electron-store.'];
const noLog = ['^electron-log($|/)', 'Only log/electron-log-*.ts imports electron-log.'];
const noDbus = ['^@jellybrick/dbus-next$', 'Only dbus-*.ts adapters speak D-Bus.'];
const noRenderer = ['/renderer/', 'Nothing outside the renderer imports from it.'];
const noPreload = ['/preload/', 'The preload is nobody’s dependency.'];
const noMain = ['/main/', 'Only main imports from main.'];

export default ts.config(
  {
    ignores: [
      'out/',
      'dist/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      'screenshots/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { ecmaVersion: 2023, sourceType: 'module' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 250 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
      globals: globals.browser,
    },
  },
  { files: ['src/renderer/**', 'test/**'], languageOptions: { globals: globals.browser } },
  {
    files: ['src/main/**', 'scripts/**', 'test/**', '*.config.*'],
    languageOptions: { globals: globals.node },
  },
  {
    // src/shared is pure: it imports nothing outside itself.
    files: ['src/shared/**'],
    rules: forbidImports(
      [
        '^(?!libphonenumber-js/min$)[^.]',
        'src/shared imports nothing outside itself but one pure library.',
      ],
      noMain,
      noRenderer,
      noPreload,
    ),
  },
  {
    files: ['src/renderer/**'],
    rules: forbidImports(noMain, noPreload, noElectron, noKeytar, noStore, noLog, [
      '^node:',
      'The renderer has no Node.',
    ]),
  },
  {
    files: ['src/preload/**'],
    rules: forbidImports(noMain, noRenderer, ['^node:', 'The preload is sandboxed.']),
  },
  {
    files: ['src/main/**'],
    rules: forbidImports(noRenderer, noPreload, noElectron, noKeytar, noStore, noDbus, noLog),
  },
  {
    files: ['src/main/**/electron-*.ts', 'src/main/ipc.ts'],
    rules: forbidImports(noRenderer, noPreload, noKeytar, noStore, noDbus, noLog),
  },
  { files: ['src/main/index.ts'], rules: forbidImports(noRenderer, noPreload, noLog) },
  {
    files: ['src/main/settings/electron-store-*.ts'],
    rules: forbidImports(noRenderer, noPreload, noKeytar, noDbus, noLog),
  },
  {
    files: ['src/main/log/electron-log-*.ts'],
    rules: forbidImports(noRenderer, noPreload, noKeytar, noStore, noDbus),
  },
  {
    files: ['src/main/**/dbus-*.ts'],
    rules: forbidImports(noRenderer, noPreload, noElectron, noKeytar, noStore, noLog),
  },
  {
    files: ['src/main/keychain/keytar-process.ts'],
    rules: forbidImports(noRenderer, noPreload, noElectron, noStore, noDbus, noLog),
  },
  { files: ['scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
);
