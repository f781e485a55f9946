export const login = {
  loginRefused: {
    otherDoors: { resident: 'For residents and relatives', staff: 'For staff', field: 'For staff on the road' },
    why: {
      'too-weak': {
        title: 'This needs a stronger login',
        words: [
          'Health information is shown here. We must be quite sure that it is you, and the login you used is not strong enough.',
          'Log in again with your strongest electronic identity.',
        ],
      },
      'not-known': {
        title: 'We do not know you here',
        words: [
          'The login was in order, but the account belongs to nobody here. Contact the municipality or your leader.',
        ],
      },
      'other-door': {
        title: 'This is not your door',
        words: ['Your account cannot be used here. Try one of the other doors.'],
      },
      cancelled: { title: 'You are not logged in', words: ['The login was broken off. Nothing has changed.'] },
      'not-ours': {
        title: 'This login cannot be used',
        words: ['It was too old, used before, or begun in another window. Begin again from here.'],
      },
      unreachable: {
        title: 'We cannot reach the login now',
        words: ['The service that says who you are does not answer. Try again in a minute.'],
      },
    },
  },
};
