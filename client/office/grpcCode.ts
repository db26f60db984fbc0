import { isGrpcServiceError } from '@temporalio/client';

/**
 * The gRPC status code of a call that failed, also where the client wrapped the error; -1 when
 * something else did.
 */
export function grpcCode(error: unknown): number {
  const service = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
  return isGrpcServiceError(service) ? service.code : -1;
}
