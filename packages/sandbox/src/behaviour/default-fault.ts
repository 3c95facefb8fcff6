import type { ServiceFault } from './service.ts';

/** Why a creation fails unless somebody says otherwise: as with the failed service of the contract's examples. */
export const defaultFault: ServiceFault = {
  error_code: 'EndPoint.3001',
  error_message: 'The network port could not be created.',
};
