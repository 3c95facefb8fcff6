import * as vpcep from '@vpcep/client';

// For the test, which drives the client from outside.
Object.assign(globalThis, { vpcep });
