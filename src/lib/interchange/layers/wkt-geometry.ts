import type { ErrorCode } from '../../domain/errors';
import type { Geometry, Position } from 'geojson';

const DEPTHS: Readonly<Record<string, [Geometry['type'], number]>> = {
	POINT: ['Point', 0],
	MULTIPOINT: ['MultiPoint', 1],
	LINESTRING: ['LineString', 1],
	MULTILINESTRING: ['MultiLineString', 2],
	POLYGON: ['Polygon', 2],
	MULTIPOLYGON: ['MultiPolygon', 3]
};
const MOST_NESTED = 20;

class Reader {
	#at = 0;
	constructor(private readonly text: string) {}

	take(form: RegExp): string | null {
		const sticky = new RegExp(`\\s*(?:${form.source})`, 'iy');
		sticky.lastIndex = this.#at;
		const found = sticky.exec(this.text);
		if (!found) return null;
		this.#at = sticky.lastIndex;
		return found[0].trim();
	}

	position(): Position {
		const numbers: number[] = [];
		for (
			let one = this.take(/[-+]?[\d.]+(?:e[-+]?\d+)?/);
			one !== null;
			one = this.take(/[-+]?[\d.]+(?:e[-+]?\d+)?/)
		)
			numbers.push(Number(one));
		if (numbers.length < 2) throw new RangeError();
		return numbers.slice(0, 2);
	}

	list<T>(each: () => T): T[] {
		if (this.take(/EMPTY/) !== null) return [];
		if (this.take(/\(/) === null) throw new RangeError();
		const all: T[] = [];
		do all.push(each());
		while (this.take(/,/) !== null);
		if (this.take(/\)/) === null) throw new RangeError();
		return all;
	}

	nested(depth: number): unknown {
		if (depth > 1) return this.list(() => this.nested(depth - 1));
		return this.list(() => {
			const bracket = this.take(/\(/) !== null;
			const place = this.position();
			if (bracket && this.take(/\)/) === null) throw new RangeError();
			return place;
		});
	}

	geometry(depth = 0): Geometry | null {
		if (depth > MOST_NESTED) throw new RangeError();
		const word =
			this.take(/[a-z]+/)
				?.toUpperCase()
				.replace(/(?<=POINT|STRING|POLYGON|COLLECTION)(ZM|Z|M)$/, '') ?? '';
		this.take(/(?:ZM|Z|M)(?=\s|\()/);
		if (word === 'GEOMETRYCOLLECTION') {
			const parts = this.list(() => this.geometry(depth + 1));
			return { type: 'GeometryCollection', geometries: parts.filter((one) => one !== null) };
		}
		const [type, levels] = DEPTHS[word] ?? [];
		if (type === undefined || levels === undefined) throw new RangeError();
		if (levels === 0) {
			const [coordinates] = this.list(() => this.position());
			return coordinates ? ({ type, coordinates } as Geometry) : null;
		}
		const coordinates = this.nested(levels) as unknown[];
		return coordinates.length > 0 ? ({ type, coordinates } as Geometry) : null;
	}

	/** The system a PostGIS text begins with. */
	srid(): number | null {
		const found = this.take(/SRID=\d+;/);
		return found === null ? null : Number(/\d+/.exec(found)?.[0]);
	}
}

/** A geometry of well-known text, heights dropped, and the system it names; `record-invalid` for any other text. */
export function readWktGeometry(text: string): {
	geometry: Geometry | null | ErrorCode;
	srid: number | null;
} {
	const reader = new Reader(text);
	const srid = reader.srid();
	try {
		return { geometry: reader.geometry(), srid };
	} catch (error) {
		if (error instanceof RangeError) return { geometry: 'record-invalid', srid };
		throw error;
	}
}
