import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTopology, unpackTopology } from '../../../src/lib/boundaries/packed-topology';
import { CodedError } from '../../../src/lib/domain/errors';

const source = readFileSync('tiles/sources/atoms.topojson', 'utf8');
const topology = JSON.parse(source) as { arcs: number[][][] };
const packed = packTopology(topology);

describe('a topology in fewer bytes', () => {
	it('is the same one, to the last character of its JSON', () => {
		expect(JSON.stringify(unpackTopology(packed))).toBe(JSON.stringify(topology));
		expect(Buffer.from(readFileSync('tiles/made/atoms.topo')).equals(packed)).toBe(true);
	});

	it('is half as large, and a fifth smaller as sent', () => {
		const sent = (bytes: Uint8Array | string) => gzipSync(bytes).length;
		expect(packed.length / source.length).toBeLessThan(0.55);
		expect(sent(packed) / sent(source)).toBeLessThan(0.8);
	});

	it('whatever its lines are', () => {
		const number = fc.oneof(fc.integer({ min: -300, max: 300 }), fc.integer(), fc.double({ noNaN: true }));
		const point = fc.oneof(
			{ weight: 9, arbitrary: fc.tuple(fc.integer({ min: -(2 ** 30) + 1, max: 2 ** 30 - 1 }), fc.integer()) },
			{ weight: 1, arbitrary: fc.array(number, { maxLength: 3 }) }
		);
		const lines = fc.array(fc.array(point, { maxLength: 6 }), { maxLength: 6 });
		fc.assert(
			fc.property(lines, fc.string({ unit: 'grapheme' }), (arcs, name) => {
				const one = { type: 'Topology', arcs, objects: { [`o${name}`]: { name } } };
				expect(JSON.stringify(unpackTopology(packTopology(one)))).toBe(JSON.stringify(one));
			})
		);
	});

	it.each([
		['nothing', new Uint8Array()],
		['a page', new TextEncoder().encode('<html>404</html>')],
		['JSON', new TextEncoder().encode(source)],
		['half of it', packed.subarray(0, packed.length / 2)],
		['all but a byte', packed.subarray(0, -1)],
		['a byte more', Uint8Array.from([...packed, 0])],
		['a length of nothing', Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0])],
		['no lines', Uint8Array.from([2, 0, 0, 0, 123, 125, 0, 0, 0, 0])]
	])('%s is told to be none', (_, bytes) => {
		expect(() => unpackTopology(bytes)).toThrow(CodedError);
	});
});
