import { EPSG_6960 } from '../../geometry/vn2000-datum';
import { gridOf, type Vn2000Grid } from '../../geometry/vn2000-grids';
import { toVn2000 } from '../../geometry/vn2000';

/** A coordinate system that files are written in: WGS 84 in degrees or a plane grid of VN-2000 in metres. */
export interface OutCrs {
	epsg: number;
	/** As the EPSG register names it. */
	name: string;
	/** Well-known text of OGC 01-009, with the shift to WGS 84 where it is another datum. */
	wkt: string;
	/** The same as ESRI writes it, which has no shift. */
	prj: string;
	fromWgs84: (place: readonly [lon: number, lat: number]) => readonly [x: number, y: number];
	/** Decimals that keep a tenth of a millimetre. */
	decimals: number;
}

const SPHEROID = 'SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]]';
const DEGREE = 'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433]';
const ESRI_SPHEROID = 'SPHEROID["WGS_1984",6378137.0,298.257223563]';
const ESRI_DEGREE = 'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]';

/** Names of the register that do not tell the meridian. */
const NAMED: Readonly<Record<number, string>> = {
	5896: 'TM-3 zone 481',
	5897: 'TM-3 zone 482',
	5898: 'TM-3 zone 491',
	3405: 'UTM zone 48N',
	3406: 'UTM zone 49N'
};

const whole = (meridian: number) =>
	`${Math.floor(meridian)}-${String(Math.round((meridian % 1) * 60)).padStart(2, '0')}`;
const gridName = ({ epsg, meridian }: Vn2000Grid) => `VN-2000 / ${NAMED[epsg] ?? `TM-3 ${whole(meridian)}`}`;

/** EPSG:6960 as TOWGS84 has it: rotations turn the other way than in the coordinate-frame method. */
function shift(): string {
	const { x, y, z, rx, ry, rz, ppm } = EPSG_6960;
	return `TOWGS84[${[x, y, z, -rx, -ry, -rz, ppm].join(',')}]`;
}

const WGS84_OUT: OutCrs = {
	epsg: 4326,
	name: 'WGS 84',
	wkt: `GEOGCS["WGS 84",DATUM["WGS_1984",${SPHEROID},AUTHORITY["EPSG","6326"]],${DEGREE},AUTHORITY["EPSG","4326"]]`,
	prj: `GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",${ESRI_SPHEROID}],${ESRI_DEGREE}]`,
	fromWgs84: (place) => place,
	decimals: 9
};

function ofGrid(grid: Vn2000Grid): OutCrs {
	const { epsg, meridian, scale } = grid;
	const name = gridName(grid);
	const datum = `DATUM["Vietnam_2000",${SPHEROID},${shift()},AUTHORITY["EPSG","6756"]]`;
	const degrees = `GEOGCS["VN-2000",${datum},${DEGREE},AUTHORITY["EPSG","4756"]]`;
	const plane = [
		'PROJECTION["Transverse_Mercator"]',
		'PARAMETER["latitude_of_origin",0]',
		`PARAMETER["central_meridian",${meridian}]`,
		`PARAMETER["scale_factor",${scale}]`,
		'PARAMETER["false_easting",500000]',
		'PARAMETER["false_northing",0]'
	];
	const esri = [
		'PROJECTION["Transverse_Mercator"]',
		'PARAMETER["False_Easting",500000.0]',
		'PARAMETER["False_Northing",0.0]',
		`PARAMETER["Central_Meridian",${meridian}]`,
		`PARAMETER["Scale_Factor",${scale}]`,
		'PARAMETER["Latitude_Of_Origin",0.0]'
	];
	const esriDegrees = `GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",${ESRI_SPHEROID}],${ESRI_DEGREE}]`;
	return {
		epsg,
		name,
		wkt: `PROJCS["${name}",${degrees},${plane.join(',')},UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","${epsg}"]]`,
		prj: `PROJCS["${name.replace(' / ', '_').replaceAll(' ', '_')}",${esriDegrees},${esri.join(',')},UNIT["Meter",1.0]]`,
		fromWgs84: (place) => toVn2000(place, epsg),
		decimals: 4
	};
}

/** The system of an EPSG code: 4326 or a plane grid of VN-2000. Throws `grid-unknown`. */
export const outCrs = (epsg: number): OutCrs => (epsg === 4326 ? WGS84_OUT : ofGrid(gridOf(epsg)));
