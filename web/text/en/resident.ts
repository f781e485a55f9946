export const resident = {
  resident: {
    heading: (place: string) => `Health and care in ${place}`,
    intro: 'Here you see what happened when you pressed the alarm, who came, and who has looked at your information.',
    loginHelp: 'Log in the way you usually do. Relatives log in as themselves.',
    choosePerson: 'Whom do you want to see?',
    self: 'Myself',
    followed: 'Has let you follow',
    happened: 'What happened',
    happenedOf: (name: string) => `What happened with ${name}`,
    alarm: 'My safety alarm',
    alarmOf: (name: string) => `The safety alarm of ${name}`,
    looks: 'Who has looked at my information',
    looksOf: (name: string) => `Who has looked at the information about ${name}`,
    noStories: 'No alarms yet',
    noStoriesHelp: 'When you press the alarm, you can read here what happened.',
    began: (kind: string, name: string | null): string => {
      const whose = name === null ? 'Your' : `${name}’s`;
      if (kind === 'press') return `${name ?? 'You'} pressed the alarm`;
      if (kind === 'fire') return `${whose} smoke alarm went off`;
      if (kind === 'fall') return `${whose} fall alarm went off`;
      if (kind === 'dispenser') return `${whose} medicine dispenser gave notice`;
      if (kind === 'door') return `${whose} door alarm went off`;
      return `${whose} alarm went off`;
    },
    taken: 'The response centre took the alarm',
    notTaken: 'The response centre has received the alarm. Nobody has answered yet.',
    spoke: (name: string | null) => `The response centre spoke with ${name ?? 'you'}`,
    onTheWay: (who: string, name: string | null) => `${who} set out to ${name ?? 'you'}`,
    present: (who: string, name: string | null) => `${who} came to ${name ?? 'you'}`,
    closed: 'The alarm was closed',
    stillOpen: 'This is still going on.',
    about: 'It was about',
    did: 'What was done',
    alarmWorks: 'The alarm has contact',
    alarmSilent: 'No contact with the alarm',
    alarmSilentHelp: (no: boolean) =>
      `Use the telephone if you need help: ring ${no ? '113' : '112'} when it is urgent. We are looking at the alarm.`,
    lastContact: 'Last contact',
    tested: 'Last tested',
    neverTested: 'Not tested yet',
    noAlarm: 'No safety alarm',
    noAlarmHelp: 'You have no safety alarm with us.',
    looksHelp: 'Each time somebody who works here opens information about you, it is written here.',
    noLooks: 'Nobody has opened your information.',
    olderLooks: 'Show older',
    proxyNote: (name: string) => `You see what ${name} has agreed to.`,
    nobody: 'There is nobody whose information you can see here.',
    letterFrom: (place: string, day: string) => `${place}, ${day}`,
  },
  look: {
    action: {
      'Alarm.SeeCard': 'looked at the alarm card',
      'Alarm.Take': 'took the alarm',
      'Desk.See': 'saw the alarm at the desk',
      'HandOver.SeeMine': 'received the request on the phone',
      'Person.See': 'looked at information',
      'Person.BreakGlass': 'opened in an emergency',
      'Alarm.SeeStory': 'read what happened',
      'Person.SeeLooks': 'looked at this list',
    } as Record<string, string>,
    otherAction: 'worked on the alarm',
    basis: {
      own: 'because it is you',
      proxy: 'because you have agreed to it',
      'open-alarm': 'because an alarm was open',
      'alarm-in-hand': 'because she or he had the alarm',
      'handed-over': 'because somebody was sent',
      'on-duty': 'because she or he was on duty',
      'break-glass': 'emergency opening',
      'log-control': 'control of the list',
      system: 'done by the system',
      public: 'open to all',
    },
  },
};
