import { crc32, deflateSync } from 'node:zlib';
import { toPalette } from './palette';
import { readPng } from './read';

function chunk(type: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const head = Buffer.alloc(4);
	const tail = Buffer.alloc(4);
	head.writeUInt32BE(data.length);
	tail.writeUInt32BE(crc32(body));
	return Buffer.concat([head, body, tail]);
}

/** The same picture in 256 colours: a screen of flat colours loses nothing a reader would see. */
export function smallerPng(file: Buffer): Buffer {
	const picture = readPng(file);
	const { width, height } = picture;
	const { colours, pixels } = toPalette(picture);
	const size = Buffer.alloc(13);
	size.writeUInt32BE(width, 0);
	size.writeUInt32BE(height, 4);
	size.set([8, 3, 0, 0, 0], 8);
	const rows = new Uint8Array((width + 1) * height);
	for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
	return Buffer.concat([
		Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
		chunk('IHDR', size),
		chunk('PLTE', Uint8Array.from(colours.flat())),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', new Uint8Array())
	]);
}
