import { part, type StartArticle, say, size } from './start-article.ts';
import { measures } from './start-measures.ts';

const footrests = part('footrest', 2, say('Fotstøtte', 'Fotstøtte', 'Fotstöd', 'Footrest'));
const cushion = part('cushion', 1, say('Sittepute', 'Sitjepute', 'Sittdyna', 'Seat cushion'));

/** Wheelchairs, chairs to work from, and what one wheels things on. */
export const startChairs: readonly StartArticle[] = [
  {
    ...{ code: 'wheelchair', kind: 'set', iso9999: '12220302', selfService: 'guided', cleaning: 'wash' },
    names: say('Rullestol', 'Rullestol', 'Rullstol', 'Wheelchair'),
    purpose: say(
      'Til turer og korte perioder når du ikke kan gå. Skal du sitte i den hele dagen, hjelper en terapeut deg.',
      'Til turar og korte periodar når du ikkje kan gå. Skal du sitje i han heile dagen, hjelper ein terapeut deg.',
      'För turer och korta perioder när du inte kan gå. Ska du sitta i den hela dagen hjälper en terapeut dig.',
      'For trips and short periods when you cannot walk. A therapist helps if you will sit in it all day.',
    ),
    fit: say(
      'Det skal være plass til en flat hånd på hver side av hoftene. Still fotstøttene så lårene hviler på setet.',
      'Det skal vere plass til ei flat hand på kvar side av hoftene. Still fotstøttene så låra kviler på setet.',
      'Det ska finnas plats för en flat hand på varje sida om höfterna. Ställ fotstöden så att låren vilar på sitsen.',
      'There should be room for a flat hand on each side of the hips. Set the footrests so that the thighs rest on the seat.',
    ),
    use: say(
      'Sett på begge bremsene og ta vekk fotstøttene før du setter deg eller reiser deg. Stå aldri på fotstøttene.',
      'Set på begge bremsene og ta vekk fotstøttene før du set deg eller reiser deg. Stå aldri på fotstøttene.',
      'Lås båda bromsarna och fäll undan fotstöden innan du sätter dig eller reser dig. Stå aldrig på fotstöden.',
      'Lock both brakes and move the footrests away before you sit down or get up. Never stand on the footrests.',
    ),
    measures: [measures.hips, measures.door],
    sizes: [
      size(
        'small',
        125,
        { hips: [30, 37], door: [62, 130] },
        say('Sete 38 cm', 'Sete 38 cm', 'Sits 38 cm', 'Seat 38 cm'),
      ),
      size(
        'medium',
        125,
        { hips: [36, 42], door: [66, 130] },
        say('Sete 43 cm', 'Sete 43 cm', 'Sits 43 cm', 'Seat 43 cm'),
      ),
      size(
        'large',
        135,
        { hips: [41, 47], door: [71, 130] },
        say('Sete 48 cm', 'Sete 48 cm', 'Sits 48 cm', 'Seat 48 cm'),
      ),
      size(
        'wide',
        200,
        { hips: [46, 57], door: [81, 130] },
        say('Sete 58 cm, forsterket', 'Sete 58 cm, forsterka', 'Sits 58 cm, förstärkt', 'Seat 58 cm, strong'),
      ),
    ],
    parts: [footrests, cushion, part('anti-tip', 2, say('Tippesikring', 'Tippesikring', 'Tippskydd', 'Anti-tip'))],
  },
  {
    ...{ code: 'transport-chair', kind: 'set', iso9999: '12221801', selfService: 'open', cleaning: 'wash' },
    names: say('Transportstol', 'Transportstol', 'Transportrullstol', 'Transport chair'),
    purpose: say(
      'En lett stol som en annen skyver. Til tur og besøk.',
      'Ein lett stol som ein annan skyv. Til tur og besøk.',
      'En lätt stol som någon annan kör. För utflykt och besök.',
      'A light chair that somebody else pushes. For outings and visits.',
    ),
    fit: say(
      'Hoftene skal ha plass til en flat hånd på hver side.',
      'Hoftene skal ha plass til ei flat hand på kvar side.',
      'Höfterna ska ha plats för en flat hand på varje sida.',
      'There should be room for a flat hand on each side of the hips.',
    ),
    use: say(
      'Sett på bremsene når stolen står. Rygg ned fortauskanter. Den som sitter, holder hendene inne.',
      'Set på bremsene når stolen står. Rygg ned fortauskantar. Den som sit, held hendene inne.',
      'Lås bromsarna när stolen står. Backa ner för kanter. Den som sitter håller händerna inne.',
      'Lock the brakes when it stands. Go backwards down kerbs. Keep hands inside.',
    ),
    measures: [measures.hips],
    sizes: [size('medium', 115, { hips: [30, 43] }), size('large', 130, { hips: [42, 49] })],
    parts: [footrests],
  },
  {
    ...{ code: 'work-chair', kind: 'single', iso9999: '18090302', selfService: 'therapist', cleaning: 'wipe' },
    names: say('Arbeidsstol med brems', 'Arbeidsstol med brems', 'Arbetsstol med broms', 'Work chair with brake'),
    purpose: say(
      'Du sitter og ruller når du lager mat eller steller hjemme.',
      'Du sit og rullar når du lagar mat eller steller heime.',
      'Du sitter och rullar när du lagar mat eller sysslar hemma.',
      'You sit and roll while you cook or work at home.',
    ),
    fit: say(
      'En terapeut stiller inn høyde, rygg og armlener sammen med deg.',
      'Ein terapeut stiller inn høgd, rygg og armlene saman med deg.',
      'En arbetsterapeut ställer in höjd, rygg och armstöd med dig.',
      'A therapist sets height, back and arms together with you.',
    ),
    use: say(
      'Sett bremsen på før du setter deg eller reiser deg.',
      'Set bremsa på før du set deg eller reiser deg.',
      'Lås bromsen innan du sätter dig eller reser dig.',
      'Lock the brake before you sit down or get up.',
    ),
    measures: [],
    sizes: [size('one', 130)],
  },
  {
    ...{ code: 'pressure-cushion', kind: 'set', iso9999: '043303', selfService: 'therapist', cleaning: 'textile' },
    names: say(
      'Pute som forebygger trykksår',
      'Pute som førebyggjer trykksår',
      'Dyna som förebygger trycksår',
      'Cushion against pressure sores',
    ),
    purpose: say(
      'Fordeler trykket når du sitter lenge. Har du rød eller sår hud, ring oss samme dag.',
      'Fordeler trykket når du sit lenge. Har du raud eller sår hud, ring oss same dag.',
      'Fördelar trycket när du sitter länge. Har du röd eller sårig hud, ring oss samma dag.',
      'Spreads the pressure when you sit for long. If skin is red or sore, ring us the same day.',
    ),
    fit: say(
      'En sykepleier eller terapeut velger puta sammen med deg.',
      'Ein sjukepleiar eller terapeut vel puta saman med deg.',
      'En sjuksköterska eller terapeut väljer dynan med dig.',
      'A nurse or a therapist chooses it with you.',
    ),
    use: say(
      'Legg riktig side opp. Ikke legg noe mellom deg og puta. Se på huden hver dag.',
      'Legg rett side opp. Ikkje legg noko mellom deg og puta. Sjå på huda kvar dag.',
      'Lägg rätt sida upp. Lägg inget mellan dig och dynan. Titta på huden varje dag.',
      'Put the right side up, nothing between you and the cushion. Look at the skin every day.',
    ),
    measures: [],
    sizes: [size('medium', 150), size('wide', 200)],
    parts: [part('cover', 1, say('Trekk', 'Trekk', 'Överdrag', 'Cover'))],
  },
  {
    ...{ code: 'trolley', kind: 'single', iso9999: '24361201', selfService: 'open', cleaning: 'wipe' },
    names: say('Trillebord', 'Trillebord', 'Rullbord', 'Trolley'),
    purpose: say(
      'Frakter mat og ting når du trenger hendene til å støtte deg.',
      'Fraktar mat og ting når du treng hendene til å støtte deg.',
      'Flyttar mat och saker när du behöver händerna till stöd.',
      'Carries food and things when you need your hands for support.',
    ),
    fit: say(
      'Håndtaket skal være ved håndleddet.',
      'Handtaket skal vere ved handleddet.',
      'Handtaget ska vara vid handleden.',
      'The handle should be at your wrist.',
    ),
    use: say(
      'Legg det tyngste nederst. Bordet er ikke til å støtte seg tungt på.',
      'Legg det tyngste nedst. Bordet er ikkje til å støtte seg tungt på.',
      'Lägg det tyngsta längst ner. Bordet är inte till att stödja sig tungt på.',
      'Put the heaviest at the bottom. Do not lean heavily on it.',
    ),
    measures: [],
    sizes: [size('one', null)],
  },
];
