import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulesFor, USED } from '../../../scripts/setup/map-styles.mjs';

describe('the rules of a style sheet for some classes', () => {
	it('are those that can hold for them, in their order', () => {
		const css =
			'.a{x:1}.b .a,.a:hover,.c{x:2}.a button{x:3}@media (x){.c{x:4}.a>.a{x:5}}@media (y){.c{x:6}}.a::b{x:7}';
		expect(rulesFor(css, ['a'])).toBe('.a{x:1}.a:hover{x:2}@media (x){.a>.a{x:5}}.a::b{x:7}');
	});

	it('are refused where a class has none any more, or moves by what is left out', () => {
		expect(() => rulesFor('.a{x:1}', ['a', 'b'])).toThrow('no styles any more for b');
		expect(() => rulesFor('.a{animation:turn 1s}@keyframes turn{0%{x:1}}', ['a'])).toThrow('turn');
	});

	it('do not split at a brace within a text', () => {
		const css = '.b{background:url("data:,}.a{x:1}")}.a{x:2}';
		expect(rulesFor(css, ['a'])).toBe('.a{x:2}');
	});
});

it('the map has a twentieth of the sheet of MapLibre, without pictures of buttons', () => {
	const sheet = readFileSync('node_modules/maplibre-gl/dist/maplibre-gl.css', 'utf8');
	const rules = rulesFor(sheet, USED);
	expect(rules.length).toBeLessThan(sheet.length / 20);
	expect(rules).not.toContain('url(');
});
