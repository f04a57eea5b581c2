import { inflateSync } from 'node:zlib';

/** An 8-bit RGB picture: three bytes a pixel, row by row. */
export interface Picture {
	width: number;
	height: number;
	rgb: Uint8Array;
}

/** Predictor number 4 of PNG (W3C PNG, section 9.4). */
function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
	return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Undoes the row filters in place; every row starts with its filter number. */
function unfilter(rows: Uint8Array, height: number, bytes: number, channels: number): void {
	const at = (row: number, i: number) => (row < 0 || i < 0 ? 0 : (rows[row * (bytes + 1) + 1 + i] ?? 0));
	for (let row = 0; row < height; row++) {
		const filter = rows[row * (bytes + 1)];
		for (let i = 0; i < bytes; i++) {
			const [left, up] = [at(row, i - channels), at(row - 1, i)];
			const added =
				filter === 1
					? left
					: filter === 2
						? up
						: filter === 3
							? (left + up) >> 1
							: filter === 4
								? paeth(left, up, i < channels ? 0 : at(row - 1, i - channels))
								: 0;
			rows[row * (bytes + 1) + 1 + i] = at(row, i) + added;
		}
	}
}

/** Reads a PNG as browsers write it: 8 bits, RGB or RGBA, not interlaced; transparency is dropped. */
export function readPng(file: Buffer): Picture {
	const width = file.readUInt32BE(16);
	const height = file.readUInt32BE(20);
	const channels = file[25] === 6 ? 4 : 3;
	if (file[24] !== 8 || file[28] !== 0 || (file[25] !== 2 && file[25] !== 6))
		throw new Error('not a PNG as browsers write it');
	const parts: Buffer[] = [];
	for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
		if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
			parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
	}
	const rows = new Uint8Array(inflateSync(Buffer.concat(parts)));
	unfilter(rows, height, width * channels, channels);
	const rgb = new Uint8Array(width * height * 3);
	for (let y = 0, to = 0; y < height; y++) {
		for (let x = 0; x < width; x++, to += 3) {
			const from = y * (width * channels + 1) + 1 + x * channels;
			rgb.set(rows.subarray(from, from + 3), to);
		}
	}
	return { width, height, rgb };
}
