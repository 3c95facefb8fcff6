/** The client's own texts. */
export const own = {
  timeout:
    'No complete response arrived within {timeout} ms. Try again later, or raise the time limit. The service may have processed the request: after a creation, look for the service with GET …/vpc-endpoint-services first.',
  'timeout-unsent':
    'No credentials arrived within {timeout} ms, and nothing was sent. Check what gives them, such as the token provider.',
  unreadable:
    'The response says success, but it cannot be read. It may come from a gateway or proxy: check the address. The service may have processed the request: after a creation, look for the service with GET …/vpc-endpoint-services first.',
  network:
    'The connection to the service failed or broke. Check the address and the network. The service may have processed the request: after a creation, look for the service with GET …/vpc-endpoint-services first.',
  unsent:
    'No connection to the service was established, and it has not received the request. Check the address and the network.',
  'wait-status':
    'Endpoint service {id} has status {status}, so it cannot reach the status that was waited for.',
  'wait-gone': 'Endpoint service {id} does not exist in this project, or no longer does.',
  'wait-timeout':
    'Endpoint service {id} did not reach the status that was waited for in time. Look at it again later.',
  'wait-read': 'Endpoint service {id} cannot be read at the moment.',
  request: 'The request breaks the contract and was not sent.',
  response: 'The service has processed the request, but the response breaks the contract.',
} as const;
