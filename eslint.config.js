import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const HTML_MESSAGE = 'Data becomes text, never HTML.';
const HTML_PROPERTIES = [
	'innerHTML',
	'outerHTML',
	'insertAdjacentHTML',
	'setHTML',
	'setHTMLUnsafe',
	'createContextualFragment'
];

export default ts.config(
	{
		ignores: [
			'node_modules/',
			'.svelte-kit/',
			'build/',
			'.packs/',
			'.province/',
			'static/',
			'src/lib/i18n/paraglide/',
			'project.inlang/',
			'test-results/',
			'.stamps/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }
			],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			eqeqeq: 'error',
			'no-eval': 'error',
			'no-new-func': 'error',
			'no-restricted-properties': [
				'error',
				...HTML_PROPERTIES.map((property) => ({ property, message: HTML_MESSAGE })),
				{ object: 'document', property: 'write', message: HTML_MESSAGE }
			]
		}
	},
	{
		files: ['src/**'],
		rules: {
			'no-console': 'error',
			'no-restricted-syntax': [
				'error',
				{
					selector:
						"NewExpression[callee.name='TextDecoder'][arguments.0.value=/^(latin1|ascii|iso-8859-1)$/]",
					message: 'Browsers read windows-1252 under this name: byteText keeps the bytes.'
				}
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			'svelte/no-at-html-tags': 'error',
			// The pages link by relative path: the build may lie in any folder of a server.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.cjs'],
		languageOptions: { sourceType: 'commonjs' }
	}
);
