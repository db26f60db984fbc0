import type { SearchAttributeTypes } from './searchAttributes.ts';

/** What the product needs of a namespace. */
export interface NamespaceNeeds {
  namespace: string;
  /**
   * How long closed workflows are kept; fixed for each when it closes, so it must be right before
   * the first start.
   */
  retentionDays: number;
  searchAttributes: SearchAttributeTypes;
}

/** What an administrator types to create the namespace, as `dondoc` itself would. */
export const namespaceCommand = ({
  namespace,
  retentionDays,
}: Omit<NamespaceNeeds, 'searchAttributes'>): string =>
  `temporal operator namespace create --namespace ${namespace} --retention ${retentionDays}d`;

/**
 * What an administrator types to add the search attributes; those that are there already do no
 * harm.
 */
export const searchAttributesCommand = ({
  namespace,
  searchAttributes,
}: Omit<NamespaceNeeds, 'retentionDays'>): string =>
  [
    `temporal operator search-attribute create --namespace ${namespace}`,
    ...Object.entries(searchAttributes).map(([name, type]) => `--name ${name} --type ${type}`),
  ].join(' ');
