/** Web Mercator of a WGS 84 position as fractions of the world, [0, 1], y down. */
export function toMercator(position: readonly number[]): [number, number] {
	const [lon = 0, lat = 0] = position;
	const sin = Math.sin((lat * Math.PI) / 180);
	return [lon / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI];
}
