import type { MultiPolygon, Polygon } from 'geojson';
import type { Warning } from '../domain/figure';
import { Classifier } from './classify';
import { EdgeGround } from './edge-ground';
import { PathGround } from './ground';
import { measuredLand, readLand, type Land } from './land';

interface Entry {
	land: Land | null;
	warnings: readonly Warning[];
}

/** What was made of each geometry, kept as long as the geometry is, so that an edit redoes only its own. */
export class LandStore {
	readonly #entries = new WeakMap<Polygon | MultiPolygon, Entry>();
	/** Land in clipper2's form, and what was cut of it. */
	readonly paths: PathGround;
	/** Land on the grid of the edge sums, and how lines meet. */
	readonly edges: EdgeGround;
	readonly #classifiers = new WeakMap<Land, Classifier>();

	/** `keep`: also keep what was cut, for edits to come. */
	constructor({ keep = false }: { keep?: boolean } = {}) {
		this.paths = new PathGround(keep);
		this.edges = new EdgeGround(keep);
	}

	/** The land of a geometry; warnings name `about`. A geometry object must not be changed afterwards. */
	read(geometry: Polygon | MultiPolygon, about: string, atoms?: readonly string[]): Entry {
		let entry = this.#entries.get(geometry);
		if (!entry) {
			entry = readLand(geometry, about, atoms);
			this.#entries.set(geometry, entry);
		}
		return { land: entry.land, warnings: entry.warnings.map((w) => ({ ...w, about })) };
	}

	/** Takes a geometry for land that `repair` has seen and found without crossings: it is not looked at again. */
	trust(geometry: MultiPolygon): void {
		this.#entries.set(geometry, { land: measuredLand(geometry), warnings: [] });
	}

	classifier(base: Land): Classifier {
		let classifier = this.#classifiers.get(base);
		if (!classifier) {
			classifier = new Classifier(base);
			this.#classifiers.set(base, classifier);
		}
		return classifier;
	}
}
