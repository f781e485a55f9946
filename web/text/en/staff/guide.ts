export const staffGuide = {
  staffGuide: {
    open: 'Guide (Alt+G)',
    heading: 'The guide',
    help: 'Write what the person says. The answer is the same as at the kitchen table. Nothing is kept.',
    danger: 'The words may mean danger.',
    notAsked: 'Not asked',
    way: 'Way forward',
    howTo: 'How it is done',
    doFor: {
      apply: 'Fill in the application for the person: telephone note in the intake',
      write: 'Write on behalf of the person from the page about her',
      visits: 'Cancel or move the visit from the page about the person',
      decisions: 'Open the decision and write the appeal down together with the person',
      proxies: 'Register the proxy on the page about the person, with identification',
      feedback: 'Write the feedback down and read it back',
    },
  },
};
