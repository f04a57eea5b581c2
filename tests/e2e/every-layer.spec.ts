import { expect, shared as test } from './driver';

/** Layers that may be empty on the opened screen, and why. */
const MAY_BE_EMPTY: Readonly<Record<string, string>> = {
	outside: 'a background has no features',
	way: 'no point is weighed against a line',
	rows: 'no list of places is open',
	'coverage-ticks': 'no area meets the target yet',
	'coverage-met': 'no area meets the target yet',
	'plan-edge-own': 'the reader has no plan of their own',
	'piece-overlap': 'no known plans of one level overlap',
	'piece-overlap-edge': 'no known plans of one level overlap'
};

/** Address of each view at which every layer of its own has something to draw. */
const SCREENS = [
	{
		name: 'coverage',
		address: '?sel=u:183#8.6/21.87/106.74',
		empty: [
			'commune-name',
			'checked-glow',
			'checked-point',
			'plan-name',
			'limit-sign-disc',
			'limit-sign',
			'plan-edge'
		]
	},
	{
		name: 'coverage, closer',
		address: '?sel=u:183#11/21.88/106.75',
		empty: [
			'checked-glow',
			'checked-point',
			'limit-sign-disc',
			'limit-sign',
			'plan-edge',
			'district-name',
			'neighbour-name'
		]
	},
	{
		name: 'boundaries',
		address: '?view=boundaries&sel=u:05977#8.6/21.87/106.74',
		empty: [
			'plan-fill',
			'plan-edge-indicative',
			'plan-edge',
			'piece-gap',
			'piece-covered',
			'piece-covered-edge',
			'commune-name',
			'plan-name',
			'checked-glow',
			'checked-point'
		]
	},
	{
		name: 'a boundary date for itself',
		address: '?view=boundaries&limit=none&boundaries=2024#8.6/21.87/106.74',
		empty: [
			'plan-fill',
			'plan-edge-indicative',
			'plan-edge',
			'piece-gap',
			'piece-covered',
			'piece-covered-edge',
			'commune-name',
			'plan-name',
			'checked-glow',
			'checked-point',
			'limit-sign-disc',
			'limit-sign',
			'selection-casing',
			'selection-line'
		]
	},
	{
		name: 'centres',
		address: '?view=centres',
		empty: [
			'plan-fill',
			'plan-edge-indicative',
			'plan-edge',
			'piece-gap',
			'piece-covered',
			'piece-covered-edge',
			'commune-name',
			'plan-name',
			'checked-glow',
			'checked-point',
			'limit-sign-disc',
			'limit-sign',
			'selection-casing',
			'selection-line'
		]
	},
	{
		name: 'projects',
		address: '?view=projects',
		empty: [
			'plan-fill',
			'plan-edge-indicative',
			'plan-edge',
			'piece-gap',
			'piece-covered',
			'piece-covered-edge',
			'commune-name',
			'plan-name',
			'checked-glow',
			'checked-point',
			'limit-sign-disc',
			'limit-sign',
			'selection-casing',
			'selection-line'
		]
	},
	{
		name: 'check',
		address: '?view=check&at=21.8537,106.7613#8.3/21.9/106.7',
		empty: [
			'plan-fill',
			'plan-edge-indicative',
			'plan-edge',
			'piece-gap',
			'piece-covered',
			'piece-covered-edge',
			'commune-name',
			'plan-name',
			'limit-sign-disc',
			'limit-sign',
			'selection-casing',
			'selection-line'
		]
	}
] as const;

for (const { name, address, empty } of SCREENS) {
	test(`every layer of ${name} is drawn`, async ({ app }) => {
		await app.open(address);
		const order = await app.layerOrder();
		expect(order.length).toBeGreaterThan(15);
		const blank = async () => {
			const found: string[] = [];
			for (const id of order) if ((await app.features(id)) === 0) found.push(id);
			return found;
		};
		const reasons = [...Object.keys(MAY_BE_EMPTY), ...empty] as string[];
		await expect.poll(async () => (await blank()).filter((id) => !reasons.includes(id))).toEqual([]);
		// A reason that no longer holds would hide a later failure.
		const drawn = order.filter((id) => (empty as readonly string[]).includes(id));
		expect(await blank()).toEqual(expect.arrayContaining(drawn));
	});
}

test('the roads, rivers, names and lines a reader hides are gone, and come back', async ({ app, page }) => {
	await app.open('?hide=names,rivers,roads,railway,commune-lines,district-lines,plans');
	const order = await app.layerOrder();
	for (const id of ['river', 'road', 'railway', 'commune-line', 'district-line', 'place', 'plan-fill'])
		expect(order).not.toContain(id);
	await page.getByRole('button', { name: 'Lớp bản đồ' }).click();
	await page.locator('.layer-menu').getByLabel('Sông (± 1 km)').check();
	await app.settled();
	await app.shows('river');
});

test('columns stand under the labels and cost none of them', async ({ app, page }) => {
	const LABELS = ['neighbour-name', 'district-name', 'place'];
	await app.open('#8.6/21.85/106.75/0/50');
	const labels = async () => {
		const names: string[] = [];
		for (const layer of LABELS) names.push(...(await app.drawn('name', layer)));
		return names;
	};
	await app.shows(...LABELS);
	const before = await labels();
	expect(before.length).toBeGreaterThan(10);
	await page.getByRole('button', { name: 'Cột diện tích đã phủ' }).click();
	const columnsAt = async () => (await app.layerOrder()).findIndex((id) => id.startsWith('deck-'));
	await expect.poll(columnsAt).toBeGreaterThan(0);
	await app.settled();
	const order = await app.layerOrder();
	expect(await columnsAt()).toBe(order.indexOf('neighbour-name') - 1);
	expect(await columnsAt()).toBeGreaterThan(order.indexOf('province-line'));
	await expect.poll(labels).toEqual(before);
});
