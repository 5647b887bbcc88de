/** The services' time, said with every answer: {@link fr.cvconnect.web.time.AnswerDate}. */
package fr.cvconnect.web.time;
