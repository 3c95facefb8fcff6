/** Where each cloud offers the API, by the name of the cloud in `cloud`. */
export const cloudAddresses = {
  huawei: 'https://vpcep.{region}.myhuaweicloud.com',
  otc: 'https://vpcep.{region}.otc.t-systems.com',
} as const;
