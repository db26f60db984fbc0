/** A value as the engine's list queries want it. */
export const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
