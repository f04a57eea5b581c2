import { tileBox, tileDegrees, degreesOf } from '../interchange/services/mercator';

/**
 * A picture of the extent of a tile that is even in degrees, with its rows where web mercator has them. Columns agree.
 * `y`: the row of the tile, from the north.
 */
export async function stretched(data: ArrayBuffer, z: number, y: number): Promise<ArrayBuffer> {
	const picture = await createImageBitmap(new Blob([data]));
	const { width, height } = picture;
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d');
	if (!context) return data;
	for (const [row, from] of rowsOf(z, y, height).entries())
		context.drawImage(picture, 0, from, width, 1, 0, row, width, 1);
	picture.close();
	return (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer();
}

/** For each row of a tile in web mercator the row of a picture of its extent that is even in degrees. */
export function rowsOf(z: number, y: number, height: number): number[] {
	const [, bottom, , top] = tileBox(z, 0, y);
	const [, south, , north] = tileDegrees(z, 0, y);
	return Array.from({ length: height }, (_, row) => {
		const [, lat] = degreesOf(0, top - ((row + 0.5) / height) * (top - bottom));
		const share = (north - lat) / (north - south);
		return Math.min(height - 1, Math.floor(share * height));
	});
}
