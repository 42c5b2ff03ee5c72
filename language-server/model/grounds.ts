/** The grounds of the law, for those who work on the model: the syntax knows them, because what holds one may be a shield. */
export { GROUNDS, type Ground, groundList, groundPlaces, groundsOf, isGround, meaning } from '../syntax/grounds.ts';
