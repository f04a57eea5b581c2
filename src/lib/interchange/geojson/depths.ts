/** Lists round the positions of a geometry, by its type. */
export const DEPTHS: Readonly<Record<string, number>> = {
	Point: 0,
	MultiPoint: 1,
	LineString: 1,
	MultiLineString: 2,
	Polygon: 2,
	MultiPolygon: 3
};
