import { Coded } from '../../domain/errors';

/**
 * Why a service, or the list of services of a site, does not do. The codes are stable. They stand apart from those of
 * the first screen: only who uses a service loads their words.
 */
export type ServiceCode =
	| 'basemap-invalid'
	| 'layer-gone'
	| 'layer-without-grid'
	| 'list-invalid'
	| 'no-json'
	| 'no-layers'
	| 'no-picture'
	| 'not-capabilities'
	| 'offline'
	| 'service-blocked'
	| 'service-cors'
	| 'service-exception'
	| 'service-kind'
	| 'service-name'
	| 'service-slow'
	| 'service-status'
	| 'service-twice'
	| 'service-unlisted'
	| 'service-unreached'
	| 'service-url'
	| 'service-zooms'
	| 'stopped'
	| 'too-large'
	| 'too-many-features'
	| 'without-geojson';

/** A refusal of or about a service: a code, and what and where as plain values. */
export class ServiceError extends Coded<ServiceCode> {
	override readonly name = 'ServiceError';
}
