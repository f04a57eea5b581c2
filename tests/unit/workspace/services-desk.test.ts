import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { App } from '../../../src/lib/workspace/app.svelte';
import { ServicesDesk } from '../../../src/lib/workspace/services-desk.svelte';
import type { World } from '../../../src/lib/workspace/site-services';

const CAPABILITIES = readFileSync(
	'tests/unit/interchange/services/documents/mapserver-wms-1.3.0.xml',
	'utf8'
);
const WMS = { id: 'so', kind: 'wms', name: 'Sở', url: 'https://maps.example.vn/ows' };
const SITE = 'https://quyhoach.example.vn/ban-do/';

/** A desk on a site with this list; `answer` is what its service says. */
async function deskOf(list: unknown, answer: () => Response) {
	const app = new App();
	const asked: string[] = [];
	const world: World = {
		fetch: (url) => {
			asked.push(url);
			return Promise.resolve(url === `${SITE}services.json` ? Response.json(list) : answer());
		},
		online: () => true,
		blocked: () => false
	};
	const desk = new ServicesDesk(app, world, SITE);
	await desk.open();
	return { app, desk, asked };
}

describe('services of a site', () => {
	it('without a list nothing is asked and nothing is shown', async () => {
		const { desk, asked } = await deskOf({ services: [], basemap: null }, () => new Response());
		expect(asked).toEqual([`${SITE}services.json`]);
		expect(desk.list.services).toEqual([]);
		expect(desk.unread).toBeNull();
	});

	it('a list that is not sound is told', async () => {
		const { desk } = await deskOf({ services: [{ ...WMS, kind: 'ftp' }] }, () => new Response());
		expect(desk.unread?.code).toBe('service-kind');
	});

	it('a layer is shown, changed, and taken away, all in the view', async () => {
		const { app, desk } = await deskOf({ services: [WMS] }, () => new Response(CAPABILITIES));
		await desk.ask('so');
		desk.show('so', 'lots');
		desk.show('so', 'lots');
		expect(app.view.services).toEqual([{ service: 'so', layer: 'lots', opacity: 80, visible: true }]);
		expect(desk.layers[0]?.offer?.title).toBe('Lô đất quy hoạch');
		desk.change('so:lots', { opacity: 40, visible: false });
		expect(app.view.services[0]).toMatchObject({ opacity: 40, visible: false });
		desk.remove('so:lots');
		expect(app.view.services).toEqual([]);
	});

	it('layers of a link: one that is gone, one of another site; a failed service is asked anew', async () => {
		let up = false;
		const { app, desk } = await deskOf({ services: [WMS] }, () =>
			up ? new Response(CAPABILITIES) : new Response('', { status: 503 })
		);
		const shown = { opacity: 80, visible: true };
		app.set({
			services: [
				{ service: 'so', layer: 'lots', ...shown },
				{ service: 'so', layer: 'khong', ...shown },
				{ service: 'khac', layer: 'dat', ...shown }
			]
		});
		await desk.ask('so');
		expect(desk.layers.map(({ fault }) => fault?.code)).toEqual(['service-status', 'service-status']);
		expect(desk.foreign).toEqual(['dat']);
		up = true;
		desk.retry('so:lots');
		await expect.poll(() => desk.layers.map(({ fault }) => fault?.code)).toEqual([undefined, 'layer-gone']);
		expect(desk.layers[0]?.tries).toBe(1);
	});
});
