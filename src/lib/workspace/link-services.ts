/** A layer of a service as a link names it. */
export interface ShownLayer {
	/** Id of the service in the list of the site. */
	service: string;
	/** Name of the layer in the service. */
	layer: string;
	/** How much of it covers what lies under it, percent. */
	opacity: number;
	visible: boolean;
}

/** With more of them nobody reads a map, and each asks its server for every picture. */
export const MOST_SHOWN = 12;

const FULL = 80;

/** Half a letter, which a server may name and no address can hold. */
const HALF = /\p{Surrogate}/gu;

/** A layer as it is when it is chosen. */
export const chosenLayer = (service: string, layer: string): ShownLayer => ({
	service,
	layer,
	opacity: FULL,
	visible: true
});

function parseOne(text: string): ShownLayer | null {
	const found = /^([a-z][a-z0-9-]{0,30}):([^:,]{1,300}):(\d{1,3})(:off)?$/.exec(text);
	if (!found) return null;
	try {
		const opacity = Number(found[3]);
		const layer = decodeURIComponent(found[2] ?? '');
		return opacity > 100 ? null : { service: found[1] ?? '', layer, opacity, visible: !found[4] };
	} catch {
		return null;
	}
}

/** Reads what `formatServices` wrote; undefined where any of it does not parse. */
export function parseServices(text: string): readonly ShownLayer[] | undefined {
	if (text === '') return [];
	const read = text.split(',').map(parseOne);
	const sound = read.filter((one) => one !== null);
	const keys = sound.map(keyOf);
	const once = keys.every((key, k) => keys.indexOf(key) === k);
	return once && sound.length === read.length && sound.length <= MOST_SHOWN ? sound : undefined;
}

/** Layers of services for a link, the lowest first. */
export function formatServices(layers: readonly ShownLayer[]): string {
	return layers
		.map(
			({ service, layer, opacity, visible }) =>
				`${service}:${encodeURIComponent(layer.replace(HALF, '\ufffd'))}:${opacity}${visible ? '' : ':off'}`
		)
		.join();
}

/** What tells a layer from all others. */
export const keyOf = ({ service, layer }: Pick<ShownLayer, 'service' | 'layer'>) => `${service}:${layer}`;
