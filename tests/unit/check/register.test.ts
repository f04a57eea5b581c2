import { spoken } from '../../../src/lib/domain/text';
import { array, object, string } from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkClauses } from '../../../scripts/check/clauses';
import { checkSchemas } from '../../../scripts/check/schema';
import { checkSourceRefs } from '../../../scripts/check/source-refs';
import { checkTargetUnits } from '../../../scripts/check/target-units';
import { checkTextForm } from '../../../scripts/check/text-form';
import { checkUnitAreas } from '../../../scripts/check/unit-areas';
import { broken, codes, first } from './broken';

describe('facts of the register', () => {
	it('refuses a project and a target without clause', () => {
		const data = broken((d) => {
			first(d.projects).clause = '';
			first(d.targets).clause = ' ';
			first(first(d.centres).actions).clause = '';
		});
		expect(codes(checkClauses(data)).sort()).toEqual([
			'action-without-clause',
			'project-without-clause',
			'target-without-clause'
		]);
	});

	it('refuses a target without unit or without a point', () => {
		const data = broken((d) => {
			first(d.targets).unit.en = '';
			first(d.targets).points = [];
		});
		expect(codes(checkTargetUnits(data))).toEqual(['target-without-unit', 'target-without-point']);
	});

	it('refuses text that is not NFC, wherever it is', () => {
		const data = broken((d) => {
			first(d.projects).name.vi = 'Lạng Sơn'.normalize('NFD');
			const place = first(d.themes.places.features);
			place.properties = { ...place.properties, name: 'Đồng Đăng'.normalize('NFD') };
		});
		expect(checkTextForm(data).map((p) => p.where)).toEqual([
			'themes.places.features[0].properties.name',
			'projects[0].name.vi'
		]);
	});

	it('refuses a source that is neither in the list nor an address, and a fact without one', () => {
		const data = broken((d) => {
			first(d.projects).sources.push('hearsay');
			first(d.plans).sources.push('http://example.org/not-https');
			first(d.centres).sources = [];
		});
		expect(
			checkSourceRefs(data)
				.map((p) => p.code)
				.sort()
		).toEqual(['source-missing', 'source-unknown', 'source-unknown']);
	});

	it('names the place where a schema is violated', () => {
		const schema = array(object({ id: string() }));
		expect(checkSchemas([{ name: 'things', schema, data: [{ id: 'a' }, { id: 3 }] }])).toEqual([
			expect.objectContaining({ code: 'schema-violated', where: 'things.1.id' })
		]);
	});
});

describe('areas of units', () => {
	const withArea = (value: number, reason: boolean) =>
		broken((d) => {
			const tien = d.units.communes.find((c) => c.code === '05971' && c.vintages.includes('2020'));
			if (tien) tien.publishedArea = { value, mark: 'seen', source: 'nq-1246' };
			if (reason) {
				const text = spoken({ vi: 'lý do', en: 'reason' });
				d.areaReasons.push({ unit: `05971@2009-01-01`, reason: text, source: 'nq-1246' });
			}
		});

	it('refuses an area more than 10 % off without a reason, and takes one with', () => {
		expect(codes(checkUnitAreas(withArea(100, false)))).toEqual(['area-off']);
		expect(checkUnitAreas(withArea(100, true))).toEqual([]);
	});

	it('refuses a reason nothing needs', () => {
		const data = broken((d) => {
			d.areaReasons.push({ unit: '178@2009-01-01', reason: spoken({ vi: 'x', en: 'x' }), source: 'nq-1246' });
		});
		expect(codes(checkUnitAreas(data))).toEqual(['area-reason-unneeded']);
	});
});
