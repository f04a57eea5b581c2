import type { IconNode } from 'lucide';
import type { Palette } from './palette';
import { PROJECT_ICONS } from './project-icons';

const RATIO = 2;

type Draw = (pen: CanvasRenderingContext2D) => void;

function picture(width: number, height: number, draw: Draw): ImageData {
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width * RATIO);
	canvas.height = Math.round(height * RATIO);
	const pen = canvas.getContext('2d');
	if (!pen) return new ImageData(canvas.width, canvas.height);
	pen.scale(RATIO, RATIO);
	draw(pen);
	return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function disc(pen: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
	pen.fillStyle = colour;
	pen.beginPath();
	pen.arc(x, y, radius, 0, 2 * Math.PI);
	pen.fill();
}

function ring(
	pen: CanvasRenderingContext2D,
	at: number,
	radius: number,
	colour: string,
	width: number
): void {
	pen.strokeStyle = colour;
	pen.lineWidth = width;
	pen.beginPath();
	pen.arc(at, at, radius, 0, 2 * Math.PI);
	pen.stroke();
}

/** Short dashes: unknown. */
function unknownPattern(palette: Palette): ImageData {
	return picture(12, 9, (pen) => {
		pen.fillStyle = palette.unknown;
		pen.fillRect(0, 0, 12, 9);
		pen.fillStyle = palette.unknownDash;
		pen.fillRect(1, 2, 3.5, 1);
		pen.fillRect(7, 6.5, 3.5, 1);
	});
}

/** Dots: land of the base under no plan. */
function gapPattern(palette: Palette): ImageData {
	return picture(7, 7, (pen) => {
		// The ground shows through nothing: dots on a class colour would not read.
		pen.fillStyle = palette.land;
		pen.fillRect(0, 0, 7, 7);
		disc(pen, 1.75, 1.75, 1.15, palette.ink2);
		disc(pen, 5.25, 5.25, 1.15, palette.ink2);
	});
}

/** Hatch at 45°: overlap of plans of one level. */
function overlapPattern(palette: Palette): ImageData {
	return picture(8, 8, (pen) => {
		pen.strokeStyle = palette.overlap;
		pen.lineWidth = 2;
		for (const offset of [-8, 0, 8]) {
			pen.beginPath();
			pen.moveTo(offset - 2, 10);
			pen.lineTo(offset + 10, -2);
			pen.stroke();
		}
	});
}

/** Plus signs on a tint: land gained. */
function gainedPattern(palette: Palette): ImageData {
	return picture(12, 12, (pen) => {
		tint(pen, 12, palette.gained);
		pen.strokeStyle = palette.gained;
		pen.lineWidth = 1.6;
		pen.beginPath();
		pen.moveTo(6, 3);
		pen.lineTo(6, 9);
		pen.moveTo(3, 6);
		pen.lineTo(9, 6);
		pen.stroke();
	});
}

/** Hatch falling to the right on a tint: land lost. The overlap of plans rises to the right. */
function lostPattern(palette: Palette): ImageData {
	return picture(8, 8, (pen) => {
		tint(pen, 8, palette.lost);
		pen.strokeStyle = palette.lost;
		pen.lineWidth = 1.6;
		for (const offset of [-8, 0, 8]) {
			pen.beginPath();
			pen.moveTo(offset - 2, -2);
			pen.lineTo(offset + 10, 10);
			pen.stroke();
		}
	});
}

function tint(pen: CanvasRenderingContext2D, size: number, colour: string): void {
	pen.globalAlpha = 0.14;
	pen.fillStyle = colour;
	pen.fillRect(0, 0, size, size);
	pen.globalAlpha = 1;
}

function tick(palette: Palette): ImageData {
	return picture(12, 12, (pen) => {
		for (const [colour, width] of [
			[palette.halo, 4],
			[palette.ink, 2]
		] as const) {
			pen.strokeStyle = colour;
			pen.lineWidth = width;
			pen.beginPath();
			pen.moveTo(2.5, 6.5);
			pen.lineTo(5, 9);
			pen.lineTo(9.5, 3);
			pen.stroke();
		}
	});
}

function place(palette: Palette, city: boolean): ImageData {
	const size = city ? 18 : 12;
	return picture(size, size, (pen) => {
		disc(pen, size / 2, size / 2, size / 2 - 1, palette.halo);
		ring(pen, size / 2, size / 2 - 2.4, palette.ink, 2);
		if (city) disc(pen, size / 2, size / 2, 2.6, palette.ink);
	});
}

/** Symbols of urban classes: shape and size say the class, colour repeats it. */
function centreSymbols(palette: Palette): Record<string, ImageData> {
	const colour = (name: string) => palette.classes[name] ?? palette.ink;
	const symbol = (size: number, draw: (pen: CanvasRenderingContext2D, middle: number) => void) =>
		picture(size, size, (pen) => {
			disc(pen, size / 2, size / 2, size / 2, palette.halo);
			draw(pen, size / 2);
		});
	const ringed = (name: string) =>
		symbol(28, (pen, middle) => {
			ring(pen, middle, 11, colour(name), 2.4);
			disc(pen, middle, middle, 7.6, colour(name));
		});
	return {
		'centre-I': ringed('I'),
		'centre-II': ringed('II'),
		'centre-III': symbol(24, (pen, middle) => ring(pen, middle, 8, colour('III'), 4)),
		'centre-IV': symbol(21, (pen, middle) => {
			disc(pen, middle, middle, 8.5, colour('IV'));
			disc(pen, middle, middle, 2.6, palette.halo);
		}),
		'centre-V': symbol(15, (pen, middle) => disc(pen, middle, middle, 6, colour('V'))),
		'centre-new': symbol(17, (pen, middle) => {
			pen.setLineDash([2.6, 2]);
			ring(pen, middle, 6.2, colour('V'), 2);
			disc(pen, middle, middle, 2.4, colour('V'));
		}),
		'centre-none': symbol(15, (pen, middle) => ring(pen, middle, 5.2, palette.ink3, 2)),
		'centre-study': symbol(19, (pen, middle) => {
			pen.setLineDash([3, 2.2]);
			ring(pen, middle, 7.4, palette.ink2, 2);
		})
	};
}

function strokeIcon(pen: CanvasRenderingContext2D, icon: IconNode): void {
	for (const [tag, attributes] of icon) {
		const value = (name: string) => Number(attributes[name] ?? 0);
		const path = new Path2D(tag === 'path' ? String(attributes.d) : undefined);
		if (tag === 'circle') path.arc(value('cx'), value('cy'), value('r'), 0, 2 * Math.PI);
		if (tag === 'rect') path.roundRect(value('x'), value('y'), value('width'), value('height'), value('rx'));
		if (tag === 'line') {
			path.moveTo(value('x1'), value('y1'));
			path.lineTo(value('x2'), value('y2'));
		}
		pen.stroke(path);
	}
}

function projectPin(colour: string, icon: IconNode, palette: Palette): ImageData {
	return picture(30, 30, (pen) => {
		pen.fillStyle = palette.halo;
		pen.beginPath();
		pen.roundRect(0, 0, 30, 30, 9);
		pen.fill();
		pen.fillStyle = colour;
		pen.beginPath();
		pen.roundRect(2, 2, 26, 26, 8);
		pen.fill();
		pen.translate(7, 7);
		pen.scale(16 / 24, 16 / 24);
		pen.strokeStyle = '#FFFFFF';
		pen.lineWidth = 2.2;
		pen.lineCap = 'round';
		pen.lineJoin = 'round';
		strokeIcon(pen, icon);
	});
}

/** Every picture that the style names, drawn for one theme at twice the size. */
export function mapImages(palette: Palette): ReadonlyMap<string, ImageData> {
	const pins = Object.entries(PROJECT_ICONS).map(([kind, icon]): [string, ImageData] => [
		`project-${kind}`,
		projectPin(palette.projects[kind] ?? palette.ink3, icon, palette)
	]);
	return new Map([
		['unknown', unknownPattern(palette)],
		['gap', gapPattern(palette)],
		['overlap', overlapPattern(palette)],
		['gained', gainedPattern(palette)],
		['lost', lostPattern(palette)],
		['tick', tick(palette)],
		['place-city', place(palette, true)],
		['place-town', place(palette, false)],
		['count', picture(18, 18, (pen) => disc(pen, 9, 9, 8, palette.ink))],
		...Object.entries(centreSymbols(palette)),
		...pins
	]);
}

export const IMAGE_RATIO = RATIO;
