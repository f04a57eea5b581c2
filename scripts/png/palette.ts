import type { Picture } from './read';

type Colour = readonly [number, number, number];

/** Colours in a cube of 32 steps a side stand together as one. */
const bucketOf = (r: number, g: number, b: number) => ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);

/** The 256 commonest colours of a picture, and for each pixel the number of the nearest of them. */
export function toPalette({ rgb }: Picture): { colours: readonly Colour[]; pixels: Uint8Array } {
	const count = new Uint32Array(32_768);
	const sums = new Float64Array(32_768 * 3);
	for (let i = 0; i < rgb.length; i += 3) {
		const [r = 0, g = 0, b = 0] = rgb.subarray(i, i + 3);
		const bucket = bucketOf(r, g, b);
		count[bucket] = (count[bucket] ?? 0) + 1;
		for (const [k, value] of [r, g, b].entries()) sums[bucket * 3 + k] = (sums[bucket * 3 + k] ?? 0) + value;
	}
	const mean = (bucket: number): Colour => {
		const part = (k: number) => Math.round((sums[bucket * 3 + k] ?? 0) / (count[bucket] ?? 1));
		return [part(0), part(1), part(2)];
	};
	const used = [...count.keys()].filter((bucket) => (count[bucket] ?? 0) > 0);
	const colours = used
		.sort((a, b) => (count[b] ?? 0) - (count[a] ?? 0))
		.slice(0, 256)
		.map(mean);
	const nearest = new Uint8Array(32_768);
	for (const bucket of used) {
		const [r, g, b] = mean(bucket);
		let best = Infinity;
		for (const [i, [x, y, z]] of colours.entries()) {
			const distance = (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2;
			if (distance < best) {
				best = distance;
				nearest[bucket] = i;
			}
		}
	}
	const pixels = new Uint8Array(rgb.length / 3);
	for (let i = 0; i < pixels.length; i++)
		pixels[i] = nearest[bucketOf(rgb[i * 3] ?? 0, rgb[i * 3 + 1] ?? 0, rgb[i * 3 + 2] ?? 0)] ?? 0;
	return { colours, pixels };
}
