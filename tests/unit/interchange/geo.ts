import { readGeoJson, type GeoFile } from '../../../src/lib/interchange/geojson/features';
import { parseJsonText } from '../../../src/lib/interchange/json-text';

/** The features of a value, through its text as a file brings it. */
export const geo = (value: unknown): GeoFile => readGeoJson(parseJsonText(JSON.stringify(value)));
