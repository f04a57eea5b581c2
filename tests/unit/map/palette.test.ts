import { describe, expect, it } from 'vitest';
import { colourIn } from '../../../src/lib/map/colour';
import { limitLine } from '../../../src/lib/map/line-looks';
import { PALETTES, type Theme } from '../../../src/lib/map/palette';

/** Relative luminance of #RRGGBB after WCAG 2.2. */
function luminance(colour: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours after WCAG 2.2, 1 to 21. */
function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

it('the formula gives the published extremes', () => {
	expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
	expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});

describe.each(['light', 'dark'] as Theme[])('the %s map', (theme) => {
	const palette = PALETTES[theme];

	it('labels read on their halo, on land and outside (4.5 : 1)', () => {
		for (const ink of [palette.ink, palette.ink2, palette.ink3]) {
			expect(contrast(ink, palette.halo)).toBeGreaterThanOrEqual(4.5);
			expect(contrast(ink, palette.land)).toBeGreaterThanOrEqual(4.5);
		}
		expect(contrast(palette.ink3, palette.outside)).toBeGreaterThanOrEqual(4.5);
	});

	it('lines of the city stand out from the land (3 : 1), and are told apart', () => {
		const lines = ['present', 'city-a', 'city-b'].map((id) => colourIn(palette, limitLine(id).colour));
		for (const line of lines) expect(contrast(line, palette.land)).toBeGreaterThanOrEqual(3);
		expect(new Set(lines).size).toBe(3);
		expect(colourIn(palette, limitLine('thi-xa-huu-lung').colour)).toBe(palette.proposals.other);
	});

	it('land gained and lost stand out from the land (3 : 1), in colours of their own', () => {
		const { gained, lost, overlap, proposals } = palette;
		for (const colour of [gained, lost]) {
			expect(contrast(colour, palette.land)).toBeGreaterThanOrEqual(3);
			expect([overlap, ...Object.values(proposals)]).not.toContain(colour);
		}
		expect(gained).not.toBe(lost);
	});

	it('every project pin carries its white sign (3 : 1)', () => {
		for (const [kind, colour] of Object.entries(palette.projects))
			expect(contrast('#FFFFFF', colour), kind).toBeGreaterThanOrEqual(3);
	});

	it('shares grow in one direction of lightness, so that a grey print reads', () => {
		const steps = ['share-0', 'share-20', 'share-40', 'share-60', 'share-80'] as const;
		const light = steps.map((name) => luminance(palette.coverage[name]));
		const sign = Math.sign((light[4] ?? 0) - (light[0] ?? 0));
		for (let i = 1; i < light.length; i++)
			expect(sign * ((light[i] ?? 0) - (light[i - 1] ?? 0))).toBeGreaterThan(0);
	});

	it('unknown has the colour of no class', () => {
		const { 'no-known-plan': unknown, 'part-not-drawn': part, ...classes } = palette.coverage;
		expect(Object.values(classes)).not.toContain(unknown);
		expect(part).toBe(unknown);
	});
});
