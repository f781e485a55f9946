import { law, numberRule, ours, practice, words } from './rule-definition.ts';

/** What a municipality decides about promises and about what alarms teach. */
export const lessonRuleDefinitions = {
  'alarms.dispenser-minutes': numberRule('minutes', [5, 720], 60, {
    group: 'limit',
    label: words(
      'Varsel fra medisindispenser',
      'Varsel frå medisindispensar',
      'Larm från läkemedelsautomat',
      'Alert from a medicine dispenser',
    ),
    help: words(
      'Så lenge kan et varsel vente. En sykepleier kan sette kortere tid for en person og en dose, aldri lengre.',
      'Så lenge kan eit varsel vente. Ein sjukepleiar kan setje kortare tid for ein person og ein dose, aldri lengre.',
      'Så länge kan ett larm vänta. En sjuksköterska kan sätta kortare tid för en person och en dos, aldrig längre.',
      'For so long an alert may wait. A nurse may set a shorter time for a person and a dose, never a longer one.',
    ),
    source: practice,
  }),
  'alarms.late-after-60': numberRule('times', [0, 500], 25, {
    group: 'number',
    label: words(
      'Sene svar etter 60 sekunder, av 1000',
      'Seine svar etter 60 sekund, av 1000',
      'Sena svar efter 60 sekunder, av 1000',
      'Late answers after 60 seconds, of 1000',
    ),
    help: words(
      'Så mange av tusen alarmer kan få talekontakt senere enn 60 sekunder. 25 betyr at 97,5 prosent får svar i tide.',
      'Så mange av tusen alarmar kan få talekontakt seinare enn 60 sekund. 25 tyder at 97,5 prosent får svar i tide.',
      'Så många av tusen larm kan få talkontakt senare än 60 sekunder. 25 betyder att 97,5 procent får svar i tid.',
      'So many of a thousand alarms may get voice contact later than 60 seconds. 25 means that 97.5 per cent are in time.',
    ),
    source: law('TEC Quality'),
  }),
  'alarms.late-after-180': numberRule('times', [0, 500], 10, {
    group: 'number',
    label: words(
      'Sene svar etter 180 sekunder, av 1000',
      'Seine svar etter 180 sekund, av 1000',
      'Sena svar efter 180 sekunder, av 1000',
      'Late answers after 180 seconds, of 1000',
    ),
    help: words(
      'Så mange av tusen alarmer kan få talekontakt senere enn 180 sekunder. 10 betyr at 99 prosent får svar i tide.',
      'Så mange av tusen alarmar kan få talekontakt seinare enn 180 sekund. 10 tyder at 99 prosent får svar i tide.',
      'Så många av tusen larm kan få talkontakt senare än 180 sekunder. 10 betyder att 99 procent får svar i tid.',
      'So many of a thousand alarms may get voice contact later than 180 seconds. 10 means that 99 per cent are in time.',
    ),
    source: law('TEC Quality'),
  }),
  'lessons.presses-in-week': numberRule('times', [2, 100], 7, {
    group: 'limit',
    label: words(
      'Mange alarmer på en uke',
      'Mange alarmar på ei veke',
      'Många larm på en vecka',
      'Many alarms in a week',
    ),
    help: words(
      'Fra så mange alarmer på sju dager foreslås en ny samtale om hva hun trenger. Ingen alarm stilles stille.',
      'Frå så mange alarmar på sju dagar blir det føreslått ein ny samtale om kva ho treng. Ingen alarm blir stilt stille.',
      'Från så många larm på sju dagar föreslås ett nytt samtal om vad hon behöver. Inget larm tystas.',
      'From so many alarms in seven days a new talk about what she needs is suggested. No alarm is silenced.',
    ),
    source: practice,
  }),
  'lessons.falls-in-month': numberRule('times', [1, 50], 2, {
    group: 'limit',
    label: words('Fall på en måned', 'Fall på ein månad', 'Fall på en månad', 'Falls in a month'),
    help: words(
      'Fra så mange fall på tretti dager foreslås en ny samtale om hva hun trenger.',
      'Frå så mange fall på tretti dagar blir det føreslått ein ny samtale om kva ho treng.',
      'Från så många fall på trettio dagar föreslås ett nytt samtal om vad hon behöver.',
      'From so many falls in thirty days a new talk about what she needs is suggested.',
    ),
    source: practice,
  }),
  'lessons.asks-in-fortnight': numberRule('times', [1, 50], 3, {
    group: 'limit',
    label: words(
      'Spør når besøket kommer',
      'Spør når besøket kjem',
      'Frågar när besöket kommer',
      'Asks when the visit comes',
    ),
    help: words(
      'Fra så mange slike alarmer på fjorten dager foreslås det å se på besøkstidene.',
      'Frå så mange slike alarmar på fjorten dagar blir det føreslått å sjå på besøkstidene.',
      'Från så många sådana larm på fjorton dagar föreslås att se över besökstiderna.',
      'From so many such alarms in fourteen days it is suggested to look at the times of the visits.',
    ),
    source: practice,
  }),
  'lessons.nights-in-fortnight': numberRule('times', [1, 50], 4, {
    group: 'limit',
    label: words('Alarmer om natten', 'Alarmar om natta', 'Larm på natten', 'Alarms at night'),
    help: words(
      'Fra så mange alarmer mellom 22 og 06 på fjorten dager foreslås det å se på natten.',
      'Frå så mange alarmar mellom 22 og 06 på fjorten dagar blir det føreslått å sjå på natta.',
      'Från så många larm mellan 22 och 06 på fjorton dagar föreslås att se över natten.',
      'From so many alarms between 22 and 06 in fourteen days it is suggested to look at the nights.',
    ),
    source: ours,
  }),
  'lessons.no-voice-in-month': numberRule('times', [1, 50], 2, {
    group: 'limit',
    label: words('Alarm uten talekontakt', 'Alarm utan talekontakt', 'Larm utan talkontakt', 'Alarm without voice'),
    help: words(
      'Fra så mange alarmer uten talekontakt på tretti dager foreslås det å se på utstyret.',
      'Frå så mange alarmar utan talekontakt på tretti dagar blir det føreslått å sjå på utstyret.',
      'Från så många larm utan talkontakt på trettio dagar föreslås att se över utrustningen.',
      'From so many alarms without voice contact in thirty days it is suggested to look at the equipment.',
    ),
    source: ours,
  }),
  'quality.look-days': numberRule('days', [1, 90], 14, {
    group: 'deadline',
    label: words(
      'Avvik: sett på innen',
      'Avvik: sett på innan',
      'Avvikelse: tittat på inom',
      'Deviation: looked at within',
    ),
    help: words(
      'Så mange dager har enheten på å se på et avvik og si hva som blir gjort.',
      'Så mange dagar har eininga på å sjå på eit avvik og seie kva som blir gjort.',
      'Så många dagar har enheten på sig att titta på en avvikelse och säga vad som görs.',
      'So many days the unit has to look at a deviation and say what is done.',
    ),
    source: practice,
  }),
} as const;
