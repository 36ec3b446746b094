/** What is known of a statement about a value that may itself not be known (Kleene's three-valued logic). */
export type Tri = 'yes' | 'no' | 'open';

/** One answer for several ways a template may turn out: `open` unless all agree. Without any way: `open`. */
export function unanimous(answers: readonly Tri[]): Tri {
  const [first] = answers;
  return first !== undefined && answers.every((answer) => answer === first) ? first : 'open';
}

export function allOf(...answers: readonly Tri[]): Tri {
  if (answers.includes('no')) return 'no';
  return answers.includes('open') ? 'open' : 'yes';
}

export function anyOf(...answers: readonly Tri[]): Tri {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('open') ? 'open' : 'no';
}

export function not(answer: Tri): Tri {
  return answer === 'open' ? 'open' : answer === 'yes' ? 'no' : 'yes';
}

export function tri(statement: boolean): Tri {
  return statement ? 'yes' : 'no';
}
