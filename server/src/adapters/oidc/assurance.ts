import type { Assurance as AnyAssurance } from '../../platform/http/actor.ts';

/** A provider never vouches for a code: that is between her and those who help her. */
type Assurance = Exclude<AnyAssurance, 'code'>;

/**
 * How sure each provider's `acr` makes us. An unknown one is `low`: it opens no door.
 * ID-porten: docs.digdir.no/docs/idporten (the older Level3 and Level4 still occur). Swedish level 3 is the strong
 * authentication that HSLF-FS 2016:40 asks for. eIDAS: Implementing Regulation (EU) 2015/1502.
 */
const assurances: ReadonlyMap<string, Assurance> = new Map([
  ['idporten-loa-high', 'high'],
  ['idporten-loa-substantial', 'substantial'],
  ['idporten-loa-low', 'low'],
  ['Level4', 'high'],
  ['Level3', 'substantial'],
  ['http://id.sambi.se/loa/loa4', 'high'],
  ['http://id.sambi.se/loa/loa3', 'high'],
  ['http://id.sambi.se/loa/loa2', 'substantial'],
  ['http://id.elegnamnden.se/loa/1.0/loa4', 'high'],
  ['http://id.elegnamnden.se/loa/1.0/loa3', 'high'],
  ['http://id.elegnamnden.se/loa/1.0/loa2', 'substantial'],
  ['http://eidas.europa.eu/LoA/high', 'high'],
  ['http://eidas.europa.eu/LoA/substantial', 'substantial'],
  ['http://eidas.europa.eu/LoA/low', 'low'],
  ['urn:tunet:loa:high', 'high'],
  ['urn:tunet:loa:substantial', 'substantial'],
]);

export function assuranceOf(acr: unknown): Assurance {
  return (typeof acr === 'string' && assurances.get(acr)) || 'low';
}
