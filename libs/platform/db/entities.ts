export type EntityClass = new () => object;

/** Token under which the app tells the platform which entities the domains have. */
export const ENTITIES = Symbol('entities');
