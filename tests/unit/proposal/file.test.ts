import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaHa } from '../../../src/lib/geometry/area';
import { figuresOf } from '../../../src/lib/proposal/figures';
import { fromGeoJson, toGeoJson } from '../../../src/lib/proposal/file';
import { addPart, emptyProposal } from '../../../src/lib/proposal/proposal';
import { fromPublished, presentCity } from '../../../src/lib/proposal/published';
import { PROVINCE } from './province';

const through = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a proposal as a file', () => {
	it('comes back as it was', () => {
		fc.assert(
			fc.property(
				fc.subarray(
					PROVINCE.atoms.map((atom) => atom.atom),
					{ minLength: 1 }
				),
				fc.string({ maxLength: 40 }),
				(atoms, name) => {
					const proposal = { ...emptyProposal('2020', atoms), name, standard: 'city-1211' };
					const file = through(toGeoJson(PROVINCE, proposal, figuresOf(PROVINCE, proposal)));
					expect(fromGeoJson(PROVINCE, file, '2025')).toEqual({ proposal, missedHa: 0, addedHa: 0 });
				}
			),
			{ numRuns: 15 }
		);
	});

	it('a drawn cut comes back too', () => {
		const line = [
			[106.8, 21.7],
			[106.8, 22]
		];
		const cut = addPart(PROVINCE, presentCity(PROVINCE), {
			unit: '06244',
			vintage: '2020',
			line,
			side: 'left'
		});
		const file = through(toGeoJson(PROVINCE, cut, figuresOf(PROVINCE, cut)));
		expect(fromGeoJson(PROVINCE, file, '2020').proposal).toEqual(cut);
	});

	it('finds the atoms of drawn land, and says how far it is off', () => {
		const city = fromPublished(PROVINCE, 'city-a');
		const geometry = PROVINCE.outline(city.atoms);
		const bare = { type: 'Feature', properties: { name: 'Bản vẽ' }, geometry };
		const read = fromGeoJson(PROVINCE, bare, '2020');
		expect(read.proposal).toMatchObject({ name: 'Bản vẽ', atoms: city.atoms });
		expect(read.missedHa + read.addedHa).toBeLessThan(areaHa(geometry) * 1e-6);
	});

	it.each([
		['geojson-invalid', 7],
		['geojson-invalid', { type: 'FeatureCollection', features: [] }],
		[
			'proposal-outside',
			{
				type: 'Feature',
				properties: null,
				geometry: {
					type: 'Polygon',
					coordinates: [
						[
							[105, 21],
							[105.1, 21],
							[105.1, 21.1],
							[105, 21]
						]
					]
				}
			}
		],
		[
			'proposal-invalid',
			{
				type: 'Feature',
				properties: { boundaryProposal: { vintage: '1999', atoms: [] } },
				geometry: { type: 'Polygon', coordinates: [] }
			}
		]
	])('refuses %s', (code, value) => {
		expect(() => fromGeoJson(PROVINCE, value, '2020')).toThrow(code);
	});
});
