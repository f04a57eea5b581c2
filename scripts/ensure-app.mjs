/** Builds tiles and app of the province that PROVINCE names, ours without it, where something changed. */
import { ensureApp } from './setup/app.mjs';

ensureApp();
