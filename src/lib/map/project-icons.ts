import {
	Building2,
	Factory,
	House,
	Landmark,
	ListChecks,
	Route,
	TreePine,
	Truck,
	type IconNode
} from 'lucide';
import type { ProjectKind } from '../domain/project';

/** Icons of the project kinds; the same ones stand in lists. */
export const PROJECT_ICONS: Readonly<Record<ProjectKind, IconNode>> = {
	urban: Building2,
	resettlement: House,
	industrial: Factory,
	logistics: Truck,
	tourism: TreePine,
	public: Landmark,
	road: Route,
	programme: ListChecks
};
