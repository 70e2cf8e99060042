import { CreatePlatform1795507200000 } from './20261124T0800_create_platform.js';
import { CountLosses1795555800000 } from './20261124T2130_count_losses.js';

export const platformMigrations = [CreatePlatform1795507200000, CountLosses1795555800000];
