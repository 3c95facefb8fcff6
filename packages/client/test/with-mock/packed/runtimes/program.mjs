// Uses every entry of the package and says what came of it. Runs in every runtime: it needs nothing but the package.
import { akSk, createAndWait, createVpcepClient, isErrorCode } from '@vpcep/client';
import { localizeError } from '@vpcep/client/messages';
import { validator } from '@vpcep/client/validate';

/**
 * @param {{ baseUrl: string, projectId: string }} given
 * @returns {Promise<string[]>}
 */
export async function program({ baseUrl, projectId }) {
  const credentials = akSk({ accessKey: 'AKEXAMPLE', secretKey: 'secret' });
  const client = createVpcepClient({ baseUrl, projectId, credentials, validator });
  /** @type {import('@vpcep/client').CreateEndpointServiceRequest} */
  const request = {
    vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80',
    port_id: '4189d3c2-8882-4871-a3c2-d380272eed88',
    server_type: 'VM',
    ports: [{ client_port: 8080, server_port: 90 }],
  };
  const { id, status } = await createAndWait(client, request);
  const updated = await client.updateEndpointService(id, { approval_enabled: true });
  const headers = { Prefer: 'code=400, example=errorPortConflict' };
  const rejection = await client.createEndpointService(request, { headers }).catch((error) => error);
  const text = await localizeError(rejection, 'zh-CN');
  return [
    status,
    String(updated.id === id),
    String(isErrorCode(rejection, 'EndPoint.3044')),
    String(/\p{Script=Han}/u.test(text)),
  ];
}
