import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { endVendorKeys, makeVendorKey } from '../modules/devices/index.ts';
import { inTenant } from './in-tenant.ts';

/** Makes or ends the key with which a vendor's cloud sends signals for the devices of one municipality. */
export function vendorKeyCommand(): Command {
  return new Command('vendor-key')
    .description('make a key for a vendor’s cloud, shown once; a vendor may have several until they are ended')
    .requiredOption('--tenant <slug>', 'the municipality whose devices it speaks for')
    .requiredOption('--vendor <name>', 'the maker, as the device list names it')
    .option('--end', 'end all keys of the vendor instead', false)
    .action(async ({ tenant, vendor, end }: { tenant: string; vendor: string; end: boolean }) => {
      const name = vendor.trim();
      if (name.length < 1 || name.length > 60) throw new Error('--vendor is a name of at most 60 characters.');
      if (end) {
        const ended = await inTenant(tenant, (tx, { tenantId }) => endVendorKeys(tx, { tenantId, vendor: name }));
        console.log(`Keys of ${name} ended: ${ended}. They open nothing from 15 seconds from now.`);
        return;
      }
      const key = await inTenant(tenant, (tx, { tenantId, newId }) =>
        makeVendorKey(tx, newId, { tenantId, vendor: name, chance: randomBytes(32) }),
      );
      console.log(key);
      console.error('This is the only time it is shown. It counts at once.');
    });
}
