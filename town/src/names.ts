import type { Chance } from './seeded.ts';

interface NameSet {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly last: readonly string[];
}

function split(names: string): readonly string[] {
  return names.split(' ');
}

/** First and last names common among people over 65; combined by chance, so that nobody is meant. */
export const norwegianNames: NameSet = {
  women: split(
    'Astrid Berit Solveig Gerd Randi Turid Liv Aud Reidun Torunn Kirsten Eldbjørg Sigrid Målfrid Bjørg Inger Unni Wenche Grete Borghild Ragnhild Synnøve Åse Marit Else Karin Ruth Edel Oddny Tordis Gudrun Jorunn Bodil Eva Laila Signe Magnhild Aslaug Klara Dagny',
  ),
  men: split(
    'Arne Odd Kjell Reidar Torleif Einar Magne Sverre Birger Oddvar Trygve Aslak Harald Leif Gunnar Asbjørn Ivar Egil Finn Knut Bjarne Steinar Roald Ottar Sigmund Håkon Olav Per Jan Tor Rolf Alf Helge Ragnar Karsten Nils Eilif Johan Edvard Peder',
  ),
  last: split(
    'Aasen Bakken Dahl Eide Fossum Grindheim Hovland Iversen Kvamme Lunde Moen Nygård Rønning Sætre Øverli Bergli Brekke Elvestad Fagerli Granmo Haugland Hegge Husby Jakobsen Karlsen Krogstad Langli Myrland Nordgård Olsborg Pettersen Reinås Sandnes Skogmo Solbakk Storvik Sundli Tangvik Torsvik Ulvik Vangen Vestby Viken Østgård Åsheim',
  ),
};

export const samiNames: NameSet = {
  women: split('Elle Máret Risten Inga Ravna Sárá Biret Ánne'),
  men: split('Ánte Mihkkal Nils-Ánte Jovnna Piera Ailo Issát Máhtte'),
  last: split('Utsi Sara Eira Gaup Hætta Buljo Triumf Oskal'),
};

export const finnishNames: NameSet = {
  women: split('Aino Helmi Kaarina Liisa Marjatta Raili Sirkka Tuulikki'),
  men: split('Eino Heikki Kalevi Matti Olavi Reino Tauno Veikko'),
  last: split('Koskela Lampinen Mäkelä Niemelä Rantala Salmi Virtala Ylinen'),
};

export const immigrantNames: NameSet = {
  women: split('Fatima Halina Shirin Thanh Amina Selam Jelena Nasreen Rukmini Zofia Leyla Mehret'),
  men: split('Hassan Andrzej Reza Minh Ibrahim Tekle Goran Tariq Selvam Jerzy Osman Yonas'),
  last: split('Abdi Kowal Hosseini Nguyen Tesfai Jovic Rashid Ravi Malik Duran Haile Zawadi'),
};

export const swedishNames: NameSet = {
  women: split(
    'Birgitta Ingegerd Maj-Britt Ulla Gunvor Barbro Siv Kerstin Margareta Gun Ingrid Elsa Britta Inga-Lill Lisbeth Marianne Solveig Rut Vera Astrid',
  ),
  men: split(
    'Lennart Åke Bertil Rune Sven Göran Ingvar Torsten Stig Arne Gösta Bengt Hans Evert Tage Nils Börje Olle Kurt Ragnar',
  ),
  last: split(
    'Andersson Bergström Dahlin Engström Forsberg Hedlund Lindqvist Nyman Sjöberg Öhman Axelsson Björk Ekdahl Fransson Granlund Hellström Isaksson Jonasson Källgren Lundin Melin Norling Ohlin Palm Rosdahl Sandell Tornberg Ullman Wiklund Åkesson',
  ),
};

/** First names of those who work now, and of sons and daughters. */
export const youngerNames = {
  NO: {
    women: split(
      'Anne Hilde Kristin Marianne Heidi Trine Camilla Nina Monica Silje Ida Marte Ingvild Ragna Elin Tonje Lene Stine Mari Guro Samira Agnes Joanna Hodan Linh',
    ),
    men: split(
      'Lars Morten Geir Terje Stian Espen Thomas Anders Frode Øyvind Kristian Henrik Sindre Eirik Vegar Jonas Håvard Petter Roger Amir Tomasz Bilal Duc Samuel Rune',
    ),
  },
  SE: {
    women: split('Anna Maria Helena Åsa Malin Linda Sofia Emma Karin Jessica Ida Frida Ylva Samira Leila Aleksandra'),
    men: split('Johan Fredrik Magnus Andreas Daniel Mattias Henrik Oskar Erik Martin Niklas Robin Ahmed Ali Tomas Pär'),
  },
} as const;

export interface FullName {
  readonly first: string;
  readonly last: string;
}

/** A name of somebody old: most from the country itself, some Sámi, Finnish and from further away. */
export function olderName(country: 'NO' | 'SE', isWoman: boolean, chance: Chance): FullName {
  const roll = chance.next();
  const own = country === 'SE' ? swedishNames : norwegianNames;
  const set = roll < 0.86 ? own : roll < 0.91 ? samiNames : roll < 0.95 ? finnishNames : immigrantNames;
  return { first: chance.pick(isWoman ? set.women : set.men), last: chance.pick(set.last) };
}

/** A name of somebody of working age. @param last given: a family's own name */
export function youngerName(country: 'NO' | 'SE', chance: Chance, last?: string): FullName & { isWoman: boolean } {
  const isWoman = chance.happens(0.62);
  const names = youngerNames[country];
  const lasts = country === 'SE' ? swedishNames.last : norwegianNames.last;
  return { first: chance.pick(isWoman ? names.women : names.men), last: last ?? chance.pick(lasts), isWoman };
}
