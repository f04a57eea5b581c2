import { deflateSync } from 'fflate';
import { ByteWriter } from './write/bytes';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 2.0 of the format, which knows deflate. */
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const DEFLATE = 8;
/** The day files in an archive bear, whenever it is made: the first a ZIP can tell, 1 January 1980. */
const ZIP_DAY = 0x0021;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let k = 0; k < 8; k += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
	return value;
});

function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}

/**
 * Files as one ZIP, in the order given: the same files make the same bytes. Its own few lines, as the library's
 * would come with the first scripts of the page.
 */
export function zipOf(files: Iterable<readonly [path: string, bytes: Uint8Array]>): Uint8Array {
	const [out, central] = [new ByteWriter(), new ByteWriter()];
	let count = 0;
	for (const [path, bytes] of files) {
		const name = new TextEncoder().encode(path);
		const packed = deflateSync(bytes, { level: 9 });
		const at = out.length;
		const head = (to: ByteWriter) => {
			for (const value of [VERSION, UTF8, DEFLATE, 0, ZIP_DAY]) to.uint16(value);
			for (const value of [crc32(bytes), packed.length, bytes.length]) to.uint32(value);
			to.uint16(name.length);
			to.uint16(0);
		};
		out.uint32(LOCAL);
		head(out);
		out.bytes(name);
		out.bytes(packed);
		central.uint32(CENTRAL);
		central.uint16(VERSION);
		head(central);
		// No comment, one disk, nothing told of the file's kind.
		central.room(10);
		central.uint32(at);
		central.bytes(name);
		count += 1;
	}
	const start = out.length;
	out.bytes(central.done());
	out.uint32(END);
	out.room(4);
	out.uint16(count);
	out.uint16(count);
	out.uint32(central.length);
	out.uint32(start);
	out.uint16(0);
	return out.done();
}
