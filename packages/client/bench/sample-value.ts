import { readContract } from '@vpcep/contract';

interface Examples {
  components: { examples: Record<string, { value: unknown } | undefined> };
}

/** The value of an example of the contract. */
export function sampleValue(name: string): unknown {
  const example = (readContract() as unknown as Examples).components.examples[name];
  if (!example) throw new Error(`The contract has no example ${name}: name another one in bench/.`);
  return example.value;
}
