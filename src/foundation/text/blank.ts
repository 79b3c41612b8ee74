/**
 * Nothing written: also where only characters stand that show nothing (a zero-width space pasted along, the Hangul and
 * Braille blanks), so that what has to be said cannot be answered with them.
 */
export const isBlank = (text: string) => !/[^\s\p{Cc}\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u.test(text)

/** Something that can be read, where anything may have been sent. */
export const isWritten = (value: unknown): value is string => typeof value === 'string' && !isBlank(value)
