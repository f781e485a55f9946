/** What this floor tells others; the subject is the flag. Ids and codes only. Consumers: notices. */
export interface DangerEvents {
  /** A telephone is to be rung, by those on duty for the unit and the area. */
  readonly 'danger.ring': {
    readonly unitId: string;
    readonly areaId: string | null;
    /** Nobody is at the unit's own telephone now. */
    readonly isOutOfHours: boolean;
  };
  /** Somebody has it in hand; nobody needs to be rung any more. */
  readonly 'danger.taken': Readonly<Record<string, never>>;
}
