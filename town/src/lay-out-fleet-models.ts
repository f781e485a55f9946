import type { TownPlace } from './places.ts';
import { chanceOf, idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

type Kind = 'social-alarm' | 'dispenser' | 'screen';

interface TownModel {
  readonly vendor: string;
  readonly name: string;
  readonly kind: Kind;
  readonly speaks: boolean;
}

/** Made-up makers: nobody of these names sells anything. */
const models: Readonly<Record<TownPlace['country'], readonly TownModel[]>> = {
  NO: [
    { vendor: 'Nordlys', name: 'Trygg 4G', kind: 'social-alarm', speaks: true },
    { vendor: 'Fjelltek', name: 'Vakt 2', kind: 'social-alarm', speaks: true },
    { vendor: 'Fjelltek', name: 'Vakt 2 uten tale', kind: 'social-alarm', speaks: false },
    { vendor: 'Medikant', name: 'Dose 2', kind: 'dispenser', speaks: true },
    { vendor: 'Stueglass', name: 'Nær 10', kind: 'screen', speaks: true },
  ],
  SE: [
    { vendor: 'Norrsken', name: 'Trygg 4G', kind: 'social-alarm', speaks: true },
    { vendor: 'Skogstek', name: 'Vakt 2', kind: 'social-alarm', speaks: true },
    { vendor: 'Skogstek', name: 'Vakt 2 utan tal', kind: 'social-alarm', speaks: false },
    { vendor: 'Medikant', name: 'Dos 2', kind: 'dispenser', speaks: true },
    { vendor: 'Stueglass', name: 'Nära 10', kind: 'screen', speaks: true },
  ],
};

export function modelId(place: TownPlace, { vendor, name }: Pick<TownModel, 'vendor' | 'name'>): string {
  return idOf(`model ${place.slug} ${vendor} ${name}`);
}

/** Which model a device of the town is: the same for the same number. */
export function modelOf(place: TownPlace, of: { cid: string; kind: Kind; speaks: boolean }, seed: number): TownModel {
  const some = models[place.country].filter(({ kind, speaks }) => kind === of.kind && speaks === of.speaks);
  return chanceOf(seed, `model ${of.cid}`).pick(some.length > 0 ? some : models[place.country]);
}

/** The municipality's models, some devices in stock, and a vendor's upgrade in the coming night. */
export function layOutModels({ rows, place, clock, roster }: TownContext): void {
  const tenant_id = idOf(place.slug);
  for (const model of models[place.country])
    rows.add('device_model', { tenant_id, id: modelId(place, model), ...model });
  const stocked = models[place.country].filter(({ kind }) => kind !== 'screen');
  stocked.forEach((model, no) => {
    for (let each = 0; each < 2; each += 1) {
      const cid = `L${place.slug.slice(0, 3).toUpperCase()}10${no}${each}`;
      rows.add('device', {
        ...{ tenant_id, id: idOf(`device ${cid}`), cid, serial: `SN-${cid}`, kind: model.kind, model: model.name },
        ...{ model_id: modelId(place, model), speaks: model.speaks, status: 'stocked' },
      });
    }
  });
  const [model] = models[place.country];
  if (!model) return;
  const who = roster.pick(`${place.slug} technical`, 'technician', 0);
  const tonight = clock.at(clock.today, '02:30') > clock.now ? clock.today : addDays(clock.today, 1);
  rows.add('announced_test', {
    tenant_id,
    id: idOf(`vendor night ${place.slug}`),
    vendor: model.vendor,
    model_id: modelId(place, model),
    purpose: 'vendor',
    because: place.country === 'SE' ? 'Uppgradering' : 'Oppgradering',
    starts_at: clock.at(tonight, '02:30'),
    ends_at: clock.at(tonight, '04:00'),
    announced_at: clock.now,
    announced_by: who.id,
    announced_by_name: who.name,
  });
}
