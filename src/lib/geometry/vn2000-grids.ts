import { CodedError } from '../domain/errors';

/** A plane grid of VN-2000: transverse Mercator, false easting 500 000 m, latitude of origin 0, ellipsoid WGS 84. */
export interface Vn2000Grid {
	epsg: number;
	/** Central meridian, degrees east. */
	meridian: number;
	/** Scale on the central meridian: 0.9999 for the 3° zones, 0.9996 for the 6° zones. */
	scale: number;
	/** Width of the zone in degrees. */
	zone: 3 | 6;
}

const tm3 = (epsg: number, meridian: number): Vn2000Grid => ({ epsg, meridian, scale: 0.9999, zone: 3 });
const tm6 = (epsg: number, meridian: number): Vn2000Grid => ({ epsg, meridian, scale: 0.9996, zone: 6 });

/** Every plane grid of VN-2000 in the EPSG register: 3° zones, then 6° zones, by central meridian. */
export const VN2000_GRIDS: readonly Vn2000Grid[] = [
	tm3(5896, 102),
	tm3(9205, 103),
	tm3(9206, 104),
	tm3(9207, 104.5),
	tm3(9208, 104.75),
	tm3(5897, 105),
	tm3(9209, 105.5),
	tm3(9210, 105.75),
	tm3(9211, 106),
	tm3(9212, 106.25),
	tm3(9213, 106.5),
	tm3(9214, 107),
	tm3(9215, 107.25),
	tm3(9216, 107.5),
	tm3(5899, 107.75),
	tm3(5898, 108),
	tm3(9217, 108.25),
	tm3(9218, 108.5),
	tm6(3405, 105),
	tm6(3406, 111)
];

/** EPSG codes of all grids, one of them first. */
export function gridsFrom(first: number): number[] {
	return [first, ...VN2000_GRIDS.map(({ epsg }) => epsg).filter((epsg) => epsg !== first)];
}

/** The grid with an EPSG code. Throws `grid-unknown`. */
export function gridOf(epsg: number): Vn2000Grid {
	const grid = VN2000_GRIDS.find((one) => one.epsg === epsg);
	if (!grid) throw new CodedError('grid-unknown', { epsg });
	return grid;
}
