import type { HomeDevice } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor, LiveGrant } from '../../platform/http/actor.ts';
import type { NewId } from '../../platform/ids/ids.ts';

/** What stands to the right of this module and is plugged in by app.ts. */
export interface PeoplePorts {
  /** Live grants of the asker's subjects to a person; the module `access` plugs it in. */
  liveGrants(tx: Transaction, personId: string): Promise<readonly LiveGrant[]>;
  /** Whether the asker may see the person as it is, without an emergency opening. */
  maySee(tx: Transaction, actor: Actor, personId: string): Promise<boolean>;
  /** Opens the dead to the one who ties up the ends. */
  openEstate(
    tx: Transaction,
    newId: NewId,
    estate: {
      readonly tenantId: string;
      readonly personId: string;
      readonly staffId: string;
      readonly deathId: string;
    },
  ): Promise<void>;
  closeEstate(tx: Transaction, estate: { readonly tenantId: string; readonly deathId: string }): Promise<void>;
  /** Days within which a registered death can be undone: the municipality's rule. */
  deathUndoDays(tx: Transaction, tenantId: string): Promise<number>;
  /** Devices that stand in each of the homes now. */
  devicesIn(
    tx: Transaction,
    homeIds: readonly string[],
  ): Promise<readonly (HomeDevice & { readonly homeId: string })[]>;
}
