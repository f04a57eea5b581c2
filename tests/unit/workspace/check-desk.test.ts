import { describe, expect, it, vi } from 'vitest';
import { readTheme } from '../../../scripts/tiles/sources';
import * as answerKit from '../../../src/lib/workspace/answer-kit';
import { readAddress } from '../../../src/lib/workspace/address.svelte';
import { App } from '../../../src/lib/workspace/app.svelte';
import { CheckDesk } from '../../../src/lib/workspace/check-desk.svelte';
import { boundaries as load } from '../coverage/register';

const boundaries = load();

function checking() {
	const app = new App();
	app.boundaries = boundaries;
	app.set({ view: 'check' });
	return { app, desk: new CheckDesk(app, answerKit) };
}

describe('the place in question', () => {
	it('is the one the address names, whatever was read before', () => {
		const { app, desk } = checking();
		desk.text = '21.9000, 106.7000';
		desk.read();
		expect(desk.answer?.place).toEqual([106.7, 21.9]);
		readAddress(app, new URL('https://example.org/?view=check&at=21.850000,106.760000'));
		expect(desk.answer?.place).toEqual([106.76, 21.85]);
		expect(desk.reading).toBeNull();
	});

	it('keeps how it was read while the address is its own, which has fewer decimals', () => {
		const { app, desk } = checking();
		desk.text = '21.8512345678, 106.7612345678';
		desk.read();
		const { reading } = desk;
		expect(reading).not.toBeNull();
		readAddress(app, new URL('https://example.org/?view=check&at=21.851235,106.761235'));
		expect(desk.reading).toBe(reading);
	});

	it('a question stands only while no place is named', () => {
		const { app, desk } = checking();
		// Two numbers that are metres of a grid, with nothing that says of which meridian.
		desk.text = '2420000 440000';
		desk.read();
		expect(desk.question).not.toBeNull();
		app.set({ at: [106.76, 21.85] });
		expect(desk.question).toBeNull();
		expect(desk.answer?.place).toEqual([106.76, 21.85]);
	});

	it('on a road is read once the roads are there, where they were still on their way', async () => {
		const { desk } = checking();
		desk.text = 'QL4B Km18';
		desk.read();
		expect(desk.refused?.code).toBe('road-unknown');
		const files = { routes: 'routes.geojson', places: 'places.geojson', archive: '', atoms: '', figures: '' };
		vi.stubGlobal('fetch', async (name: string) => Response.json(readTheme(name)));
		await desk.loadThemes(files);
		vi.unstubAllGlobals();
		expect(desk.refused).toBeNull();
		expect(desk.reading?.named ?? desk.reading?.kind).toBeTruthy();
		expect(desk.answer).not.toBeNull();
	});

	it('corners that are read wait for what answers, are shown meanwhile, and are answered once it is there', async () => {
		const { app, desk: whole } = checking();
		const desk = new CheckDesk(app);
		// A square of about 100 m in the city, by degrees.
		const square = ['21.8500, 106.7600', '21.8500, 106.7610', '21.8509, 106.7610', '21.8509, 106.7600'];
		desk.text = square.join('\n');
		desk.read();
		expect([desk.refused, desk.answer, desk.waits]).toEqual([null, null, true]);
		expect(app.flyTo).not.toBeNull();
		await desk.loadKit();
		expect(desk.waits).toBe(false);
		whole.text = desk.text;
		whole.read();
		expect(desk.answer).toEqual(whole.answer);
		expect(desk.shape?.parcel?.corners).toHaveLength(4);
	});

	it('the first corner that is drawn is checked where it is, not where a place was read before', () => {
		const { desk } = checking();
		desk.text = '21.9000, 106.7000';
		desk.read();
		desk.text = '';
		desk.drawing = true;
		desk.pick([106.76, 21.85]);
		expect(desk.answer?.place).toEqual([106.76, 21.85]);
	});

	it('corners bring their names as long as they are the shape of the view', () => {
		const { app, desk } = checking();
		desk.text = '21.85, 106.76\n21.86, 106.76\n21.86, 106.77';
		desk.read();
		expect(desk.list?.corners).toHaveLength(3);
		expect(desk.subject?.kind).toBe('area');
		app.set({
			shape: [
				[106.7, 21.9],
				[106.71, 21.9]
			]
		});
		expect(desk.list).toBeNull();
		expect(desk.subject?.kind).toBe('line');
	});
});
