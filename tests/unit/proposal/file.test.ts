import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaHa } from '../../../src/lib/geometry/area';
import { figuresOf } from '../../../src/lib/proposal/figures';
import { fromGeoJson, toGeoJson } from '../../../src/lib/proposal/file';
import { addPart, emptyProposal } from '../../../src/lib/proposal/proposal';
import { fromPublished, presentSeat } from '../../../src/lib/proposal/published';
import { geo } from '../interchange/geo';
import { PROVINCE } from './province';

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
					const file = geo(toGeoJson(PROVINCE, proposal, figuresOf(PROVINCE, proposal)));
					expect(fromGeoJson(PROVINCE, file, '2025')).toEqual({
						proposal,
						missedHa: 0,
						addedHa: 0,
						redrawn: false,
						leftOut: []
					});
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
		const cut = addPart(PROVINCE, presentSeat(PROVINCE), {
			unit: '06244',
			vintage: '2020',
			line,
			side: 'left'
		});
		const file = geo(toGeoJson(PROVINCE, cut, figuresOf(PROVINCE, cut)));
		expect(fromGeoJson(PROVINCE, file, '2020').proposal).toEqual(cut);
	});

	it('finds the atoms of drawn land, and says how far it is off', () => {
		const city = fromPublished(PROVINCE, 'city-a');
		const geometry = PROVINCE.outline(city.atoms);
		const bare = { type: 'Feature', properties: { name: 'Bản vẽ' }, geometry };
		const read = fromGeoJson(PROVINCE, geo(bare), '2020');
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
		]
	])('refuses %s', (code, value) => {
		expect(() => fromGeoJson(PROVINCE, geo(value), '2020')).toThrow(code);
	});

	it('whose land was drawn anew elsewhere is the land drawn, not the list it carries', () => {
		const city = fromPublished(PROVINCE, 'city-a');
		const moved = { ...city, atoms: PROVINCE.unitByCode('2020', '06277')?.atoms ?? [] };
		const file = toGeoJson(PROVINCE, city, figuresOf(PROVINCE, city));
		const [feature] = file.features;
		if (!feature) throw new Error('no feature');
		const geometry = PROVINCE.outline(moved.atoms);
		const read = fromGeoJson(PROVINCE, geo({ ...file, features: [{ ...feature, geometry }] }), '2020');
		expect(read).toMatchObject({ redrawn: true, proposal: { name: city.name, base: city.base } });
		expect(read.proposal.atoms).toEqual([...moved.atoms].sort());
		// A further feature beside the untouched one counts too.
		const both = fromGeoJson(
			PROVINCE,
			geo({ ...file, features: [feature, { type: 'Feature', properties: {}, geometry }] }),
			'2020'
		);
		expect(both.redrawn).toBe(true);
		expect(both.proposal.atoms).toEqual([...new Set([...city.atoms, ...moved.atoms])].sort());
	});

	it('is still ours when another program rounds its coordinates, and says by how much', () => {
		const city = fromPublished(PROVINCE, 'city-a');
		const text = JSON.stringify(toGeoJson(PROVINCE, city, figuresOf(PROVINCE, city)));
		const rounded = text.replace(/\d+\.\d{6,}/g, (number) => Number(number).toFixed(6));
		const read = fromGeoJson(PROVINCE, geo(JSON.parse(rounded)), '2020');
		expect(read).toMatchObject({ redrawn: false, proposal: { atoms: city.atoms } });
		expect(read.missedHa + read.addedHa).toBeLessThan(1);
	});

	it('goes on without the features that are no land, and names them', () => {
		const land = { type: 'Feature', properties: {}, geometry: PROVINCE.outline(presentSeat(PROVINCE).atoms) };
		const point = {
			type: 'Feature',
			id: 'm1',
			properties: {},
			geometry: { type: 'Point', coordinates: [106.7, 21.8] }
		};
		const collection = { type: 'GeometryCollection', geometries: [land.geometry] };
		const read = fromGeoJson(
			PROVINCE,
			geo({ type: 'FeatureCollection', features: [null, point, land] }),
			'2020'
		);
		expect(read.leftOut.map(({ index, code }) => [index, code])).toEqual([
			[0, 'feature-invalid'],
			[1, 'geometry-not-polygon']
		]);
		expect(read.proposal.atoms).toEqual(presentSeat(PROVINCE).atoms);
		expect(fromGeoJson(PROVINCE, geo(collection), '2020').proposal.atoms).toEqual(read.proposal.atoms);
	});
});
