import { describe, expect, it } from 'vitest';
import { readPlans } from '../../../src/lib/coverage/plan-file';
import { readGeoJsonBytes } from '../../../src/lib/interchange/geojson-file';
import { BatchService } from '../../../src/lib/interchange/batch-service';
import { IntakeService, type PlansRead } from '../../../src/lib/interchange/intake-service';

const TODAY = { today: '2026-11-25' };

/** A thousand plans, six hundred features without a status, and two hundred whose ring crosses itself. */
function file(): Uint8Array<ArrayBuffer> {
	const feature = (k: number) => {
		const [x, y] = [106.5 + (k % 60) * 0.001, 21.6 + Math.floor(k / 60) * 0.001];
		const square = [
			[x, y],
			[x + 0.0008, y],
			[x + 0.0008, y + 0.0008],
			[x, y + 0.0008],
			[x, y]
		];
		const crossed = [square[0], square[2], square[1], square[3], square[0]];
		return {
			type: 'Feature',
			properties: {
				ten: `Khu ${k}`,
				loai: 'Quy hoạch phân khu',
				ngayqd: '2020-05-01',
				...(k < 1_000 || k >= 1_600 ? { trangthai: 'Đã phê duyệt' } : {})
			},
			geometry: { type: 'Polygon', coordinates: [k >= 1_600 ? crossed : square] }
		};
	};
	const features = Array.from({ length: 1_800 }, (_, k) => feature(k));
	return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}

describe('what was read of a large file', () => {
	it('is given in slices, and is all there in its order', async () => {
		const bytes = file();
		const whole = readPlans(readGeoJsonBytes(bytes), TODAY);
		const service = new IntakeService();
		const source = { files: [{ name: 'plans.geojson', bytes: new Blob([bytes.slice()]) }], choice: {} };
		const intake = await service.plans({ source, mended: [] }, TODAY);
		if (intake.outcome !== 'read') throw new Error(intake.outcome);
		const read: PlansRead = intake.read;
		expect([read.items, read.leftOut, read.repaired]).toEqual([[], [], []]);
		let slices = 0;
		for (let slice = service.more(); slice; slice = service.more()) {
			slices += 1;
			const { items, leftOut, repaired } = slice;
			expect(items.length + leftOut.length + repaired.length).toBeLessThanOrEqual(500);
			read.items.push(...items);
			read.leftOut.push(...leftOut);
			read.repaired.push(...repaired);
		}
		expect(slices).toBe(6);
		expect(read.items).toEqual(whole.items);
		expect(read.leftOut).toEqual(whole.leftOut);
		expect(read.repaired).toEqual(whole.repaired);
		expect([read.items.length, read.leftOut.length, read.repaired.length]).toEqual([1_200, 600, 200]);
		expect(service.more()).toBeNull();
	});
});

/** A file that was moved away after it was chosen: its handle is there, its bytes are not. */
class GoneFile extends Blob {
	override arrayBuffer(): Promise<ArrayBuffer> {
		return Promise.reject(new DOMException('moved', 'NotReadableError'));
	}
}

describe('a file that is gone when it is read', () => {
	const gone = [{ name: 'plans.geojson', bytes: new GoneFile() }];
	const refused = { outcome: 'refused', code: 'file-unreadable', details: {} };

	it('is told as plans, as what may be mended, and as places', async () => {
		const service = new IntakeService();
		expect(await service.plans({ source: { files: gone, choice: {} }, mended: [] }, TODAY)).toEqual(refused);
		const there = [{ name: 'plans.geojson', bytes: new Blob([file()]) }];
		const mended = [{ files: gone, choice: {} }];
		expect(await service.plans({ source: { files: there, choice: {} }, mended }, TODAY)).toEqual(refused);
		expect(await new BatchService().open(gone)).toMatchObject({ kind: 'refused', code: 'file-unreadable' });
	});
});
