import { CreatePlatform1795507200000 } from './20261124T0800_create_platform.js';

export const platformMigrations = [CreatePlatform1795507200000];
