import { describe, expect, it } from 'vitest';
import { currentAddress, readAddress } from '../../../src/lib/workspace/address.svelte';
import { App } from '../../../src/lib/workspace/app.svelte';
import { DEFAULT_STATE } from '../../../src/lib/workspace/view-state';
import { boundaries as load } from '../coverage/register';

const boundaries = load();

function app(): App {
	const made = new App();
	made.boundaries = boundaries;
	return made;
}

describe('the state of the screen', () => {
	it('districts fall back to communes with 1 July 2025, and that is said', () => {
		const one = app();
		one.set({ vintage: '2025' });
		expect(one.view.level).toBe('commune');
		expect(one.notices.map((notice) => notice.code)).toEqual(['level-fell-back']);
		one.dismiss('level-fell-back');
		expect(one.notices).toEqual([]);
	});

	it('a chosen unit that the new date does not have is let go, one that it has stays', () => {
		const one = app();
		// Commune 06439 Đô Lương ended on 31 December 2019.
		one.set({ vintage: '2019', level: 'commune', selected: { kind: 'u', id: '06439' } });
		expect(one.view.selected?.id).toBe('06439');
		one.set({ vintage: '2020' });
		expect(one.view.selected).toBeNull();
		// District 181 ended on 30 June 2025.
		one.set({ vintage: '2020', selected: { kind: 'u', id: '181' } });
		one.set({ vintage: '2024' });
		expect(one.view.selected?.id).toBe('181');
		one.set({ vintage: '2025' });
		expect(one.view.selected).toBeNull();
	});

	it('plans count on the day of the boundaries until another day is asked for', () => {
		const one = app();
		expect(one.asOf).toBe('2023-05-27');
		one.set({ vintage: '2019', level: 'district' });
		expect(one.asOf).toBe('2019-12-31');
		one.set({ asOf: '2024-12-31' });
		expect(one.asOf).toBe('2024-12-31');
	});

	it('the same notice is told once', () => {
		const one = app();
		one.tell({ code: 'link-copied' });
		one.tell({ code: 'no-webgl' });
		one.tell({ code: 'link-copied' });
		expect(one.notices.map((notice) => notice.code)).toEqual(['no-webgl', 'link-copied']);
	});

	it('shows the extent of a unit: Cao Lộc lies in its known box', () => {
		const one = app();
		one.showAtoms(boundaries.unitByCode('2020', '183')?.atoms ?? []);
		const extent = one.flyTo;
		if (!extent || 'camera' in extent || 'zoom' in extent) throw new Error('no extent');
		const [west, south, east, north] = extent;
		// The city is at 106.75 E, 21.85 N, in the middle of the district.
		expect(west).toBeLessThan(106.75);
		expect(east).toBeGreaterThan(106.75);
		expect(south).toBeLessThan(21.85);
		expect(north).toBeGreaterThan(21.85);
		expect(east - west).toBeLessThan(1);
	});
});

describe('the address bar', () => {
	it('gives back the state and the camera it was written from', () => {
		const one = app();
		one.set({ view: 'boundaries', limit: 'city-b', vintage: '2024', language: 'en' });
		one.camera = { zoom: 10.25, lat: 21.85, lon: 106.75, bearing: 0, pitch: 0 };
		const address = new URL(currentAddress(one, '/map/'), 'https://example.org');
		expect(address.pathname).toBe('/map/');
		const other = app();
		readAddress(other, address);
		expect(other.view).toEqual(one.view);
		expect(other.camera).toEqual(one.camera);
		expect(other.notices).toEqual([]);
	});

	it('tells which part it could not read, and keeps the default of it', () => {
		const one = app();
		readAddress(one, new URL('https://example.org/?view=nothing&limit=city-b#1/2'));
		expect(one.view).toEqual({ ...DEFAULT_STATE, limit: 'city-b' });
		expect(one.camera).toBeNull();
		expect(one.notices).toEqual([{ code: 'link-part-refused', details: { param: 'view, camera' } }]);
	});
});
