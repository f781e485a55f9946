import type { LocalText } from '@tunet/contract';

type Entry = readonly [code: string, label: LocalText, common?: true];

function entry(code: string, nb: string, nn: string, sv: string, en: string, common?: true): Entry {
  return common ? [code, { nb, nn, sv, en }, common] : [code, { nb, nn, sv, en }];
}

/** Start list of causes. Each municipality gets its own copy and may change it. */
export const defaultCauses: readonly Entry[] = [
  entry('fall', 'Fall', 'Fall', 'Fall', 'Fall', true),
  entry(
    'fall-cannot-rise',
    'Fall, kommer seg ikke opp',
    'Fall, kjem seg ikkje opp',
    'Fall, kommer inte upp',
    'Fall, cannot get up',
  ),
  entry('acute-illness', 'Akutt sykdom', 'Akutt sjukdom', 'Akut sjukdom', 'Acute illness'),
  entry('pain', 'Smerter', 'Smerter', 'Smärta', 'Pain'),
  entry('breathing', 'Pustebesvær', 'Pustevanskar', 'Andningsbesvär', 'Trouble breathing'),
  entry('toilet', 'Toalett eller hygiene', 'Toalett eller hygiene', 'Toalett eller hygien', 'Toilet or hygiene', true),
  entry('moving', 'Hjelp til å flytte seg', 'Hjelp til å flytte seg', 'Hjälp att förflytta sig', 'Help to move'),
  entry('medicine', 'Medisiner', 'Medisinar', 'Läkemedel', 'Medicines'),
  entry(
    'anxiety',
    'Angst eller utrygghet',
    'Angst eller utryggleik',
    'Ångest eller otrygghet',
    'Anxiety or feeling unsafe',
  ),
  entry('loneliness', 'Ensomhet', 'Einsemd', 'Ensamhet', 'Loneliness'),
  entry(
    'asks-for-visit',
    'Spør når besøket kommer',
    'Spør når besøket kjem',
    'Frågar när besöket kommer',
    'Asks when the visit comes',
    true,
  ),
  entry('food-drink', 'Mat eller drikke', 'Mat eller drikke', 'Mat eller dryck', 'Food or drink'),
  entry(
    'door-key',
    'Dør, nøkkel eller innelåst',
    'Dør, nøkkel eller innelåst',
    'Dörr, nyckel eller inlåst',
    'Door, key or locked in',
  ),
  entry('smoke-fire', 'Røyk eller brann', 'Røyk eller brann', 'Rök eller brand', 'Smoke or fire'),
  entry('violence', 'Vold eller trusler', 'Vald eller truslar', 'Våld eller hot', 'Violence or threats'),
  entry('missing', 'Savnet eller ute', 'Sakna eller ute', 'Försvunnen eller ute', 'Missing or outdoors'),
  entry('accidental', 'Utløst ved et uhell', 'Utløyst ved eit uhell', 'Oavsiktligt larm', 'Set off by accident', true),
  entry('test', 'Prøvealarm', 'Prøvealarm', 'Provlarm', 'Test alarm', true),
  entry('technical', 'Teknisk feil', 'Teknisk feil', 'Tekniskt fel', 'Technical fault'),
  entry('power-cut', 'Strømbrudd', 'Straumbrot', 'Strömavbrott', 'Power cut'),
  entry('no-coverage', 'Utenfor dekning', 'Utanfor dekning', 'Utanför täckning', 'Out of coverage'),
  entry('unknown', 'Ukjent', 'Ukjend', 'Okänd', 'Unknown'),
];

/** Start list of measures. */
export const defaultMeasures: readonly Entry[] = [
  entry(
    'talked',
    'Samtale, det ordnet seg',
    'Samtale, det ordna seg',
    'Samtal, det ordnade sig',
    'Talked, it was settled',
    true,
  ),
  entry(
    'told-of-visit',
    'Informasjon om planlagt besøk',
    'Informasjon om planlagt besøk',
    'Information om planerat besök',
    'Told of a planned visit',
    true,
  ),
  entry('rang-relative', 'Ringte pårørende', 'Ringde pårørande', 'Ringde anhörig', 'Rang a relative'),
  entry('relative-came', 'Pårørende kom', 'Pårørande kom', 'Anhörig kom', 'A relative came'),
  entry(
    'sent-home-care',
    'Sendte hjemmetjenesten',
    'Sende heimetenesta',
    'Skickade hemtjänsten',
    'Sent home care',
    true,
  ),
  entry(
    'sent-night-patrol',
    'Sendte nattpatruljen',
    'Sende nattpatruljen',
    'Skickade nattpatrullen',
    'Sent the night patrol',
    true,
  ),
  entry('ambulance', 'Ringte 113', 'Ringde 113', 'Ringde 112, ambulans', 'Rang the ambulance'),
  entry('fire-brigade', 'Ringte 110', 'Ringde 110', 'Ringde 112, räddningstjänst', 'Rang the fire brigade'),
  entry('police', 'Ringte 112', 'Ringde 112', 'Ringde 112, polis', 'Rang the police'),
  entry('urgent-care', 'Legevakt 116 117', 'Legevakt 116 117', 'Sjukvårdsrådgivningen 1177', 'Out-of-hours doctor'),
  entry('opened-door', 'Låste opp døren', 'Låste opp døra', 'Låste upp dörren', 'Unlocked the door'),
  entry(
    'waits-for-visit',
    'Venter til neste besøk, avtalt',
    'Ventar til neste besøk, avtalt',
    'Väntar till nästa besök, avtalat',
    'Waits for the next visit, agreed',
    true,
  ),
  entry(
    'new-assessment',
    'Ny vurdering bestilt',
    'Ny vurdering bestilt',
    'Ny bedömning beställd',
    'New assessment asked for',
  ),
  entry('technical-case', 'Teknisk sak', 'Teknisk sak', 'Tekniskt ärende', 'Technical case'),
  entry('declined', 'Ønsket ikke hjelp', 'Ønskte ikkje hjelp', 'Önskade inte hjälp', 'Did not want help'),
  entry(
    'nobody-home',
    'Fant ingen hjemme, søker',
    'Fann ingen heime, søkjer',
    'Ingen hemma, söker',
    'Nobody at home, searching',
  ),
];
