/** A port mapping of a request, as the contract's schema lets it pass. */
export interface PortMappingInput {
  readonly client_port?: number;
  readonly server_port?: number;
  readonly protocol?: string;
}

/** A tag of a request, as the contract's schema lets it pass. */
export interface TagInput {
  readonly key?: string;
  readonly value?: string;
}

/** The body of a create. */
export interface CreateBody {
  readonly port_id: string;
  readonly vip_port_id?: string;
  readonly vpc_id: string;
  readonly approval_enabled?: boolean;
  readonly service_type?: string;
  readonly server_type: string;
  readonly ports: readonly PortMappingInput[];
  readonly tcp_proxy?: string;
  readonly tags?: readonly TagInput[];
  readonly service_name?: string;
}

/** The body of a modify. */
export interface UpdateBody {
  readonly approval_enabled?: boolean;
  readonly service_name?: string;
  readonly ports?: readonly PortMappingInput[];
  readonly port_id?: string;
  readonly vip_port_id?: string;
}
