/** Why a file is not read feature by feature: what stands in it can only be judged as a whole. */
export class NotFeatures extends Error {}
