import type { Position } from 'geojson';
import type { OutLayer } from '../../../../src/lib/interchange/write/out-layer';

/** A square of so many degrees from its south-west corner; `hole` the other way round within it. */
export const square = (lon: number, lat: number, size: number): Position[] => [
	[lon, lat],
	[lon + size, lat],
	[lon + size, lat + size],
	[lon, lat + size],
	[lon, lat]
];

const HOLED = [square(106.7, 21.8, 0.02), square(106.705, 21.805, 0.004)];

/** Every kind of row: a hole, two parts, no land; letters of all tones, what is not known, signs of every format. */
export const LAYER: OutLayer = {
	name: 'areas',
	label: 1,
	kind: 2,
	fields: [
		{ name: 'id', type: 'text' },
		{ name: 'name', type: 'text' },
		{ name: 'type', type: 'text' },
		{ name: 'covered_ha', type: 'number' },
		{ name: 'covered_ha_at_most', type: 'number' }
	],
	features: [
		{
			values: ['06661', 'Xã Hữu Lũng – “ưỡng ự ẵ ặ ễ ộ”', 'zoning', 412.0625, null],
			geometry: { type: 'Polygon', coordinates: HOLED }
		},
		{
			values: ['b', 'Đồng Đăng & <Kỳ Lừa> "1"', 'detailed', 0.0001, 1e-7],
			geometry: {
				type: 'MultiPolygon',
				coordinates: [[square(107.1, 22.1, 0.01)], [square(107.2, 22.2, 0.003)]]
			}
		},
		{ values: ['c', 'Chưa biết', 'zoning', null, -3], geometry: null }
	],
	about: ['Để tham khảo, không có giá trị pháp lý.', 'Đến ngày 2023-05-27']
};
