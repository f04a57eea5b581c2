import { spoken, type Bilingual } from '../../domain/text';
import { ServiceError, type ServiceCode } from './service-error';

/** Protocols that layers of the map or features come by. */
const SERVICE_KINDS = [
	'wms',
	'wmts',
	'xyz',
	'tilejson',
	'pmtiles',
	'arcgis-map',
	'wfs',
	'ogc-features',
	'arcgis-features'
] as const;

export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** A service that whoever runs the site lets in. */
export interface Service {
	/** Short name of it in links. */
	id: string;
	kind: ServiceKind;
	name: Bilingual;
	url: string;
	/** Words that must stand beside what it shows; null = what the service itself says. */
	attribution: string | null;
	/** Zooms at which tiles of an `xyz` are there. */
	zooms: readonly [number, number];
	/** Longer than this nobody waits for an answer, s. */
	patienceS: number;
}

/** A quiet map of its own under ours: a PMTiles in the schema of Protomaps, laid in the site. */
export interface Basemap {
	/** From the folder of the site: `basemap/…`. */
	url: string;
	name: Bilingual;
	attribution: string;
}

/** What a site lets in from elsewhere; nothing by default. */
export interface ServiceList {
	services: readonly Service[];
	/** Origins that may be asked: those of the services and the further ones they name. */
	origins: readonly string[];
	basemap: Basemap | null;
}

const PATIENCE_S = 20;
const ZOOMS: readonly [number, number] = [0, 18];
const ID = /^[a-z][a-z0-9-]{0,30}$/;
/** In a folder of its own, which the copy for work without a network leaves out: it may be large. */
const BASEMAP_FILE = /^basemap\/[\w./-]+\.pmtiles$/;

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function nameOf(value: unknown, refuse: (code: ServiceCode) => never): Bilingual {
	if (isText(value)) return spoken({ vi: value, en: value });
	if (isEntry(value) && isText(value['vi']) && isText(value['en']))
		return spoken({ ...value, vi: value['vi'], en: value['en'] });
	return refuse('service-name');
}

/** The origin of an address of the web without a password in it; null for any other text. */
function originOf(url: unknown): string | null {
	if (!isText(url) || !URL.canParse(url)) return null;
	const { protocol, origin, username, password } = new URL(url);
	return /^https?:$/.test(protocol) && username === '' && password === '' ? origin : null;
}

function zoomsOf(value: unknown, refuse: (code: ServiceCode) => never): readonly [number, number] {
	if (value === undefined) return ZOOMS;
	const [from, to] = Array.isArray(value) ? (value as unknown[]) : [];
	const sound = [from, to].every((zoom) => Number.isInteger(zoom) && Number(zoom) >= 0 && Number(zoom) <= 24);
	return sound && Number(from) <= Number(to) ? [Number(from), Number(to)] : refuse('service-zooms');
}

function serviceOf(entry: unknown, index: number): { service: Service; origins: string[] } {
	const { id, kind, name, url, attribution, zooms, patienceS, hosts } = isEntry(entry) ? entry : {};
	const refuse = (code: ServiceCode): never => {
		throw new ServiceError(code, { service: isText(id) ? id : index + 1 });
	};
	if (!isText(id) || !ID.test(id)) return refuse('list-invalid');
	const known = SERVICE_KINDS.find((one) => one === kind) ?? refuse('service-kind');
	if (hosts !== undefined && !Array.isArray(hosts)) return refuse('service-url');
	const origins = [url, ...((hosts ?? []) as unknown[])].map((one) => originOf(one) ?? refuse('service-url'));
	if (known === 'xyz' && !['{z}', '{x}', 'y}'].every((part) => String(url).includes(part)))
		return refuse('service-url');
	if (attribution !== undefined && !isText(attribution)) return refuse('list-invalid');
	const seconds = patienceS ?? PATIENCE_S;
	if (typeof seconds !== 'number' || !(seconds > 0 && seconds <= 300)) return refuse('list-invalid');
	const service: Service = {
		id,
		kind: known,
		name: nameOf(name, refuse),
		url: String(url),
		attribution: attribution ?? null,
		zooms: zoomsOf(zooms, refuse),
		patienceS: seconds
	};
	return { service, origins };
}

function basemapOf(entry: unknown): Basemap | null {
	if (entry === undefined || entry === null) return null;
	const { url, name, attribution } = isEntry(entry) ? entry : {};
	const refuse = (): never => {
		throw new ServiceError('basemap-invalid');
	};
	if (!isText(url) || !BASEMAP_FILE.test(url) || url.includes('..') || !isText(attribution)) return refuse();
	return { url, name: nameOf(name, refuse), attribution };
}

/**
 * Reads the list of services of a site (`services.json`). Throws `list-invalid`, `service-kind`, `service-name`,
 * `service-url`, `service-zooms`, `service-twice` and `basemap-invalid`, naming the service.
 */
export function readServiceList(json: unknown): ServiceList {
	if (!isEntry(json) || !Array.isArray(json['services'])) throw new ServiceError('list-invalid');
	const read = (json['services'] as unknown[]).map(serviceOf);
	const services = read.map(({ service }) => service);
	const twice = services.find(({ id }, k) => services.findIndex((one) => one.id === id) !== k);
	if (twice) throw new ServiceError('service-twice', { service: twice.id });
	const origins = [...new Set(read.flatMap(({ origins: some }) => some))].sort();
	return { services, origins, basemap: basemapOf(json['basemap']) };
}
