import type { MetricDefinition } from './types';

/** Stands for a version: changes with everything that an administrator may change of a definition. */
export function definitionStamp({ label, unit, aggregation, help }: MetricDefinition): string {
  return JSON.stringify([label, unit, aggregation, help]);
}
