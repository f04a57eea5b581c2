import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../src/lib/domain/errors';
import { takeFrame } from '../../../src/lib/location/frame-words';

/** What a text is taken to say: a frame, or the code of the refusal. */
function said(text: string) {
	try {
		return takeFrame(text).frame;
	} catch (error) {
		if (error instanceof CodedError) return error.code;
		throw error;
	}
}

/** The EPSG register: 9215 has the meridian 107°15′, 9214 107°, 9216 107°30′, 5899 107°45′, 9207 104°30′, 9208 104°45′. */
const HERE = [
	"107°15'",
	"107º15'",
	'107˚15’',
	"107o15'",
	'107O15’',
	"107 o 15'",
	'107⁰15’',
	'107⁰ 15’',
	'107ᵒ15′',
	'107◦15´',
	'107∘15‘',
	'107d15',
	'107d15m',
	'107°15′00″',
	"107°15'00''",
	'107°15’00”',
	'107º15\'00"E',
	'107 15',
	"107 15'",
	'107-15',
	'107:15',
	"107_15'",
	"107*15'",
	"107^15'",
	"107?15'",
	"107�15'",
	'107.25',
	'107,25',
	'107.25°',
	'107,250000',
	'107.250',
	'107,250',
	"107.15'",
	"107015'",
	'107015’',
	'107015\'00"',
	"1070 15'",
	'107015',
	'107 độ 15 phút',
	'107độ15phút',
	'107 độ 15',
	'107 deg 15 min',
	'１０７°１５＇',
	"\u200b107°\u200e15\u202c'",
	"107\u00a0°\u202f15'"
];

const WORDS = [
	'KTT ',
	'KTT: ',
	'KTT=',
	'KTT',
	'KTTW ',
	'K.T.T. ',
	'ktt tỉnh Lạng Sơn: ',
	'kinh tuyến trục ',
	'Kinh tuyến trục địa phương là ',
	'KINH TUYẾN TRỤC ',
	'Kinh tuyến trục'.normalize('NFD'),
	'kinh tuyen truc ',
	'kinh tuyến trung ương ',
	'KT trục ',
	'central meridian ',
	'L0 = ',
	'L0=',
	'Lo= ',
	'Lo: ',
	'L₀ = ',
	'λ0=',
	'+lon_0='
];

describe('a central meridian as typed', () => {
	it.each(HERE)('%s is 107°15′', (text) => {
		expect(said(`Bảng kê tọa độ, hệ VN-2000, KTT ${text}, múi chiếu 3 độ`)).toBe(9215);
		expect(said(`Hệ VN-2000, kinh tuyến trục ${text}`)).toBe(9215);
		expect(said(`(KTT ${text}) X Y`)).toBe(9215);
		expect(said(`VN2000 KTT ${text} 2417549.760 449293.705`)).toBe(9215);
		expect(said(`VN-2000, ${text}, múi 3°`)).toBe(9215);
		expect(said(`múi chiếu 3⁰, ${text}`)).toBe(9215);
	});

	it.each(WORDS)('is named by %j', (word) => {
		expect(said(`VN-2000 ${word}107°15' X Y`)).toBe(9215);
	});

	it.each([
		['KTT 107.5', 9216],
		['KTT 107,5', 9216],
		['KTT 107.50', 9216],
		['KTT 107o30’', 9216],
		['KTT 107', 9214],
		['KTT 107°', 9214],
		["KTT 107°00'", 9214],
		['KTT 107o', 9214],
		['KTT 107o, múi 3o', 9214],
		['KTT 107 múi 3', 9214],
		['KTT 107, X Y', 9214],
		['KTT 107 2417549.76 449293.70', 9214],
		['KTT 107° 21°51\'13" 106°45\'40"', 9214],
		["KTT 107000'", 9214],
		['KTT 107.75', 5899],
		['KTT 104.5', 9207],
		["KTT 104045'", 9208],
		["KTT 105°00' múi 6°", 3405],
		["KTT 105°00' múi 3°", 5897],
		['VN-2000 / TM-3 107-45', 5899],
		['VN-2000 / UTM zone 48N', 3405],
		['EPSG:9215', 9215],
		['urn:ogc:def:crs:EPSG::9215', 9215],
		["VN-2000, ellipsoid WGS-84, KTT 107°15', múi 3", 9215],
		["KTT 107°15' (kinh tuyến trục 107.25)", 9215]
	] as const)('%s', (text, frame) => expect(said(text)).toBe(frame));

	it.each([
		'KTT 107.15',
		'KTT 107,15',
		"KTT 107°20'",
		'KTT 107.2',
		'KTT 107.3',
		'KTT 107½',
		'KTT 107 1/4',
		"KTT 107q15'",
		'KTT 10715',
		'KTT 107.015',
		"KTT 107°75'",
		'KTT 107 2 417 549,76 449 293,7',
		'KTT 101',
		'KTT 119°'
	])('%s is of no zone, and is not rounded to one', (text) => expect(said(text)).toBe('grid-unknown'));

	it('asks for the zone that zones of 3° and 6° share', () => {
		expect(said("VN-2000, KTT 105°00'")).toBe('zone-not-stated');
	});

	it('asks which of several is meant', () => {
		expect(said("Chuyển từ KTT 107°00' sang KTT 107°15'")).toBe('frames-differ');
		expect(said("EPSG:9214 KTT 107°15'")).toBe('frames-differ');
		expect(said('Tọa độ VN-2000 và WGS84')).toBe('frames-differ');
	});

	it.each([
		['Kinh tuyến 106°45\'40.68" Vĩ tuyến 21°51\'13.32"', null],
		['VN-2000 106°30\'00"E 21°51\'00"N', 'vn2000'],
		['Lô 107, thửa 15', null],
		['Bảng kê tọa độ', null],
		['Hệ tọa độ VN-2000', 'vn2000'],
		['VN2000', 'vn2000'],
		['VN 2000, ellipsoid WGS84', 'vn2000'],
		['EPSG:4756', 'vn2000'],
		['EPSG:4326', 'wgs84'],
		['WGS-84', 'wgs84']
	] as const)('%s', (text, frame) => expect(said(text)).toBe(frame));
});
