import { readFileSync } from 'node:fs';
import { parseCss } from 'svelte/compiler';
import { ROOT } from './run.mjs';

/** The style sheet of MapLibre, with every control it knows. */
const SHEET = 'node_modules/maplibre-gl/dist/maplibre-gl.css';

/** Classes of MapLibre that a map of ours can have: canvas, gestures, the corners for controls, the scale. */
export const USED = [
	'map',
	'canvas',
	'canvas-container',
	'interactive',
	'touch-drag-pan',
	'touch-zoom-rotate',
	'cooperative-gestures',
	'cooperative-gesture-screen',
	'desktop-message',
	'mobile-message',
	'show',
	'boxzoom',
	'crosshair',
	'ctrl',
	'ctrl-top-left',
	'ctrl-top-right',
	'ctrl-bottom-left',
	'ctrl-bottom-right',
	'ctrl-scale'
].map((name) => `maplibregl-${name}`);

/** Elements that no control of ours has. */
const ABSENT = ['button'];

/** @typedef {import('svelte/compiler').AST.CSS.StyleSheetBase} Sheet */
/** @typedef {Sheet['children'][number]} Node */
/** @typedef {import('svelte/compiler').AST.CSS.Rule} Rule */
/** @typedef {Rule['prelude']['children'][number]} Selector */

/**
 * Names of classes and elements of a selector.
 * @param {Selector} selector @param {'ClassSelector' | 'TypeSelector'} type
 */
const namesIn = (selector, type) =>
	selector.children.flatMap(({ selectors }) =>
		selectors.flatMap((part) => (part.type === type ? [part.name] : []))
	);

/**
 * The rules of a style sheet that can hold for elements of some classes, in their order. Throws when a class has none.
 * @param {string} css @param {readonly string[]} used classes
 * @returns {string}
 */
export function rulesFor(css, used) {
	const text = (/** @type {{ start: number, end: number }} */ { start, end }) => css.slice(start, end);
	const found = new Set();
	/** @param {Selector} selector */
	const holds = (selector) => {
		const classes = namesIn(selector, 'ClassSelector');
		return (
			classes.every((name) => used.includes(name)) &&
			!namesIn(selector, 'TypeSelector').some((name) => ABSENT.includes(name))
		);
	};
	/** @param {Node} node @returns {string} */
	const kept = (node) => {
		if (node.type === 'Rule') {
			const selectors = node.prelude.children.filter(holds);
			for (const name of selectors.flatMap((one) => namesIn(one, 'ClassSelector'))) found.add(name);
			return selectors.length > 0 ? selectors.map(text).join() + text(node.block) : '';
		}
		// Names of movements are used in rules alone, which say so.
		if (node.name === 'keyframes' || !node.block) return '';
		const inner = node.block.children.map((child) => (child.type === 'Declaration' ? '' : kept(child)));
		return inner.some(Boolean) ? `@${node.name} ${node.prelude}{${inner.join('')}}` : '';
	};
	const rules = parseCss(css).children.map(kept).join('');
	const [moved] = [...css.matchAll(/@(?:-\w+-)?keyframes ([\w-]+)/g)].filter(([, name]) =>
		rules.includes(`${name}`)
	);
	if (moved) throw new Error(`the styles of the map need the movement ${moved[1]}`);
	const missing = used.filter((name) => !found.has(name));
	if (missing.length > 0) throw new Error(`MapLibre has no styles any more for ${missing.join(', ')}`);
	return rules;
}

/**
 * `virtual:map-styles.css`: what our maps need of the style sheet of MapLibre.
 * @returns {import('vite').Plugin}
 */
export function mapStyles() {
	const id = '/virtual-map-styles.css';
	return {
		name: 'map-styles',
		resolveId: (source) => (source === 'virtual:map-styles.css' ? id : undefined),
		load: (source) => (source === id ? rulesFor(readFileSync(`${ROOT}${SHEET}`, 'utf8'), USED) : undefined)
	};
}
