import type { Position } from 'geojson';
import { randomFrom } from './random';

/** Plans strewn over the province: irregular rings, the same every time. */
export function* rings(count: number, corners: number): Generator<Position[]> {
	const random = randomFrom(11);
	for (let k = 0; k < count; k += 1) {
		const [x, y, radius] = [106.15 + random() * 1.05, 21.4 + random(), 0.0005 + random() * 0.002];
		const ring = Array.from({ length: corners }, (_, n): Position => {
			const [reach, angle] = [radius * (0.8 + 0.2 * random()), (2 * Math.PI * n) / corners];
			return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
		});
		yield [...ring, ring[0] as Position];
	}
}

/** What a register says of the k-th of them. */
export const paper = (k: number) => ({
	ten: `Quy hoạch phân khu số ${k + 1}`,
	loai: 'Quy hoạch phân khu',
	trangthai: 'Đã phê duyệt',
	ngayqd: '2020-05-01'
});

/** Some of them as the text of a GeoJSON, with so many corners each. */
export function plansGeoJson(count: number, corners: number): string {
	const features = [...rings(count, corners)].map((ring, k) => ({
		type: 'Feature',
		properties: paper(k),
		geometry: { type: 'Polygon', coordinates: [ring] }
	}));
	return JSON.stringify({ type: 'FeatureCollection', features });
}
