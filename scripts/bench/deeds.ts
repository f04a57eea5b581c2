import type { Page } from '@playwright/test';
import { drawn } from '../served-app';

/** Something a reader does, in a page that an earlier deed of the list left. */
export interface Deed {
	name: string;
	/** What leads to it and is not counted. */
	before?: (page: Page) => Promise<void>;
	act: (page: Page) => Promise<void>;
	/** Where the new figures stand, for deeds that give some. */
	figures?: string;
}

type Host = HTMLElement & {
	planningMap: {
		project: (place: [number, number]) => { x: number; y: number };
		jumpTo: (camera: { center: [number, number]; zoom: number }) => void;
	};
};

/** Ready, computed and drawn, and still so two frames later. */
export async function atRest(page: Page): Promise<void> {
	await drawn(page);
	await page.waitForFunction(
		async () => {
			const frame = () => new Promise((done) => requestAnimationFrame(done));
			const rest = () => !document.querySelector('[data-coverage=busy], [data-map=busy]');
			if (!rest()) return false;
			await frame();
			await frame();
			return rest();
		},
		undefined,
		{ timeout: 120_000 }
	);
}

/** Presses a place of the map, WGS 84. */
export async function pressPlace(page: Page, lon: number, lat: number): Promise<void> {
	const at = await page.evaluate(
		([x, y]) => {
			const host = document.querySelector('[data-map]') as Host;
			const point = host.planningMap.project([x, y]);
			const frame = host.getBoundingClientRect();
			return { x: point.x + frame.left, y: point.y + frame.top };
		},
		[lon, lat] as const
	);
	await page.mouse.click(at.x, at.y);
	await atRest(page);
}

/** Goes to an address within the page, as by going back. */
export async function goTo(page: Page, address: string): Promise<void> {
	await page.evaluate((to) => {
		history.pushState({}, '', to);
		dispatchEvent(new PopStateEvent('popstate', { state: {} }));
	}, `/${address}`);
	await atRest(page);
}

const chooseDays =
	(...days: string[]) =>
	async (page: Page): Promise<void> => {
		for (const day of days) {
			await page.getByLabel('Đồ án được phê duyệt đến ngày').selectOption(day);
			await atRest(page);
		}
	};

/** Hides so many groups of layers, each shown again. */
const switchLayers = (most: number) => async (page: Page) => {
	const ticks = page.locator('.layer-menu input[type=checkbox]');
	for (let k = 0; k < Math.min(most, await ticks.count()); k += 1) {
		await ticks.nth(k).click();
		await atRest(page);
		await ticks.nth(k).click();
		await atRest(page);
	}
};

/** Cao Lộc, and a commune of it. */
const [DISTRICT, COMMUNE] = [
	[106.8078, 21.8295],
	[106.79, 21.9]
] as const;

const pressDistrict: Deed = {
	name: 'district pressed on the map',
	act: (page) => pressPlace(page, ...DISTRICT),
	figures: '[data-figure="183"] [data-percent]'
};

async function upToProvince(page: Page): Promise<void> {
	await page.locator('[data-above="20"]').first().click();
	await atRest(page);
}

/** Opens the timeline of the unit that is chosen. */
async function openTimeline(page: Page): Promise<void> {
	await page.locator('details.history summary').first().click();
	await page.waitForFunction(() =>
		document.querySelector('.history path.share')?.getAttribute('d')?.startsWith('M')
	);
	await atRest(page);
}

async function openLayers(page: Page): Promise<void> {
	await page.locator('.history summary').first().click();
	await page.locator('.toolbar .tool').first().click();
	await page.locator('.layer-menu').waitFor();
}

const DAYS = ['2023-12-31', '2024-12-31', '2025-12-31', '2026-11-25'];

/** Deeds over coverage on the register. */
const REGISTER_DEEDS: readonly Deed[] = [
	{ name: 'day of approval moved', act: chooseDays(...DAYS) },
	pressDistrict,
	{ name: 'commune of it pressed', act: (page) => pressPlace(page, ...COMMUNE) },
	{ name: 'timeline opened', before: upToProvince, act: openTimeline },
	{ name: 'day moved under the open timeline', act: chooseDays(...DAYS) },
	{ name: 'layers switched', before: openLayers, act: switchLayers(Infinity) }
];

/** The same with many plans of one's own: fewer times, since software draws them for long. */
export const OWN_DEEDS: readonly Deed[] = [
	pressDistrict,
	{ name: 'day of approval moved', act: chooseDays('2025-12-31') },
	{ name: 'timeline opened', before: upToProvince, act: openTimeline },
	{ name: 'layers switched', before: openLayers, act: switchLayers(1) }
];

const rows = (count: number) =>
	Array.from({ length: count }, (_, k) => `Điểm ${k};${21.6 + (k % 50) / 100};${106.4 + k / 2000}`);

/** Middles of communes round the city that stand free of controls. */
const AROUND: readonly (readonly [number, number])[] = [
	[106.72, 21.81],
	[106.83, 21.8],
	[106.69, 21.86],
	[106.85, 21.86],
	[106.75, 21.92]
];

/** Deeds in other views of the page. */
const OTHER_DEEDS: readonly Deed[] = [
	{
		name: 'table of a batch of 800 rows opened',
		before: async (page) => {
			await page.keyboard.press('Escape');
			await goTo(page, '?view=check');
			await page.getByLabel('Mở tệp').setInputFiles({
				name: 'nhieu.csv',
				mimeType: 'text/csv',
				buffer: Buffer.from(['Tên;Vĩ độ;Kinh độ', ...rows(800)].join('\n'))
			});
			await page.locator('[data-batch=columns]').waitFor();
		},
		act: async (page) => {
			await page.getByRole('button', { name: 'Xác nhận và kiểm tra' }).click();
			await page.locator('[data-batch=done]').waitFor({ timeout: 120_000 });
			await atRest(page);
		}
	},
	{
		name: 'proposal composed, ten presses',
		before: async (page) => {
			await page.getByRole('button', { name: 'Đóng bảng' }).click();
			await goTo(page, '?view=boundaries&table=closed');
			await page.locator('[data-start]').click();
			await page.locator('[data-compose]').waitFor();
			await page.evaluate(() => {
				const host = document.querySelector('[data-map]') as Host;
				host.planningMap.jumpTo({ center: [106.79, 21.85], zoom: 9.8 });
			});
			await atRest(page);
		},
		act: async (page) => {
			for (const [lon, lat] of [...AROUND, ...AROUND]) await pressPlace(page, lon, lat);
		},
		figures: '[data-figure=area]'
	},
	{
		name: 'swipe dragged over the map',
		before: async (page) => {
			await goTo(page, '?view=boundaries&table=closed&limit=city-a&swipe=50');
			await page.locator('[data-swipe=idle]').waitFor();
			await atRest(page);
		},
		act: async (page) => {
			const box = await page.locator('[data-swipe-handle]').boundingBox();
			if (!box) throw new Error('no swipe');
			const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
			await page.mouse.move(x, y);
			await page.mouse.down();
			for (let k = 1; k <= 20; k += 1) await page.mouse.move(x + 10 * k, y);
			await page.mouse.up();
			await atRest(page);
		}
	}
];

/** Deeds on the register alone, in the order they are done. */
export const ALONE_DEEDS: readonly Deed[] = [...REGISTER_DEEDS, ...OTHER_DEEDS];

export const START = '/?asof=2026-11-25';
