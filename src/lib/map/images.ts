import type { IconNode } from 'lucide';
import { colourIn } from './colour';
import type { Palette } from './palette';
import { PICTURES, type Picture, type Shape } from './pictures';

export const IMAGE_RATIO = 2;

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

/** Draws one part of a picture; the pen is as it was afterwards. */
function draw(pen: CanvasRenderingContext2D, shape: Shape, palette: Palette): void {
	pen.save();
	if ('fill' in shape) pen.fillStyle = colourIn(palette, shape.fill);
	if ('stroke' in shape) {
		pen.strokeStyle = colourIn(palette, shape.stroke);
		pen.lineWidth = shape.width;
	}
	pen.beginPath();
	switch (shape.kind) {
		case 'disc':
			pen.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
			pen.fill();
			break;
		case 'ring':
			pen.setLineDash([...(shape.dash ?? [])]);
			pen.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
			pen.stroke();
			break;
		case 'rect':
			pen.globalAlpha = shape.opacity ?? 1;
			pen.roundRect(shape.x, shape.y, shape.width, shape.height, shape.r ?? 0);
			pen.fill();
			break;
		case 'path':
			pen.stroke(new Path2D(shape.d));
			break;
		case 'icon':
			pen.translate(shape.x, shape.y);
			pen.scale(shape.scale, shape.scale);
			pen.lineCap = 'round';
			pen.lineJoin = 'round';
			strokeIcon(pen, shape.icon);
	}
	pen.restore();
}

function image({ width, height, rim, shapes }: Picture, palette: Palette): ImageData {
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width * IMAGE_RATIO);
	canvas.height = Math.round(height * IMAGE_RATIO);
	// Drawn by the processor, as it is read at once: fetching each picture from the graphics card holds the page.
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (!pen) return new ImageData(canvas.width, canvas.height);
	pen.scale(IMAGE_RATIO, IMAGE_RATIO);
	for (const shape of [...rim, ...shapes]) draw(pen, shape, palette);
	return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** Every picture that the style names, drawn for one theme at twice the size. */
export function mapImages(palette: Palette): ReadonlyMap<string, ImageData> {
	return new Map(Object.entries(PICTURES).map(([name, picture]) => [name, image(picture, palette)]));
}
