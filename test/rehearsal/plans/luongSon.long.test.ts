import { agencyFor } from './agencyFor.ts';
import { playPlan } from './playPlan.ts';

playPlan('luong-son-2024', agencyFor);
