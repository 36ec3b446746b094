import { messagesOf } from '../message.js';

/** Why it is not certain that a finding holds: in front of it. */
export const doubt = messagesOf('doubt', {
  belonging: 'Whether this belongs to a workspace depends on {causes}; if so:',
  choice: 'What is deployed here depends on {causes}; of one of the things it can be:',
  'declared-often': 'The template deploys this resource more than once; of this declaration:',
  'declared-differently':
    'The template deploys this resource more than once and not alike⟦; which declaration decides depends on {causes}⟧; of this declaration:',
});

/** What would have to be known, beside the causes. */
export const explanation = messagesOf('explanation', {
  'declared-often': 'the template deploys this resource {count} times; more than {compared} are not compared',
  'order-of-first':
    'the template deploys this resource {count} times, differently; the first deployment decides, and dependsOn does not say which that is',
  'order-of-last':
    'the template deploys this resource {count} times, differently; the last deployment decides, and dependsOn does not say which that is',
});

/** What is to be known of a finding, after it. */
export const remark = messagesOf('remark', {
  decided: 'Decided by: {decider}.',
  'decided-by-all': 'Decided by: every value that the parameter allows.',
  conditional: '(conditional)⟦ Whether it is deployed depends on {causes}.⟧',
});

/** A step with those behind it. */
export const decider = messagesOf('decider', {
  behind: '{step} ({sources})',
});
