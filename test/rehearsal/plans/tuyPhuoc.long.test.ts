import { agencyFor } from './agencyFor.ts';
import { playPlan } from './playPlan.ts';

playPlan('tuy-phuoc-2024', agencyFor);
