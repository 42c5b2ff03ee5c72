/** Does all steps of some work without a break. @returns what it comes to */
export function atOnce<R>(work: Iterator<unknown, R>): R {
  let next = work.next();
  while (next.done !== true) next = work.next();
  return next.value;
}

/** Something else at each step of some work. */
export function* stepsOf<T, U, R>(work: Generator<T, R>, at: (step: T) => U): Generator<U, R> {
  let next = work.next();
  try {
    for (; next.done !== true; next = work.next()) yield at(next.value);
    return next.value;
  } finally {
    // Who stops here stops the work.
    if (next.done !== true) work.return(undefined as R);
  }
}
