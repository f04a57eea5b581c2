import { STORY_REGISTER } from '../../register/stories';
import type { Story } from './story';

/** The stories that come with the product. */
export const STORIES = STORY_REGISTER as readonly Story[];
