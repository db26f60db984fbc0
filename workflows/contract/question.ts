/** `ApplicationFailure` type of an answer: its first detail is what was asked for. */
export const ANSWERED = 'Answered';
