import { loadAgency } from '../../../config/load/loadAgency.ts';
import { playPlan } from './playPlan.ts';

playPlan('hoa-lien-2024', () => loadAgency('test/agencies/hoa-lien'));
