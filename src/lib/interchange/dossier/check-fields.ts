import type { DossierFieldType } from '../../register/dossier';
import type { Findings } from './finding';
import type { KnownLayer } from './known-layers';
import { LIMIT_CLASS } from './known-layers';
import { meantName } from './similar';

/** What databases add of themselves. */
const OF_THE_DATABASE =
	/^(objectid(_\d+)?|fid|ogc_fid|id|shape|geom|geometry|the_geom|wkb_geometry|globalid|shape_?(area|length|leng)|created_(user|date)|last_edited_(user|date))$/i;

/** Without these a plan cannot be told. */
const NEEDED = ['maHoSoQH', 'maThongTinQH', 'tenDoAn', 'soQDQH', 'ngayQDQH', 'trangThaiDoAn', 'dienTichQH'];

const DECLARED: Readonly<Record<DossierFieldType, readonly string[]>> = {
	text: ['text'],
	integer: ['number'],
	number: ['number'],
	date: ['date']
};

/** Name of each field of the class in the layer; a field that is not there is missing. */
export type FieldNames = ReadonlyMap<string, string>;

/** Matches the fields of a layer to those of its class, and says which are missing, misspelt, unknown, of another type. */
export function checkFields({ part, cls, layer }: KnownLayer, findings: Findings): FieldNames {
	const names = new Map<string, string>();
	const expected = Object.keys(cls.fields);
	const given = layer.fields.filter(({ name }) => !OF_THE_DATABASE.test(name));
	for (const { name } of given) if (cls.fields[name]) names.set(name, name);
	for (const { name } of given) {
		if (cls.fields[name]) continue;
		const place = { part, name: layer.name, field: name };
		const meant = meantName(
			name,
			expected.filter((one) => !names.has(one))
		);
		if (meant === null) findings.add('field-unknown', place);
		else {
			names.set(meant, name);
			findings.add('field-misspelt', place, { meant });
		}
	}
	const missing = expected.filter((one) => !names.has(one));
	const needed = missing.filter((one) => cls.name === LIMIT_CLASS && NEEDED.includes(one));
	for (const field of needed) findings.add('field-missing', { part, name: layer.name, field });
	const rest = missing.filter((one) => !needed.includes(one));
	if (rest.length > 0) {
		findings.add(
			'fields-missing',
			{ part, name: layer.name },
			{ count: rest.length, names: rest.slice(0, 12).join(', ') }
		);
	}
	for (const [meant, name] of names) {
		const type = layer.fields.find((one) => one.name === name)?.type ?? 'text';
		const wanted = cls.fields[meant];
		if (!wanted || DECLARED[wanted].includes(type)) continue;
		findings.add('field-type', { part, name: layer.name, field: name }, { type, expected: wanted });
	}
	return names;
}
