/** A product as the state's register of aids has it; only what a municipality's catalogue may use. */
export interface Product {
  /** six digits */
  readonly hmsArtNr: string;
  readonly supplierRef: string | null;
  readonly title: string;
  readonly articleName: string;
  /** eight digits of ISO 9999 with the state's own division */
  readonly isoCategory: string;
  readonly techData: readonly { readonly key: string; readonly value: string; readonly unit: string }[];
  readonly status: 'ACTIVE' | 'INACTIVE' | 'DELETED';
  /** the day it goes out of the register; null: it does not */
  readonly expired: string | null;
  readonly accessory: boolean;
  readonly sparePart: boolean;
  readonly attributes: {
    /** simple and often used: ordered without an application */
    readonly bestillingsordning: boolean;
    /** whoever orders it must have passed a course */
    readonly pakrevdGodkjenningskurs: boolean;
    readonly egnetForKommunalTekniker: boolean;
  };
}

/** The port to the state's register: all products of these classes that have changed since a day; null: all that are. */
export interface ProductData {
  /** @returns null when it does not answer; `isCut` where there was more than is taken in one go */
  products(
    isoClasses: ReadonlySet<string>,
    since: string | null,
  ): Promise<{ readonly products: readonly Product[]; readonly isCut: boolean } | null>;
}
