import { allSpoken } from '../domain/text';
import type { Project } from '../domain/project';
import projects from '$province/projects.json';

/** The 30 projects and programmes named by Plan 122 (II.4 to II.7), with what public sources say of them. */
export const PROJECTS = allSpoken(projects) as readonly Project[];
