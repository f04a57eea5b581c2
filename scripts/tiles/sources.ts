import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import { PACK } from '../setup/province.mjs';
import { readTopology, type AtomTopology } from '../../src/lib/boundaries/topology';

const ROOT = join(fileURLToPath(import.meta.url), '../../../');
export const SOURCES = `${ROOT}${PACK}/`;

const parse = (file: string): unknown => JSON.parse(readFileSync(SOURCES + file, 'utf8').normalize('NFC'));

/** The atoms of the province, checked. Throws `topology-invalid`. */
export function readAtoms(): AtomTopology {
	return readTopology(parse('atoms.topojson'));
}

/** A theme of the province. */
export function readTheme(file: string): FeatureCollection {
	return parse(file) as FeatureCollection;
}
