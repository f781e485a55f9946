export type FindingKind =
  | 'row-changed'
  | 'row-missing'
  | 'row-added'
  | 'row-unsealed'
  | 'seal-changed'
  | 'seal-missing'
  | 'copy-changed'
  | 'copy-missing';

/** Something that does not fit, and where. */
export interface Finding {
  readonly kind: FindingKind;
  /** `seal 12`, `copy line 12`, `rows after seal 12`. */
  readonly where: string;
  /** One plain sentence. */
  readonly says: string;
}
