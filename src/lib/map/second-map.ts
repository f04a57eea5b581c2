import { Map as MapView } from 'maplibre-gl';
import { ARCHIVE } from './archive';
import { mapFonts } from './fonts';
import { IMAGE_RATIO, mapImages } from './images';
import type { MapModel } from './model';
import { PALETTES } from './palette';
import { PROVINCE } from '../register/province';
import { buildStyle } from './style';

const [WEST, SOUTH, EAST, NORTH] = PROVINCE.bounds;
/** Degrees. */
const WIDE = 5;
/** Room round the province, degrees. A screen shows nothing beyond it: a tall one must still hold a wide province. */
const ROOM_LON = Math.max(2.5, (2.4 * (NORTH - SOUTH) - (EAST - WEST)) / 2);
const ROOM_LAT = Math.max(1.75, (2.4 * (EAST - WEST) - (NORTH - SOUTH)) / 2);

/** How far any map on the screen goes: all must agree, or they could not stay together. */
export const MAP_RANGE = {
	// A province with islands far out at sea must fit on a phone.
	minZoom: EAST - WEST > WIDE ? 5 : 6,
	maxZoom: 17,
	maxPitch: 70,
	maxBounds: [WEST - ROOM_LON, SOUTH - ROOM_LAT, EAST + ROOM_LON, NORTH + ROOM_LAT] as [
		number,
		number,
		number,
		number
	]
};

function cameraOf(map: MapView) {
	return { center: map.getCenter(), zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

/** Pictures of a theme: new ones are added, those of another theme replaced. */
export function paintImages(view: MapView, theme: MapModel['theme']): void {
	for (const [name, image] of mapImages(PALETTES[theme])) {
		if (view.hasImage(name)) view.updateImage(name, image);
		else view.addImage(name, image, { pixelRatio: IMAGE_RATIO });
	}
}

/** A map beside the main one, with its camera. */
export interface SecondMap {
	view: MapView;
	/** Draws another model as soon as the map can. */
	show: (model: MapModel) => void;
}

/** Makes a map that starts where the main one is. Throws where there is no WebGL 2 left. */
export function secondMap(
	host: HTMLElement,
	main: MapView,
	model: MapModel,
	interactive: boolean
): SecondMap {
	let wanted = model;
	let painted = model.theme;
	const view = new MapView({
		container: host,
		style: buildStyle(model, ARCHIVE, mapFonts()),
		interactive,
		attributionControl: false,
		fadeDuration: 0,
		...MAP_RANGE,
		...cameraOf(main)
	});
	const apply = () => {
		if (painted !== wanted.theme) paintImages(view, wanted.theme);
		painted = wanted.theme;
		view.setStyle(buildStyle(wanted, ARCHIVE, mapFonts()), { diff: true });
	};
	let loaded = false;
	view.once('style.load', () => {
		loaded = true;
		paintImages(view, painted);
		if (wanted !== model) apply();
	});
	return {
		view,
		show(next) {
			if (next === wanted) return;
			wanted = next;
			if (loaded) apply();
		}
	};
}

function sameCamera(a: MapView, b: MapView): boolean {
	const [one, other] = [cameraOf(a), cameraOf(b)];
	return (
		one.zoom === other.zoom &&
		one.bearing === other.bearing &&
		one.pitch === other.pitch &&
		one.center.lng === other.center.lng &&
		one.center.lat === other.center.lat
	);
}

/** Mark on a move that follows another map: nobody moved this one. */
export const FOLLOWING = 'following';

/**
 * Keeps two maps on one camera, whichever is moved. Moves passed on carry `following`, so that the main map's
 * address is written once, when the other comes to rest. Returns what parts them.
 */
export function keepTogether(main: MapView, other: MapView): () => void {
	let passing = false;
	const pass = (from: MapView, to: MapView, mark: Record<string, boolean>) => {
		if (passing) return;
		passing = true;
		to.jumpTo(cameraOf(from), mark);
		passing = false;
	};
	// A jump to where it is already would cut short what that map has just begun by itself.
	const follow = (from: MapView, to: MapView) => {
		if (!sameCamera(from, to)) pass(from, to, { [FOLLOWING]: true });
	};
	const fromMain = () => follow(main, other);
	const fromOther = () => follow(other, main);
	const atRest = () => pass(other, main, {});
	main.on('move', fromMain);
	other.on('move', fromOther);
	other.on('moveend', atRest);
	return () => {
		main.off('move', fromMain);
		other.off('move', fromOther);
		other.off('moveend', atRest);
	};
}
