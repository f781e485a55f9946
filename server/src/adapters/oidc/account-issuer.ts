/** Accounts of the demo are kept under this, whatever port its identity provider has today. */
const demoIssuer = 'urn:tunet:demo';

/** The issuer that accounts are kept under in the table `account`. */
export function accountIssuer(identity: { readonly embedded: boolean; readonly issuer: string }): string {
  return identity.embedded ? demoIssuer : identity.issuer;
}
