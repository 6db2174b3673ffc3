/** The same function, asked once for each argument. For a number of arguments that can be kept. */
export function remembering<Arg, Answer>(ask: (arg: Arg) => Answer): (arg: Arg) => Answer {
  const answers = new Map<Arg, Answer>();
  return (arg) => {
    const known = answers.get(arg);
    if (known !== undefined) return known;
    const answer = ask(arg);
    answers.set(arg, answer);
    return answer;
  };
}
