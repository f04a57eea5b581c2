import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyWith } from '../../../../src/lib/interchange/services/policy';
import { ServiceError } from '../../../../src/lib/interchange/services/service-error';
import { readServiceList } from '../../../../src/lib/interchange/services/service-list';

const WMS = {
	id: 'so-xd',
	kind: 'wms',
	name: { vi: 'Sở', en: 'Office' },
	url: 'https://maps.example.vn:8443/ows?map=a'
};
const listOf = (...services: object[]) => ({ services });

function codeOf(json: unknown): string {
	try {
		readServiceList(json);
		return 'read';
	} catch (error) {
		return error instanceof ServiceError ? error.message : String(error);
	}
}

describe('the list of services of a site', () => {
	it('that the product brings lets nothing in', () => {
		const list = readServiceList(JSON.parse(readFileSync('static/services.json', 'utf8')));
		expect(list).toEqual({ services: [], origins: [], basemap: null });
		const directives = { 'connect-src': ['self'], 'img-src': ['self', 'data:'] };
		expect(policyWith(directives, list)).toBe(directives);
	});

	it('lets in the hosts of its services, and those they name, for data and pictures', () => {
		const list = readServiceList(
			listOf(WMS, {
				...WMS,
				id: 'anh',
				kind: 'xyz',
				url: 'https://t.example.vn/{z}/{x}/{y}.png',
				hosts: ['https://b.example.vn']
			})
		);
		const hosts = ['https://b.example.vn', 'https://maps.example.vn:8443', 'https://t.example.vn'];
		expect(list.origins).toEqual(hosts);
		expect(policyWith({ 'connect-src': ['self'], 'img-src': ['self'], 'font-src': ['self'] }, list)).toEqual({
			'connect-src': ['self', ...hosts],
			'img-src': ['self', ...hosts],
			'font-src': ['self']
		});
	});

	it.each([
		['no list', {}, 'list-invalid'],
		['a name for links that none can hold', listOf({ ...WMS, id: 'So XD' }), 'list-invalid (service=So XD)'],
		['a protocol that is not spoken', listOf({ ...WMS, kind: 'wcs' }), 'service-kind (service=so-xd)'],
		['no name in a language', listOf({ ...WMS, name: { vi: 'Sở' } }), 'service-name (service=so-xd)'],
		['another scheme', listOf({ ...WMS, url: 'ftp://maps.example.vn' }), 'service-url (service=so-xd)'],
		[
			'a password in the address',
			listOf({ ...WMS, url: 'https://a:b@maps.example.vn' }),
			'service-url (service=so-xd)'
		],
		[
			'words that would widen the policy',
			listOf({ ...WMS, hosts: ['https://a.vn; script-src *'] }),
			'service-url (service=so-xd)'
		],
		[
			'tiles without a place for their row',
			listOf({ ...WMS, kind: 'xyz', url: 'https://a.vn/{z}/{x}.png' }),
			'service-url (service=so-xd)'
		],
		['zooms the wrong way round', listOf({ ...WMS, zooms: [9, 3] }), 'service-zooms (service=so-xd)'],
		['a name twice', listOf(WMS, WMS), 'service-twice (service=so-xd)'],
		[
			'a basemap elsewhere',
			{ services: [], basemap: { url: 'https://a.vn/b.pmtiles', name: 'Nền', attribution: 'OSM' } },
			'basemap-invalid'
		],
		[
			'a basemap out of its folder',
			{ services: [], basemap: { url: 'basemap/../x.pmtiles', name: 'Nền', attribution: 'OSM' } },
			'basemap-invalid'
		]
	])('with %s is refused by code', (_what, json, message) => {
		expect(codeOf(json)).toBe(message);
	});
});
