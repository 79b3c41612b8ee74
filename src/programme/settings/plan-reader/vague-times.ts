/** A time without days: an officer must say which. */
export const VAGUE_TIME =
  /学[期年](?:开学|初|末|结束)?|[寒暑]假|开学|放假|[节会期]前|“?[七十五八]一”?(?=[前后]|期间|节)|国庆|春节|元旦|近期|适时|尽快|[前后]夕|前后/
