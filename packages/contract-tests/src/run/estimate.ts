import { readWorkflows } from '@vpcep/contract';
import { loadValidator } from '@vpcep/contract/validate';
import { resource } from '../contract/contract.ts';
import { layerNames } from '../findings/finding.ts';
import { edgeBundles } from '../generate/valid-values.ts';
import { mostCreated } from '../layers/properties/sequences.ts';
import type { SuiteOptions } from './suite-options.ts';

const validator = await loadValidator({ mode: 'all' });

/** About how many services a run creates on a server that honours the contract. */
export function estimateOf({
  only = [],
  runs = 100,
  projectId,
  services = servicesPerProject,
}: SuiteOptions): number {
  const runsLayer = (layer: string): boolean =>
    only.includes(layer) || !only.some((word) => (layerNames as readonly string[]).includes(word));
  const examples = resource.create.request?.examples.length ?? 0;
  const ofWorkflows = runsLayer('workflows')
    ? readWorkflows().filter(({ steps }) =>
        steps.some(({ operationId }) => operationId === resource.create.id),
      ).length
    : 0;
  const ofProperties = runsLayer('properties')
    ? // A pair on one backend that gets two more, two that differ from the examples as far as may be, those of the sequences, and one
      // of two at once.
      4 + 2 + mostCreated + 1 + edgeBundles(resource.create, validator).length + Math.ceil(runs / 10)
    : 0;
  const own = examples + ofProperties;
  if (projectId !== undefined) return Math.min(own, services) + ofWorkflows;
  // One on a backend of another project, and as many as a project may have.
  return own + ofWorkflows + (runsLayer('properties') ? 1 + usualQuota : 0);
}

/** How many services a project gets at most, where nothing else is said: with those of the workflows under the usual quota. */
export const servicesPerProject = 14;

/** The quota of a project that was not raised. */
const usualQuota = 20;
