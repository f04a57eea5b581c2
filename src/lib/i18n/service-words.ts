import type { ServiceCode, ServiceError } from '../interchange/services/service-error';
import { formatNumber, type Language } from './format';
import { m } from './paraglide/messages.js';

type Words = (details: Readonly<Record<string, string>>) => string;

const plain =
	(words: () => string): Words =>
	() =>
		words();

const WORDS: Readonly<Record<ServiceCode, Words>> = {
	'basemap-invalid': plain(m.service_basemap_invalid),
	'layer-gone': plain(m.service_layer_gone),
	'layer-without-grid': plain(m.service_layer_without_grid),
	'list-invalid': plain(m.service_list_invalid),
	'no-json': plain(m.service_no_json),
	'no-layers': plain(m.service_no_layers),
	'no-picture': plain(m.service_no_picture),
	'not-capabilities': ({ kind = '' }) => m.service_not_capabilities({ kind }),
	offline: plain(m.service_offline),
	'service-blocked': ({ host = '' }) => m.service_blocked({ host }),
	'service-cors': ({ host = '' }) => m.service_cors({ host }),
	'service-exception': ({ said = '' }) => m.service_exception({ said }),
	'service-kind': plain(m.service_list_invalid),
	'service-name': plain(m.service_list_invalid),
	'service-slow': ({ host = '', seconds = '' }) => m.service_slow({ host, seconds }),
	'service-status': ({ host = '', status = '' }) => m.service_status({ host, status }),
	'service-twice': plain(m.service_list_invalid),
	'service-unlisted': ({ host = '' }) => m.service_unlisted({ host }),
	'service-unreached': ({ host = '' }) => m.service_unreached({ host }),
	'service-url': plain(m.service_list_invalid),
	'service-zooms': plain(m.service_list_invalid),
	stopped: plain(m.service_stopped),
	'too-large': ({ mb = '' }) => m.service_too_large({ mb }),
	'too-many-features': ({ features = '', most = '' }) => m.service_too_many({ features, most }),
	'without-geojson': plain(m.service_without_geojson)
};

/** Codes of HTTP, which are no amounts. */
const NAMES = ['status'];

/** Why a service does not do, in words. */
export function serviceWords(
	{ code, details }: Pick<ServiceError, 'code' | 'details'>,
	language: Language
): string {
	const told = Object.entries(details).map(([name, value]) => [
		name,
		typeof value === 'number' && !NAMES.includes(name) ? formatNumber(value, language) : String(value)
	]);
	return WORDS[code](Object.fromEntries(told) as Record<string, string>);
}
