export * from './basics/actor.js';
export * from './basics/dates.js';
export * from './basics/ids.js';
export * from './basics/money.js';
export * from './basics/problem.js';
export * from './basics/text.js';
export * from './basics/vietnamese.js';
