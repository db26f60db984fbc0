/** The address of a plan's targets. */
export const addressOf = (plan: string): string => `/ke-hoach/chi-tieu/${encodeURIComponent(plan)}`;
