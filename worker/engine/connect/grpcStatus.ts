/** gRPC status codes that mean something to us (https://grpc.io/docs/guides/status-codes/). */
export type GrpcStatus = 'invalid' | 'not-found' | 'already-exists' | 'forbidden' | 'other';

const statuses: Record<number, GrpcStatus> = {
  3: 'invalid',
  5: 'not-found',
  6: 'already-exists',
  7: 'forbidden',
  12: 'forbidden', // not offered to clients at all: Temporal Cloud
  16: 'forbidden', // not signed in
};

/** What a failed call to the server means. */
export function grpcStatus(error: unknown): GrpcStatus {
  const code = (error as { code?: number } | undefined)?.code;
  return statuses[code ?? -1] ?? 'other';
}
